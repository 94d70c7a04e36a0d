import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { MINIMAL_PROPS } from './function/stack';
import { ConcernApp, PackFinding } from '../projenrc/packs/concern-app';
import { SILENT, VERDICTS, verdictOn } from '../projenrc/packs/verdicts';
import { CheckedFunction } from '../src';

process.env.CDK_VALIDATION = 'true';

test('the same wildcard in the policy of somebody else is still reported', () => {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Shop');
  new CheckedFunction(stack, 'Orders', MINIMAL_PROPS); // whose policy has Resource::* for traces
  const own = new Policy(stack, 'Own', { statements: [new PolicyStatement({ actions: ['xray:PutTraceSegments'], resources: ['*'] })] });
  own.attachToRole(new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow('AwsSolutions-IAM5');
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as { pluginReports: any[] };
  const paths = pluginReports.flatMap(({ violations = [] }) => violations).filter(({ ruleName }: any) => ruleName.includes('IAM5'))
    .flatMap(({ violatingConstructs }: any) => violatingConstructs.map(({ constructPath }: any) => constructPath));
  expect(paths).toEqual(['Shop/Own/Resource']);
});

/** Newer versions of the CDK know a newer Python than the oldest supported one, and the packs ask for the newest. */
const HAS_NEWER_PYTHON = Runtime.ALL.some(({ name }) => Number(/^python3\.(\d+)$/.exec(name)?.[1]) > 14);
const asksForNewerPython = ({ id, concern }: PackFinding) => HAS_NEWER_PYTHON && concern === 'SnapStart' && ['L1', 'LambdaLatestVersion'].includes(id);

const line = ({ pack, id, concern, part }: PackFinding) => `${pack} ${id}: ${part} of ${concern}`;

describe('what rule packs say about what CheckedFunction makes', () => {
  let findings: PackFinding[];
  beforeAll(() => {
    findings = new ConcernApp().findings().filter((finding) => !asksForNewerPython(finding));
  });

  test.each(SILENT)('%s says nothing', (pack) => expect(findings.filter((finding) => finding.pack === pack).map(line)).toEqual([]));

  test('others say only what has a verdict', () =>
    expect(findings.filter((finding) => !SILENT.includes(finding.pack) && verdictOn(finding) === undefined).map(line)).toEqual([]));

  test('each verdict in these packs is about something', () => {
    const unused = VERDICTS.flatMap((verdict) => verdict.packs.filter((pack) => !['cfn-lint', 'Checkov'].includes(pack)).map((pack) => ({ verdict, pack })))
      .filter(({ verdict, pack }) => !findings.some((finding) => finding.pack === pack && verdictOn(finding) === verdict));
    expect(unused.map(({ verdict, pack }) => `${pack} ${verdict.id}`)).toEqual([]);
  });
});
