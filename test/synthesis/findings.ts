import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Environment, IPolicyValidationContext, PolicyValidationPluginReport, Stack, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LambdaChecks, LambdaChecksProps } from '../../src';
import { ENV } from '../function/stack';

/** What an L2 function needs at least. */
export const L2 = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: lambda.Code.fromInline('def handler(event, context): return {}') };

/** What `LambdaChecks` finds in an app with a stack `Shop`, as `id at path`. */
export function found(build: (stack: Stack, app: App) => void, env: Environment = ENV): string[] {
  const app = new App();
  build(new Stack(app, 'Shop', { env }), app);
  return foundIn(app);
}

export function foundIn(app: App, props?: LambdaChecksProps): string[] {
  Validations.of(app).addPlugins(new LambdaChecks(props));
  return reported(app).map(({ rule, path }) => `${rule} at ${path}`);
}

/** What the report of an app holds of ours, with or without the plugin. */
export function reported(app: App): { readonly rule: string; readonly severity: string; readonly what: string; readonly path: string }[] {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    app.synth();
  } catch (error) {
    expect((error as Error).name).toContain('ValidationFailed');
  }
  silent.mockRestore();
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as { pluginReports: any[] };
  return pluginReports.filter(({ pluginName }) => pluginName === 'LambdaChecks').flatMap(({ violations = [] }) => violations)
    .map(({ ruleName, severity, description, violatingConstructs: [where] }: any) =>
      ({ rule: ruleName, severity, what: description, path: where.constructPath }));
}

/** What the checks say of templates as they are, without a CDK that wrote them. */
export function judge(...templates: readonly (object | string)[]): PolicyValidationPluginReport {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  const stackTemplates = templates.map((template, index) => {
    const templatePath = join(folder, `${index}.template.json`);
    writeFileSync(templatePath, typeof template === 'string' ? template : JSON.stringify(template));
    return { templatePath, stackConstructPath: `Stack${index}` };
  });
  const context = { stackTemplates, templatePaths: stackTemplates.map(({ templatePath }) => templatePath), appConstruct: new App() };
  return new LambdaChecks().validate(context as unknown as IPolicyValidationContext);
}
