import fs, { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, BootstraplessSynthesizer, CfnParameter, IPolicyValidationContext, LegacyStackSynthesizer, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Construct } from 'constructs';
import { found, foundIn, reported } from './findings';
import { LambdaChecks } from '../../src';
import { shown } from '../../src/readers/artifact/package-name';
import { ENV } from '../function/stack';
import { zipOf } from '../readers/artifact/zip-of';

const CODE = 'exports.handler = async () => {};';
const NO_BUNDLING = { 'aws:cdk:bundling-stacks': [] };
const MISSING = 'nodejs-module-missing';
const ROLE = 'arn:aws:iam::123456789012:role/shop';

function folderOf(files: Readonly<Record<string, string>> = { 'index.js': CODE }): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  Object.entries(files).forEach(([name, text]) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  });
  return folder;
}

/** A zip in a folder of its own. */
function archiveOf(files: Readonly<Record<string, string>> = { 'index.js': CODE }, name = 'orders.zip'): string {
  const path = join(folderOf({}), name);
  writeFileSync(path, zipOf(files));
  return path;
}

/** A function whose handler is in a file `app`, which no package here has. */
const orders = (scope: Construct, code: lambda.Code, props: Partial<lambda.FunctionProps> = {}) =>
  new lambda.Function(scope, 'Orders', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code, ...props });

const bundled = (files: Readonly<Record<string, string>>) => lambda.Code.fromAsset(folderOf({ 'app.ts': 'export {};' }), {
  bundling: {
    image: lambda.Runtime.NODEJS_22_X.bundlingImage,
    local: { tryBundle: (output) => { cpSync(folderOf(files), output, { recursive: true }); return true; } },
  },
});

describe('the file of the handler is missed in', () => {
  test.each<[string, (stack: Stack) => unknown]>([
    ['a folder', (stack) => orders(stack, lambda.Code.fromAsset(folderOf()))],
    ['an archive', (stack) => orders(stack, lambda.Code.fromAsset(archiveOf()))],
    ['a jar', (stack) => orders(stack, lambda.Code.fromAsset(archiveOf({ 'index.js': CODE }, 'orders.jar')))],
    ['what a build made', (stack) => orders(stack, bundled({ 'index.js': CODE }))],
    ['an asset beside an L1', (stack) => {
      const asset = new Asset(stack, 'Code', { path: folderOf() });
      new lambda.CfnFunction(stack, 'Orders', {
        role: ROLE, runtime: 'nodejs22.x', handler: 'app.handler', code: { s3Bucket: asset.s3BucketName, s3Key: asset.s3ObjectKey },
      });
    }],
    ['an asset that is taken out of its bucket by name', (stack) => {
      const asset = new Asset(stack, 'Code', { path: folderOf() });
      orders(stack, lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Assets', asset.s3BucketName), asset.s3ObjectKey));
    }],
  ])('%s', (_, build) => expect(found((stack) => void build(stack))).toEqual([expect.stringMatching(`^${MISSING} at Shop/Orders`)]));

  test('a package that two functions share', () => expect(found((stack) => {
    const code = lambda.Code.fromAsset(folderOf());
    orders(stack, code);
    orders(new Construct(stack, 'Other'), code);
  })).toEqual([`${MISSING} at Shop/Orders/Resource`, `${MISSING} at Shop/Other/Orders/Resource`]));

  test('an ordinary folder, though nothing is built', () => {
    const app = new App({ context: NO_BUNDLING });
    orders(new Stack(app, 'Shop', { env: ENV }), lambda.Code.fromAsset(folderOf()));
    expect(foundIn(app)).toEqual([`${MISSING} at Shop/Orders/Resource`]);
  });

  test('a nested stack of a nested stage', () => {
    const app = new App();
    orders(new NestedStack(new Stack(new Stage(app, 'Test', { env: ENV }), 'Shop'), 'Inner'), lambda.Code.fromAsset(archiveOf()));
    expect(foundIn(app)).toEqual([`${MISSING} at Test/Shop/Inner/Orders/Resource`]);
  });

  test('a stack whose account and Region are chosen at deployment', () => {
    const app = new App();
    orders(new Stack(app, 'Shop'), lambda.Code.fromAsset(folderOf()));
    expect(foundIn(app)).toEqual([`${MISSING} at Shop/Orders/Resource`]);
  });

  test('a stack of the legacy synthesizer, whose keys are parameters', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV, synthesizer: new LegacyStackSynthesizer() });
    orders(stack, lambda.Code.fromAsset(folderOf()));
    orders(new Construct(stack, 'Archived'), lambda.Code.fromAsset(archiveOf()));
    expect(foundIn(app)).toEqual([`${MISSING} at Shop/Orders/Resource`, `${MISSING} at Shop/Archived/Orders/Resource`]);
  });

  test('a folder that is not staged', () => {
    const app = new App({ context: { 'aws:cdk:disable-asset-staging': true } });
    orders(new Stack(app, 'Shop', { env: ENV }), lambda.Code.fromAsset(folderOf()));
    expect(foundIn(app)).toEqual([`${MISSING} at Shop/Orders/Resource`]);
  });

  test('a template that is included', () => expect(found((stack) => {
    const asset = new Asset(stack, 'Code', { path: folderOf() });
    const templateFile = join(folderOf({}), 'orders.json');
    const Code = { S3Bucket: stack.resolve(asset.s3BucketName), S3Key: stack.resolve(asset.s3ObjectKey) };
    writeFileSync(templateFile, JSON.stringify({
      Resources: { Orders: { Type: 'AWS::Lambda::Function', Properties: { Role: ROLE, Runtime: 'nodejs22.x', Handler: 'app.handler', Code } } },
    }));
    new CfnInclude(stack, 'Included', { templateFile });
  })).toEqual([`${MISSING} at Shop/Included/Orders`]));
});

