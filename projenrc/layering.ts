import { Component, typescript } from 'projen';

/** What each folder of src may import besides itself. src/index.ts may import everything, and nothing may import it. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'data': [],
  'view': [],
  'rules': ['data', 'view'],
  'check': ['rules', 'data', 'view'],
  'readers': ['data', 'view'],
  'readers/cdk': ['readers', 'data', 'view', 'function'],
  'catalog': ['check', 'readers', 'rules', 'data', 'view'],
  'requests': ['catalog', 'check', 'readers', 'rules', 'data', 'view'],
  'packages': ['requests', 'catalog', 'check', 'readers', 'rules', 'data', 'view'],
  'cli': ['requests', 'catalog', 'check', 'readers', 'rules', 'data', 'view'],
  'synthesis': ['requests', 'catalog', 'check', 'readers', 'readers/cdk', 'rules', 'data', 'view'],
  'function': ['synthesis', 'requests', 'catalog', 'check', 'readers', 'readers/cdk', 'rules', 'data', 'view'],
};

const CDK_READERS = 'readers/cdk';
const WITHOUT_CLOCK = ['data', 'view', 'rules', 'check'];
const WITHOUT_FILES = [...WITHOUT_CLOCK, 'catalog', 'requests', 'packages'].map((folder) => `src/${folder}/**`).concat('src/readers/*.ts', 'src/readers/!(cdk|artifact)/**');
const WITH_FILES = ['src/cli/**', 'src/readers/artifact/**'];

const CDK = {
  regex: '^(aws-cdk-lib|@aws-cdk|constructs)(/|$)',
  message: 'Only src/function, src/synthesis and src/readers/cdk know the CDK.',
};
const FILES = {
  regex: '^(node:)?fs(/|$)',
  message: 'Only src/readers/artifact, src/readers/cdk, src/synthesis and src/cli read files.',
};
const CLOCK = ['Date', 'performance'].map((name) => ({ name, message: "The day of the check is the field 'today'." }));

/** The folders of src that have a row above. */
export const LAYERS: readonly string[] = Object.keys(MAY_IMPORT);

/** The direction of dependencies inside src, as rules of ESLint. */
export class Layering extends Component {
  constructor(project: typescript.TypeScriptProject) {
    super(project);
    const { eslint } = project;
    eslint?.addRules({ 'import/no-restricted-paths': ['error', { zones: LAYERS.flatMap(zonesOf) }] });
    eslint?.addOverride({ files: WITHOUT_FILES, rules: { 'no-restricted-imports': ['error', { patterns: [CDK, FILES] }] } });
    eslint?.addOverride({ files: WITH_FILES, rules: { 'no-restricted-imports': ['error', { patterns: [CDK] }] } });
    eslint?.addOverride({ files: WITHOUT_CLOCK.map((folder) => `src/${folder}/**`), rules: { 'no-restricted-globals': ['error', ...CLOCK] } });
    eslint?.addOverride({
      files: [`src/${CDK_READERS}/**`],
      rules: {
        '@typescript-eslint/no-restricted-imports': ['error', {
          patterns: [{ regex: '/function(/|$)', allowTypeImports: true, message: 'Readers know the types of src/function only: use `import type`.' }],
        }],
      },
    });
  }
}

function zonesOf(folder: string) {
  const allowed = MAY_IMPORT[folder]!;
  const target = folder === 'readers' ? ['./src/readers/*.ts', './src/readers/!(cdk)/**'] : `./src/${folder}`;
  const message = `src/${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`;
  const others = { target, from: './src', except: [folder, ...allowed].map((name) => `./${name}`), message };
  const seesCdkReaders = folder === CDK_READERS || allowed.includes(CDK_READERS);
  return seesCdkReaders ? [others] : [others, { target, from: `./src/${CDK_READERS}`, message }];
}
