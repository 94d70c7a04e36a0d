import { instructionsIn } from './dockerfile';
import { BuildOptions, finalStage } from './final-stage';
import { ImageSourceView, ImageStage } from '../../../view/artifact/image-source-view';
import { FunctionView } from '../../../view/function-view';
import { PackageFiles } from '../package-files';

/** How the CDK builds an image of the app. */
export interface ImageBuild extends BuildOptions {
  readonly dockerFile?: string;
  readonly platform?: string;
}

/** The folder of an image, read when somebody asks. What cannot be read is not known. */
export class ImageSource implements ImageSourceView {
  public readonly platform?: string;
  private readonly dockerFile: string;
  private read?: { readonly stage?: ImageStage };

  constructor(private readonly folder: PackageFiles, private readonly build: ImageBuild = {}) {
    this.platform = build.platform;
    this.dockerFile = build.dockerFile ?? 'Dockerfile';
  }

  public get name(): string {
    return `${this.dockerFile} in ${this.folder.name}`;
  }

  public get files(): readonly string[] {
    return orElse(() => [...this.folder.files.keys()], []);
  }

  public get stage(): ImageStage | undefined {
    this.read ??= { stage: orElse(() => this.stageIn(this.folder.text(this.dockerFile)), undefined) };
    return this.read.stage;
  }

  private stageIn(dockerfile: string): ImageStage | undefined {
    const instructions = instructionsIn(dockerfile);
    return instructions && finalStage(instructions, this.build);
  }
}

/** Gives the view of a function what its image is built from. */
export function withImageSource(view: FunctionView, imageSource: ImageSourceView | undefined): FunctionView {
  return imageSource === undefined ? view : Object.assign(view, { imageSource });
}

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