describe('nothing is known of', () => {
  test.each<[string, (stack: Stack) => unknown]>([
    ['an object of somebody else', (stack) => orders(stack, lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders.zip'))],
    ['an object that has the key of an asset, and is in another bucket', (stack) => {
      const { s3ObjectKey } = new Asset(stack, 'Code', { path: folderOf() });
      orders(stack, lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), s3ObjectKey));
    }],
    ['an object whose bucket is a parameter', (stack) => {
      const { s3ObjectKey } = new Asset(stack, 'Code', { path: folderOf() });
      const bucket = new CfnParameter(stack, 'Packages').valueAsString;
      orders(stack, lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Bucket', bucket), s3ObjectKey));
    }],
    ['an older version of the object', (stack) => {
      const asset = new Asset(stack, 'Code', { path: folderOf() });
      orders(stack, lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Assets', asset.s3BucketName), asset.s3ObjectKey, { objectVersion: 'v1' }));
    }],
    ['code that parameters name', (stack) => orders(stack, lambda.Code.fromCfnParameters())],
    ['a file that a build has to make first', (stack) => new CfnInclude(stack, 'Included', {
      templateFile: join(folderOf({
        'orders.json': JSON.stringify({
          Transform: 'AWS::Serverless-2016-10-31',
          Resources: { Orders: { Type: 'AWS::Serverless::Function', Properties: { Runtime: 'nodejs22.x', Handler: 'app.handler', CodeUri: './src' } } },
        }),
      }), 'orders.json'),
    })],
  ])('%s', (_, build) => expect(found((stack) => void build(stack))).toEqual([]));

  test('a build that the CDK has left out', () => {
    const app = new App({ context: NO_BUNDLING });
    orders(new Stack(app, 'Shop', { env: ENV }), bundled({ 'index.js': CODE }));
    expect(foundIn(app)).toEqual([]);
  });

  test('a build that a function of another library has left out, with no trace of it', () => {
    class PythonFunction extends lambda.Function {}
    Object.assign(PythonFunction, { [Symbol.for('jsii.rtti')]: { fqn: '@aws-cdk/aws-lambda-python-alpha.PythonFunction', version: '2.268.0' } });
    const findings = (context?: Record<string, unknown>) => {
      const app = new App({ context });
      const props = { runtime: lambda.Runtime.NODEJS_22_X, handler: 'app.handler', code: lambda.Code.fromAsset(folderOf()) };
      new PythonFunction(new Stack(app, 'Shop', { env: ENV }), 'Orders', props);
      return foundIn(app);
    };
    expect(findings(NO_BUNDLING)).toEqual([]);
    expect(findings()).toEqual([`${MISSING} at Shop/Orders/Resource`]);
  });

  test('code that the stack takes from nowhere', () => {
    const app = new App();
    orders(new Stack(app, 'Shop', { env: ENV, synthesizer: new BootstraplessSynthesizer() }), lambda.Code.fromInline(CODE), { handler: 'index.handler' });
    expect(foundIn(app)).toEqual([]);
  });
});

describe('a package is named by', () => {
  const named = (code: () => lambda.Code, context = {}) => {
    const app = new App({ context });
    orders(new Stack(app, 'Shop', { env: ENV }), code());
    Validations.of(app).addPlugins(new LambdaChecks());
    return reported(app).map(({ what }) => what);
  };

  test('the folder that the user gave', () => {
    const folder = folderOf();
    expect(named(() => lambda.Code.fromAsset(folder))).toEqual([expect.stringContaining(`the folder ${shown(folder)} has no app`)]);
  });

  test('that folder from where the command runs', () => {
    const cwd = jest.spyOn(process, 'cwd');
    const folder = folderOf({ 'src/index.js': CODE });
    cwd.mockReturnValue(folder);
    const said = named(() => lambda.Code.fromAsset(join(folder, 'src')));
    cwd.mockRestore();
    expect(said).toEqual([expect.stringContaining('the folder src has no app')]);
  });

  test('the archive that the user gave', () => {
    const path = archiveOf();
    expect(named(() => lambda.Code.fromAsset(path))).toEqual([expect.stringContaining(`the archive ${shown(path)} has no app`)]);
  });

  test('what a build made, and from what', () => expect(named(() => bundled({ 'index.js': CODE })))
    .toEqual([expect.stringMatching(/the folder \S+asset\.[0-9a-f]{64} \(built from \S+package-\w+\) has no app/)]));

  test('both of two folders that are equal', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    const [one, other] = [folderOf(), folderOf()];
    orders(stack, lambda.Code.fromAsset(one));
    new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromAsset(other) });
    Validations.of(app).addPlugins(new LambdaChecks());
    expect(reported(app).map(({ what }) => what)).toEqual([expect.stringContaining(`the folder ${shown(one)} (${shown(other)} is equal) has no app`)]);
  });
});

