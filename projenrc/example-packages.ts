import { shortened } from './shortened';
import { ExampleFile, Scenario } from '../src/rules/rule';

type Files = Readonly<Record<string, ExampleFile>>;

/** The packages of an example, a line for each file. */
export function packageFacts({ files, archive, layerFiles = [], layerArchives = [], imageFiles, imagePlatform }: Scenario): string[] {
  return [
    ...filesIn('package', files),
    ...archive === undefined ? [] : [`# package: an archive, ${told(archive)}`],
    ...layerFiles.flatMap((layer, index) => filesIn(`layer ${index + 1}`, layer)),
    ...filesIn('image', imageFiles),
    ...imagePlatform === undefined ? [] : [`# image: built for ${imagePlatform}`],
    ...layerArchives.map((layer, index) => `# layer archive ${index + 1}: ${told(layer)}`),
  ];
}

function filesIn(holder: string, files: Files | undefined): string[] {
  const entries = Object.entries(files ?? {});
  return files && entries.length === 0 ? [`# ${holder}: no files`] : entries.map(([path, file]) => `# ${holder}: ${path}, ${told(file)}`);
}

function told(file: ExampleFile): string {
  if (typeof file === 'string') {
    return file === '' ? 'empty' : String(shortened(file)).replaceAll('\n', ' ');
  }
  const { text, base64, bytes, mode } = file;
  const permissions = mode === undefined ? [] : [`mode ${mode.toString(8)}`];
  return [...permissions, ...bytes === undefined ? [] : [`${bytes} bytes`], ...text === undefined ? [] : [told(text)], ...base64 === undefined ? [] : [String(shortened(base64))]].join(', ') || 'empty';
}
