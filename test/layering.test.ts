import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, loadESLint } from 'eslint';
import { LAYERS } from '../projenrc/layering';

const ROOT = join(__dirname, '..');
const FORBIDDEN = ['import/no-restricted-paths', 'no-restricted-imports', 'no-restricted-globals', '@typescript-eslint/no-restricted-imports'];

/** Rules for which ESLint would have to load all types first: the layering needs none. */
const NEED_TYPES = { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/return-await': 'off' };

let eslint: ESLint;

beforeAll(async () => {
  const LegacyESLint = await loadESLint({ useFlatConfig: false }) as unknown as new (options: object) => ESLint;
  eslint = new LegacyESLint({ cwd: ROOT, overrideConfig: { parserOptions: { project: null }, rules: NEED_TYPES } });
});

/** What the layering says about a file of src with this content. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, 'src', file) });
  return result!.messages.map(({ ruleId }) => ruleId ?? 'no rule').filter((rule) => FORBIDDEN.includes(rule) || rule === 'no rule');
}

test.each([
  ['data/limits.ts', "import '../view/maybe';", 'import/no-restricted-paths'],
  ['view/maybe.ts', "import '../data/limits';", 'import/no-restricted-paths'],
  ['rules/vpc/index.ts', "import '../../check/check';", 'import/no-restricted-paths'],
  ['rules/vpc/index.ts', "import type { Finding } from '../../check/finding';", 'import/no-restricted-paths'],
  ['rules/vpc/index.ts', "import 'aws-cdk-lib';", 'no-restricted-imports'],
  ['rules/vpc/index.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['rules/vpc/index.ts', 'export const today = new Date();', 'no-restricted-globals'],
  ['check/check.ts', "import '../readers/from-cloudformation';", 'import/no-restricted-paths'],
  ['check/check.ts', "import 'aws-cdk-lib/aws-lambda';", 'no-restricted-imports'],
  ['readers/from-cloudformation.ts', "import '../rules/rule';", 'import/no-restricted-paths'],
  ['readers/from-cloudformation.ts', "import 'constructs';", 'no-restricted-imports'],
  ['readers/artifact/zip.ts', "import 'aws-cdk-lib';", 'no-restricted-imports'],
  ['readers/cdk/from-function-props.ts', "import '../../rules/rule';", 'import/no-restricted-paths'],
  ['readers/cdk/from-function-props.ts', "import { CheckedFunction } from '../../function/checked-function';", '@typescript-eslint/no-restricted-imports'],
  ['catalog/rule-catalog.ts', "import '../index';", 'import/no-restricted-paths'],
])('rejects in %s: %s', async (file, code, rule) => {
  expect(await complaints(file, code)).toEqual([rule]);
});

test.each([
  ['rules/vpc/index.ts', "import '../../data/limits'; import '../rule';"],
  ['check/check.ts', "import '../rules';"],
  ['readers/artifact/zip.ts', "import 'node:fs'; import '../template-values';"],
  ['readers/cdk/from-function-props.ts', "import 'aws-cdk-lib'; import '../template-values'; import type { X } from '../../function/checked-function';"],
  ['synthesis/lambda-checks.ts', "import 'aws-cdk-lib'; import '../check/check';"],
  ['index.ts', "import './check/check'; import './data/limits';"],
])('accepts in %s: %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});

test('every folder of src has its place in the layering', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.filter((folder) => !LAYERS.includes(folder))).toEqual([]);
});
