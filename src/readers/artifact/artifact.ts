import { bootstrapOf } from './bootstrap';
import { hasOpenLinks, reasonForNothing, withoutLinkedLayers } from './closed-packages';
import { resolveDotnetHandler } from './dotnet/resolve-handler';
import { HandlerRequest, ResolveHandler, unknownHandler } from './handler-request';
import { resolveJavaHandler } from './java/resolve-handler';
import { extensionsIn, nativeFilesIn } from './native-files';
import { resolveNodejsHandler } from './nodejs/resolve-handler';
import { PackageFiles } from './package-files';
import { resolvePythonHandler } from './python/resolve-handler';
import { resolveRubyHandler } from './ruby/resolve-handler';
import { hasSameMembers, isSameSearch, soughtHandler, SoughtHandler } from './sought-handler';
import { ArchiveView } from '../../view/artifact/archive-view';
import { ArtifactView } from '../../view/artifact/artifact-view';
import { HandlerResolution } from '../../view/artifact/handler-resolution';
import { BootstrapView, NativeFile } from '../../view/artifact/native-view';
import { PackageFile } from '../../view/artifact/package-file';
import { FunctionView } from '../../view/function-view';
import { Collection, isKnown, Maybe } from '../../view/maybe';
import { messageOf } from '../../view/message-of';
import { rememberedOf } from '../../view/remembered';

/** The package of a function and its layers, as far as they are at hand. */
export interface Packages {
  readonly code: PackageFiles;
  readonly layers: Collection<PackageFiles>;
}

/** How each family of runtimes finds the handler, by the start of its names. */
const RESOLVERS: readonly (readonly [family: RegExp, resolve: ResolveHandler])[] = [
  [/^nodejs\d/, resolveNodejsHandler],
  [/^python3\.\d/, resolvePythonHandler],
  [/^ruby\d/, resolveRubyHandler],
  [/^java\d/, resolveJavaHandler],
  [/^dotnet\d/, resolveDotnetHandler],
];

/** What was read of a package, by the handler that was looked for. */
const READ = new WeakMap<PackageFiles, Map<string, Artifact[]>>();

/** Gives the view of a function its package. It is no copy, which would cost as much as the rules. */
export function withArtifact(view: FunctionView, packages: Packages): FunctionView & { readonly artifact: ArtifactView };
export function withArtifact(view: FunctionView, packages: Packages | undefined): FunctionView;
export function withArtifact(view: FunctionView, packages: Packages | undefined): FunctionView {
  return packages === undefined ? view : Object.assign(view, { artifact: artifactOf(packages, view) });
}

function artifactOf(packages: Packages, view: FunctionView): Artifact {
  const sought = soughtHandler(view);
  const known = rememberedOf(READ, packages.code, [view.runtime, view.handler].map(String).join(), (): Artifact[] => []);
  const same = known.find((one) => one.isOf(packages, sought));
  if (same !== undefined) {
    return same;
  }
  const fresh = new Artifact(packages, sought);
  known.push(fresh);
  return fresh;
}

/** Everything is read when it is asked for. */
class Artifact implements ArtifactView {
  private resolution?: HandlerResolution;
  private program?: BootstrapView;
  private natives?: readonly NativeFile[];
  private started?: readonly NativeFile[];

  constructor(private readonly packages: Packages, private readonly sought: SoughtHandler) {}

  public isOf({ layers }: Packages, sought: SoughtHandler): boolean {
    return isSameSearch(this.sought, sought) && hasSameMembers(this.packages.layers, layers, Object.is);
  }

  public get name(): string {
    return this.packages.code.name;
  }

  public get kind(): ArtifactView['kind'] {
    return this.packages.code.kind;
  }

  public get allFiles(): readonly PackageFile[] {
    return this.packages.code.allFiles;
  }

  public get files(): ReadonlyMap<string, PackageFile> {
    return this.packages.code.files;
  }

  public get totalBytes(): number {
    return this.packages.code.totalBytes;
  }

  public get isEmpty(): boolean {
    return this.packages.code.isEmpty;
  }

  public get archive(): ArchiveView | undefined {
    return this.packages.code.archive;
  }

  public get layers(): Collection<PackageFiles> {
    return this.packages.layers;
  }

  public get handler(): HandlerResolution {
    this.resolution ??= resolvedOrUnknown(this.packages, this.sought);
    return this.resolution;
  }

  public get bootstrap(): BootstrapView {
    this.program ??= orElse(() => bootstrapOf(withoutLinkedLayers(this.packages)), { verdict: 'unknown', steps: [] });
    return this.program;
  }

  public get nativeFiles(): readonly NativeFile[] {
    this.natives ??= orElse(() => nativeFilesIn([this.packages.code, ...this.layers.known].filter((files) => !hasOpenLinks(files))), []);
    return this.natives;
  }

  public get extensions(): readonly NativeFile[] {
    this.started ??= orElse(() => this.layers.known.some(hasOpenLinks) ? [] : extensionsIn(this.layers.known), []);
    return this.started;
  }
}

/** Of files that cannot be read, nothing is known. */
function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** A package that has nothing is a mistake of its own. A file that cannot be read leaves everything open. */
function resolvedOrUnknown(packages: Packages, sought: SoughtHandler): HandlerResolution {
  try {
    const nothing = reasonForNothing(packages.code);
    return nothing !== undefined ? unknownHandler(nothing) : behindLinks(packages, resolve(withoutLinkedLayers(packages), sought));
  } catch (error) {
    return unknownHandler(`a file cannot be read: ${messageOf(error)}`);
  }
}

/** What is behind links may be what seems to be missing. */
function behindLinks({ code }: Packages, resolution: HandlerResolution): HandlerResolution {
  const { verdict, faults } = resolution;
  return !hasOpenLinks(code) || faults.length === 0 ? resolution : { ...resolution, verdict: verdict.endsWith('missing') ? 'unknown' : verdict, faults: [] };
}

function resolve({ code, layers }: Packages, { handler, runtime, environment, hasFileSystem }: SoughtHandler): HandlerResolution {
  if (!isText(handler) || !isText(runtime)) {
    return unknownHandler('the handler or the runtime is not known before deployment');
  }
  const [, resolveHandler] = RESOLVERS.find(([family]) => family.test(runtime)) ?? [];
  const request: HandlerRequest = { handler, runtime, code, layers, environment, hasFileSystem };
  return resolveHandler?.(request) ?? unknownHandler(`how ${runtime} finds its handler is not known here`);
}

function isText(value: Maybe<string> | undefined): value is string {
  return value !== undefined && isKnown(value);
}
