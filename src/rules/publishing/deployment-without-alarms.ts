import { deployed } from '../example-deployments';
import { aliasWith, VERSION } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const CANARY = { DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes' };
const ALARMS = { AlarmConfiguration: { Enabled: true, Alarms: [{ Name: 'errors' }] } };
const OWN = { DeploymentConfigName: { Ref: 'Config' } };
const configOf = (Type: string) => ({ Config: { Type: 'AWS::CodeDeploy::DeploymentConfig', Properties: { ComputePlatform: 'Lambda', TrafficRoutingConfig: { Type } } } });

export const deploymentWithoutAlarms = defineRule({
  id: 'deployment-without-alarms',
  enforces: [],
  // The deployment works, and somebody may watch it in another way.
  severity: 'warning',
  title: 'A deployment in steps has alarms that stop it',
  why: 'CodeDeploy moves the rest of the traffic however many calls of the new version fail, unless an alarm tells it',
  fix: 'give alarms to the deployment group, such as one on the errors of the alias, or move the traffic all at once',
  source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-create-alarms.html',
  verified: '2026-11-29',
  reads: [knownPart('aliases')],
  check: ({ aliases }) => aliases.filter(({ deployment }) => deployment?.isGradual === true && deployment.hasAlarms === false).whenAny((all) =>
    `CodeDeploy moves ${named('alias', 'aliases', all)} in steps and no alarm can stop it`),
  examples: {
    good: [
      deployed({}, { ...CANARY, ...ALARMS }),
      deployed({}, { ...CANARY, AlarmConfiguration: { Ref: 'Alarms' } }),
      deployed({}, { ...CANARY, AlarmConfiguration: { Alarms: { Ref: 'Alarms' } } }),
      deployed({}, { DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce' }),
      deployed({}, { DeploymentConfigName: 'watched-elsewhere' }),
      deployed({}, OWN, configOf('AllAtOnce')),
      deployed({}, {}),
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith({}) } },
    ],
    bad: [
      deployed({}, CANARY),
      deployed({}, { DeploymentConfigName: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute', AlarmConfiguration: { Enabled: false, Alarms: [] } }),
      deployed({}, OWN, configOf('TimeBasedCanary')),
    ],
  },
});
