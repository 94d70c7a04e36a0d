import './load';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CorpusFinding, judge, JudgedApp } from './judge';

interface Template {
  readonly Transform?: unknown;
  readonly Resources?: unknown;
}

type Found = CorpusFinding & { readonly file: string };

/** Reads files as `CfnInclude` does, which knows the short forms of functions in YAML. */
const { readJsonSync, readYamlSync } = require(join(dirname(require.resolve('aws-cdk-lib')), 'cloudformation-include', 'lib', 'file-utils')) as
  Readonly<Record<'readJsonSync' | 'readYamlSync', (path: string) => Template>>;

const READERS: Readonly<Record<string, ((path: string) => Template) | undefined>> =
  { '.json': readJsonSync, '.template': readYamlSync, '.yaml': readYamlSync, '.yml': readYamlSync };

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('say which folders have the templates');
  process.exitCode = 1;
}
const templates = folders.flatMap((folder) => templatesIn(folder).map(([path, template]) => ({ file: relative(folder, path), template })));
const results = templates.map(({ file, template }) => ({ file, ...judged(template) }));
const found = results.flatMap(({ file, findings }) => findings.map((finding): Found => ({ ...finding, file })));
const rules = [...new Set(found.map(({ severity, rule }) => `${severity} ${rule}`))].sort();

for (const name of rules) {
  const all = found.filter(({ severity, rule }) => `${severity} ${rule}` === name);
  console.log(`${all.length} × ${name}`);
  all.forEach(({ file, path, what }) => console.log(`  ${file}: ${path}\n    ${what}`));
}
console.log(`${templates.length} templates, ${results.reduce((sum, { functions }) => sum + functions.length, 0)} functions, ${found.length} findings`);

function judged(template: Template): JudgedApp {
  const outdir = mkdtempSync(join(tmpdir(), 'template-'));
  try {
    return judge(appOf(template, outdir));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function appOf(template: Template, outdir: string): App {
  const app = new App({ outdir, analyticsReporting: false });
  new (class extends Stack {
    /** What the CDK writes for the stack. */
    public _toCloudFormation(): Template {
      return template;
    }
  })(app, 'Stack');
  return app;
}

/** The templates with something of Lambda below a folder. */
function templatesIn(folder: string): [string, Template][] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const template = read(path);
    return template && isOfLambda(template) ? [[path, withTransform(template)]] : [];
  });
}

function read(path: string): Template | undefined {
  try {
    return READERS[extname(path)]?.(path);
  } catch {
    return undefined; // no template, or a text with placeholders
  }
}

function isOfLambda({ Resources }: Template): boolean {
  return typeof Resources === 'object' && JSON.stringify(Resources).match(/"AWS::(Lambda|Serverless)::/) !== null;
}

/** Some folders hold what only becomes a template when the transform is added. */
function withTransform({ Transform, ...template }: Template): Template {
  const isServerless = JSON.stringify(template.Resources).includes('"AWS::Serverless::');
  return { ...template, ...Transform !== undefined || isServerless ? { Transform: Transform ?? 'AWS::Serverless-2016-10-31' } : {} };
}
