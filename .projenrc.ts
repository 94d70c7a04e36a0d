import { awscdk, javascript } from 'projen';
import { Layering } from './projenrc/layering';
import { RequestTypes } from './projenrc/request-types';
import { ServiceModel } from './projenrc/service-model';
import { SiblingModels } from './projenrc/sibling-models';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-checked-lambda',
  description: 'An AWS CDK construct that creates a Lambda function and checks everything AWS documents about it before anything is deployed',
  author: 'cdk-checked-lambda contributors',
  authorAddress: 'contributors@example.com',
  repositoryUrl: 'https://github.com/cdk-checked-lambda/cdk-checked-lambda.git',
  license: 'Apache-2.0',
  copyrightOwner: 'cdk-checked-lambda contributors',
  keywords: ['aws', 'cdk', 'awscdk', 'lambda', 'validation'],
  stability: 'experimental',

  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenVersion: '0.103.25',
  cdkVersion: '2.268.0', // minimum peer; the devDependency is pinned to exactly this version, so newer API does not compile
  constructsVersion: '10.5.1',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3', // TypeScript 7 is not supported by jsii and ts-jest
  minNodeVersion: '20.16.0',

  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
  lambdaAutoDiscover: false,
  edgeLambdaAutoDiscover: false,
  singletonLambdaAutoDiscover: false,
  lambdaExtensionAutoDiscover: false,
  integrationTestAutoDiscover: false,

  publishToPypi: { distName: 'cdk-checked-lambda', module: 'cdk_checked_lambda' },
  publishToMaven: { javaPackage: 'io.github.cdkcheckedlambda', mavenGroupId: 'io.github.cdkcheckedlambda', mavenArtifactId: 'cdk-checked-lambda' },
  publishToNuget: { dotNetNamespace: 'CdkCheckedLambda', packageId: 'CdkCheckedLambda' },
  publishToGo: { moduleName: 'github.com/cdk-checked-lambda/cdk-checked-lambda-go', packageName: 'checkedlambda' },

  bundledDeps: [
    'acorn@^8',
    'cjs-module-lexer@^2',
    'es-module-lexer@3.0.5', // pinned: version 3 is new
    'fastest-levenshtein@^1',
    'jsonc-parser@^3',
  ],
  devDeps: [
    '@aws-cdk/aws-service-spec@^0.1',
    '@stryker-mutator/core@^9', // 10 needs Node 22
    '@stryker-mutator/mocha-runner@^9',
    'aws-cdk@2.1148.1', // the registry's "latest" is not part of the 2.x line
    'cdk-nag@^3',
    'esbuild@^0.28',
    'eslint-import-resolver-typescript@^4',
    'eslint-plugin-import@^2',
    'expect@^30',
    'fast-check@^4',
    'jest-each@^30',
    'jest-snapshot@^30',
    'jsii-diff@^1.134.0',
    'jsii-pacmak@^1.140.0',
    'mocha@^11',
    'ts-node@^10',
    'yaml@^2',
  ],

  tsconfig: {
    compilerOptions: {
      module: 'node20',
      target: 'ES2023',
      lib: ['es2023'],
      inlineSourceMap: false, // maps with the sources inside double the package; the JavaScript reads well
      inlineSources: false,
    },
  },
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: { include: ['.projenrc.ts', 'projenrc/**/*.ts', 'examples/**/*.ts', 'benchmarks/**/*.ts'], exclude: ['lib', 'dist', 'coverage', 'cdk.out', 'corpus'] },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'projenrc', 'benchmarks'], projectService: false, tsconfigPath: './tsconfig.dev.json' },

  typecheckTests: true, // ts-jest only transpiles
  jestOptions: {
    jestVersion: '^30',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    coverageText: false,
    jestConfig: {
      globalSetup: '<rootDir>/test/jest.global-setup.ts',
      globalTeardown: '<rootDir>/test/jest.global-teardown.ts',
      setupFiles: ['<rootDir>/test/jest.setup.ts'],
      maxWorkers: 2,
      testTimeout: 60_000, // a slow machine is no failing test
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/cdk.out/', '<rootDir>/corpus/'],
      coverageProvider: 'babel',
      collectCoverageFrom: ['src/**/*.ts'],
      coverageReporters: ['text-summary', 'lcovonly'],
      coverageThreshold: { statements: 90, lines: 90, functions: 90, branches: 75 },
    },
  },
});

project.jest?.addTestMatch('<rootDir>/examples/**/*.test.ts');

// The newest unrs-resolver has platform binaries that registry mirrors lack; npm then writes a lock file that `npm ci` refuses.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.package.addField('allowScripts', { 'unrs-resolver': false, '@parcel/watcher': false, 'esbuild': false });
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
project.npmrc.addConfig('audit', 'false');
project.npmrc.addConfig('fund', 'false');

project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.tasks.addEnvironment('CDK_DISABLE_CLI_TELEMETRY', 'true');

project.compileTask.reset('jsii --fail-on-warnings'); // a name that is a keyword in another language is a warning
project.compileTask.exec('ts-node -P tsconfig.dev.json -T projenrc/bundle.ts');
project.preCompileTask.exec('rm -rf lib'); // jsii never removes stale output, and lib/ is published

