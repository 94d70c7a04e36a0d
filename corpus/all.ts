import './load';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { App, AppProps } from 'aws-cdk-lib';
import { appsOf, integrationTests } from './integ';
import { judge, JudgedApp } from './judge';
import { addStack, Library } from './library';

const { dependencies } = require('./package.json') as { readonly dependencies: Readonly<Record<string, string>> };

/** Integration tests that do not synthesize here. */
const LEFT_OUT = [
  '/integ.s3lam-', // look for a child that the CDK no longer makes
  '/control-plane/integ.default.js', // wants an address; apps/libraries.ts has the construct
  '/token-vending-machine/integ.default.js', // wants an address
];

export interface JudgedLibrary {
  readonly library: string;
  readonly app: string;
  readonly judged: JudgedApp;
}

/** All apps of the corpus, one after the other. */
export function* judgedLibraries(): Generator<JudgedLibrary> {
  for (const library of libraries()) {
    for (const variant of Object.keys(library.variants)) {
      const app = new App(propsOf(`${library.name}-${variant}`));
      addStack(app, library, variant);
      yield { library: library.name, app: variant, judged: judge(app) };
    }
  }
  for (const library of Object.keys(dependencies)) {
    for (const file of integrationTests(library).filter((path) => !LEFT_OUT.some((part) => path.includes(part)))) {
      const name = basename(file, '.js');
      for (const app of appsOf(file, (index) => propsOf(`${library}-${name}-${index}`))) {
        yield { library, app: name, judged: judge(app) };
      }
    }
  }
}

function libraries(): Library[] {
  const folder = join(__dirname, 'apps');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => (require(join(folder, file)) as { readonly LIBRARIES: Library[] }).LIBRARIES);
}

/** What the CDK would have read from cdk.json. No bundling with Docker, no copies of assets. */
function propsOf(name: string): AppProps {
  return {
    outdir: join(__dirname, 'cdk.out', name.replace(/\W+/g, '-')),
    analyticsReporting: false,
    context: { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true },
  };
}
