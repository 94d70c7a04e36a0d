import { ImageBase, ImageSourceView } from '../view/artifact/image-source-view';

/** The base images of AWS that have a runtime. */
const LANGUAGE = /^(?:public\.ecr\.aws\/lambda\/|amazon\/aws-lambda-)(nodejs|python|java|dotnet|ruby)$/;
const ANY = /^(?:public\.ecr\.aws\/lambda\/|amazon\/aws-lambda-)[a-z]+$/;
const ARCHITECTURES: Readonly<Record<string, string>> = { amd64: 'x86_64', x86_64: 'x86_64', arm64: 'arm64', aarch64: 'arm64' };

/** The language of the runtime that a base image has. */
export function languageOf(base: ImageBase | undefined): string | undefined {
  return base && LANGUAGE.exec(base.image)?.[1];
}

/** The architecture for which an image is built, and what says so; `undefined` where that is left to the machine that builds. */
export function builtFor({ name, platform, stage }: ImageSourceView): { readonly architecture: string; readonly because: string } | undefined {
  const { platform: wanted, tag = '', image = '' } = stage?.base ?? {};
  const written = wanted !== undefined && !/^\$\{?TARGETPLATFORM\}?$/.test(wanted) ? wanted : undefined;
  const [, tagged] = ANY.test(image) ? /-(arm64|x86_64)$/.exec(tag) ?? [] : [];
  if (stage === undefined || written?.includes('$')) {
    return undefined;
  }
  const [architecture, because] = written !== undefined
    ? [architectureIn(written), `${name} takes ${image} for ${written}`]
    : tagged !== undefined
      ? [architectureIn(tagged), `${name} takes ${image}:${tag}`]
      : [architectureIn(platform), `the CDK builds the image for ${platform}`];
  return architecture === undefined ? undefined : { architecture, because };
}

function architectureIn(platform: string | undefined): string | undefined {
  const [, machine = ''] = /^(?:linux\/)?([^/]+)/.exec(platform ?? '') ?? [];
  return ARCHITECTURES[machine];
}
