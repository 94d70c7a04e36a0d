import './load';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App, AppProps } from 'aws-cdk-lib';

type NewApp = new (props?: AppProps) => App;

const { App: OriginalApp } = require('aws-cdk-lib') as { readonly App: NewApp };
const CDK = dirname(require.resolve('aws-cdk-lib'));

let created: App[] = [];
let propsOf: (index: number) => AppProps = () => ({});

/** The CDK hands out its classes by getters that remember; replacing what they remember is the only way in. */
Object.defineProperty(require(CDK), 'App', { value: recorded(OriginalApp), enumerable: true });

function recorded(Original: NewApp): NewApp {
  return class extends Original {
    constructor(props: AppProps = {}) {
      const ours = propsOf(created.length);
      super({ ...props, ...ours, context: { ...props.context, ...ours.context } });
      created.push(this);
    }
  };
}

/** The apps that an integration test creates. It calls `new App()` itself, and some call `synth()`. */
export function appsOf(file: string, props: (index: number) => AppProps): readonly App[] {
  created = [];
  propsOf = props;
  try {
    require(file);
    return created;
  } finally {
    propsOf = () => ({});
  }
}

/** The integration tests that the authors of a package publish with it. */
export function integrationTests(packageName: string): string[] {
  return below(join(__dirname, 'node_modules', packageName)).filter((file) => /\/integ\.[^/]*\.js$/.test(file)).sort();
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const skipped = entry.name === 'node_modules' || entry.name.endsWith('.snapshot');
    return !entry.isDirectory() ? [path] : skipped ? [] : below(path);
  });
}