describe('layers', () => {
  /** CDK takes tar archives for archives too. */
  const layer = (scope: Construct) => {
    const path = join(folderOf({}), 'tools.tar.gz');
    writeFileSync(path, Buffer.from([0x1f, 0x8b, 8, 0]));
    return new lambda.LayerVersion(scope, 'Layer', { code: lambda.Code.fromAsset(path) });
  };
  const withLayer = (stack: Stack, one: lambda.ILayerVersion) => orders(stack, lambda.Code.fromAsset(folderOf()), { handler: 'index.handler', layers: [one] });

  test.each<[string, (stack: Stack) => lambda.ILayerVersion, string[]]>([
    ['in the stack', layer, ['package-not-zip at Shop/Orders/Resource']],
    ['of another stack', (stack) => layer(new Stack(stack.node.root as App, 'Layers', { env: ENV })), ['layer-imported at Shop/Orders/Resource', 'package-not-zip at Shop/Orders/Resource']],
    ['of a nested stack', (stack) => layer(new NestedStack(stack, 'Layers')), ['package-not-zip at Shop/Orders/Resource']],
    ['from elsewhere', (stack) => lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', 'arn:aws:lambda:eu-west-1:123456789012:layer:tools:1'), []],
  ])('%s are looked into where they are at hand', (_, make, expected) => expect(found((stack) => void withLayer(stack, make(stack)))).toEqual(expected));
});

test('each package is listed once, however many functions have it', () => {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  const codes = Array.from({ length: 4 }, (_, index) => lambda.Code.fromAsset(folderOf({ 'index.js': CODE, 'lib/a.js': `${index}` })));
  Array.from({ length: 40 }, (_, index) => orders(new Construct(stack, `Part${index}`), codes[index % 4]!, { handler: 'index.handler' }));
  app.synth();
  const templatePath = join(app.outdir, 'Shop.template.json');
  const context = { appConstruct: app, templatePaths: [templatePath], stackTemplates: [{ templatePath, stackConstructPath: 'Shop' }] };
  const readdir = jest.spyOn(fs, 'readdirSync');
  new LambdaChecks().validate(context as unknown as IPolicyValidationContext);
  const calls = readdir.mock.calls.length;
  readdir.mockRestore();
  expect(calls).toBe(2 * codes.length);
});

describe('a cloud assembly that somebody changes', () => {
  /** Changes the assembly before it is checked, which the CDK lets no plugin do. */
  const changed = (change: (outdir: string) => void, code = lambda.Code.fromAsset(folderOf())) => {
    const app = new App();
    orders(new Stack(app, 'Shop', { env: ENV }), code);
    app.synth();
    change(app.outdir);
    const templatePath = join(app.outdir, 'Shop.template.json');
    const context = { appConstruct: app, templatePaths: [templatePath], stackTemplates: [{ templatePath, stackConstructPath: 'Shop' }] };
    return new LambdaChecks().validate(context as unknown as IPolicyValidationContext).violations
      .map(({ ruleName, severity, description }) => `${severity} ${ruleName}: ${description}`);
  };
  const assetIn = (outdir: string) => join(outdir, readdirSync(outdir).find((name) => name.startsWith('asset.'))!);

  test.each<[string, (outdir: string) => void, RegExp]>([
    ['without the package', (outdir) => rmSync(assetIn(outdir), { recursive: true }), /^warning package-not-read: \S+asset\.\S+ could not be read, so what it holds was not checked: .*ENOENT/],
    ['whose manifest is cut off', (outdir) => writeFileSync(join(outdir, 'Shop.assets.json'), '{"files": {'), /^warning package-not-read: \S+Shop.assets.json could not be read/],
    ['whose manifest is a list', (outdir) => writeFileSync(join(outdir, 'Shop.assets.json'), '[]'), /: it is no JSON object/],
    ['whose manifest has a list of files', (outdir) => writeFileSync(join(outdir, 'Shop.assets.json'), '{"files": [1]}'), /: its files or dockerImages are no JSON object/],
  ])('%s gives one warning', (_, change, said) => expect(changed(change)).toEqual([expect.stringMatching(said)]));

  test.each([
    ['without files', '{}'],
    ['with files of nothing', '{"files": {"a": null, "b": 5, "c": {"source": 1}, "d": {"source": {"path": "x"}, "destinations": {"a": null, "b": {"objectKey": 1}}}}}'],
    ['without a manifest', undefined],
  ])('%s gives none', (_, text) => expect(changed((outdir) => {
    text === undefined ? rmSync(join(outdir, 'Shop.assets.json')) : writeFileSync(join(outdir, 'Shop.assets.json'), text);
  })).toEqual([]));

  test('with a damaged archive gives one warning', () => expect(changed((outdir) => {
    const path = assetIn(outdir);
    const bytes = readFileSync(path);
    bytes.fill(0xff, 0, bytes.length - 22);
    chmodSync(path, 0o644);
    writeFileSync(path, bytes);
  }, lambda.Code.fromAsset(archiveOf()))).toEqual([expect.stringMatching(/^warning package-not-read: .*the directory of the zip is damaged/)]));
});
