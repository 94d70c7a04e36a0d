import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const FOLDER = 'docs/languages';
const EXPECTED = readdirSync('examples/expected').map((file) => readFileSync(join('examples/expected', file), 'utf8'));
/** The name of a language in a fence of Markdown, and the ending of its files. */
const ENDINGS: Record<string, string> = { python: '.py', java: '.java', go: '.go', csharp: '.cs', ts: '.ts' };

function filesOf(language: string): string[] {
  return ['examples', 'test/languages']
    .map((folder) => join(folder, language))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)));
}

/** All lines of code that run in CI, or, for .NET, are compiled where an SDK is. */
function linesOf(language: string, ending: string): Set<string> {
  const files = filesOf(language).filter((file) => extname(file) === ending);
  return new Set(files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).map((line) => line.trim()));
}

function blocks(page: string): { language: string; lines: string[] }[] {
  return [...page.matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)].map(([, language, text]) => ({ language: language!, lines: text!.split('\n') }));
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const page = readFileSync(join(FOLDER, file), 'utf8');

  test('shows code of the example or of the tests', () => {
    const shown = blocks(page).filter(({ language }) => language in ENDINGS);
    const unknown = shown.flatMap(({ language, lines }) => {
      const known = linesOf(file.replace('.md', ''), ENDINGS[language]!);
      return lines.map((line) => line.trim()).filter((line) => line !== '' && !known.has(line));
    });
    expect(shown.length).toBeGreaterThan(1);
    expect(unknown).toEqual([]);
  });

  test('shows messages as they are printed', () => {
    const messages = blocks(page).filter(({ language, lines }) => language === 'text' && lines.some((line) => line.includes('problems')));
    for (const { lines } of messages) {
      const text = lines.join('\n');
      expect(EXPECTED.some((expected) => text.endsWith(expected))).toBe(true);
    }
  });

  test('has links that lead somewhere', () => {
    const targets = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => join(dirname(join(FOLDER, file)), target!));
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });
});