const rosetta = project.addTask('rosetta', {
  description: 'Compile every example of README.md and of the doc comments',
  exec: 'rm -f .jsii.tabl.json && jsii-rosetta extract --strict', // it would keep examples that are gone
});
const docsRules = project.addTask('docs:rules', {
  description: 'Write RULES.md and COVERAGE.md, and the generated parts of README.md and docs/from-lambda-function.md',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/rules-docs.ts',
});
docsRules.exec('ts-node -P tsconfig.dev.json -T projenrc/pages.ts');
project.postCompileTask.spawn(docsRules);
project.annotateGenerated('/RULES.md');
project.annotateGenerated('/COVERAGE.md');
project.postCompileTask.spawn(rosetta);

project.addTask('new-rule', {
  description: 'Write a rule with a failing example: npx projen new-rule <topic> <rule-id>',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/new-rule.ts',
  receiveArgs: true,
});
project.addTask('refresh-model', {
  description: 'Read the service model in the newest botocore, tell what changed, and list facts that were last read long ago',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/refresh-model.ts',
});
project.addTask('old-facts', {
  description: 'List facts that were last read long ago',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/old-facts.ts',
});
project.addTask('docs:peers', {
  description: 'Run the validator of the CDK, cfn-lint and cdk-nag on the examples of all rules, and write docs/peers.md; needs python3',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/peers.ts',
});
project.addTask('docs:packs', {
  description: 'Run the packs of cdk-nag, the validator of the CDK, cfn-lint and Checkov on one function for each concern, and write docs/packs.md; needs python3',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/packs/run.ts',
});
project.addTask('api:changes', {
  description: 'Compare the compiled API with the recorded one; what breaks callers must be listed in api/deliberate-breaks.txt',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/api-changes.ts',
});
project.addTask('api:record', {
  description: 'Record the compiled API, when a release is made',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/api-changes.ts --record',
});
project.addTask('example', {
  description: 'Synthesise the example app, offline',
  exec: 'cdk synth --quiet --no-notices --no-version-reporting --no-lookups --output cdk.out --app "ts-node -P tsconfig.dev.json -T examples/typescript/app.ts"',
  receiveArgs: true,
});
project.addTask('examples:languages', {
  description: 'Generate the packages of all languages, and run the example, its mistakes and the tests in each; needs compile and rosetta',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/languages/examples.ts',
});
project.addTask('mistakes', {
  description: 'Print what ten wrong functions get to hear',
  exec: 'ts-node -P tsconfig.dev.json -T examples/mistakes/run.ts',
});
project.addTask('bench', {
  description: 'Measure what the checks cost',
  exec: 'ts-node -P tsconfig.dev.json -T benchmarks/run.ts',
  receiveArgs: true,
});
project.addTask('verify:fuzz', {
  description: 'Try a million random functions and requests: npx projen verify:fuzz [runs] [seed]',
  exec: 'ts-node -P tsconfig.dev.json -T test/fuzz/run.ts',
  receiveArgs: true,
});
project.addTask('verify:artifact-oracle', {
  description: 'Compare verdicts about random packages with the official loaders, and what is read of compiled files with the tools at hand: npx projen verify:artifact-oracle [nodejs|python|binaries] [samples] [seed]',
  exec: 'ts-node -P tsconfig.dev.json -T test/artifact/oracle/run.ts',
  receiveArgs: true,
});
project.addTask('verify:packages', {
  description: 'Take published packages for functions, and make mistakes in them: npx projen verify:packages [npm|pypi|maven] [seed]; needs python3 and a JDK',
  exec: 'ts-node -P tsconfig.dev.json -T test/artifact/packages/run.ts',
  receiveArgs: true,
});
project.addTask('verify:mutation', {
  description: 'Change the rules, the check and the view in every place, and count the changes that no test notices',
  exec: 'stryker run test/mutation/stryker.json',
  receiveArgs: true,
});
for (const [line, versions] of [['newest', 'the newest'], ['floor', 'the oldest supported']]) {
  project.addTask(`verify:${line}`, {
    description: `Run tests and examples on ${versions} aws-cdk-lib and constructs, on this Node.js and on the newest, in a copy of the working tree`,
    exec: `ts-node -P tsconfig.dev.json -T projenrc/verify-peers.ts ${line}`,
    receiveArgs: true,
  });
}
const INSTALL_CORPUS = '[ -d corpus/node_modules ] || npm ci --prefix corpus';
for (const [task, file, description] of [
  ['verify:corpus', 'run', 'Judge apps of published construct libraries, and compare with corpus/findings.json'],
  ['verify:templates', 'templates', 'Judge all templates of CloudFormation and AWS SAM below the folders given'],
  ['verify:seeds', 'seed', 'Make mistakes in the templates of those apps, and count which are found'],
]) {
  project.addTask(task, { description, steps: [{ exec: INSTALL_CORPUS }, { exec: `ts-node -P corpus/tsconfig.json -T corpus/${file}.ts`, receiveArgs: true }] });
}
project.addTask('verify:release', {
  description: 'Pack the library as it is published, install it in an empty project of each language, and run the example there; needs compile',
  exec: 'ts-node -P tsconfig.dev.json -T projenrc/languages/release.ts',
});

project.gitignore.exclude('.jsii.tabl.json', 'cdk.out/', '/.stryker-tmp/', '/reports/', 'target/', '__pycache__/', '.pytest_cache/');
project.npmignore?.exclude(
  '/api/', '/corpus/', '/examples/', '/benchmarks/', '/model/', '/docs/', '/rosetta/', '/cdk.out/', '/.ci/', '.jsii.tabl.json', '/.npmrc', '/CONTRIBUTING.md',
);

new Layering(project);
new ServiceModel(project);
new SiblingModels(project);
new RequestTypes(project);

project.synth();
