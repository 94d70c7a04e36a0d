import { defineRule, knownPart, maybe } from '../rule';

const DataProtectionPolicy = { Name: 'mask', Version: '2021-06-01', Statement: [] };
const withGroup = (Properties: Readonly<Record<string, unknown>>) => ({
  properties: { LoggingConfig: { LogGroup: { Ref: 'Group' } } }, resources: { Group: { Type: 'AWS::Logs::LogGroup', Properties } },
});

export const logGroupClassWithoutDataProtection = defineRule({
  id: 'log-group-class-without-data-protection',
  enforces: [],
  severity: 'warning',
  title: 'Data protection goes with log groups of the class STANDARD',
  why: 'log groups of the class INFREQUENT_ACCESS do not support data protection, so nothing is masked',
  fix: 'leave the class at STANDARD, or remove the data protection policy; the class of an existing log group cannot be changed',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html',
  verified: '2026-11-29',
  reads: [maybe('logGroup'), knownPart('logGroupsOfApp')],
  check: ({ logGroupsOfApp }) => logGroupsOfApp.filter(({ logGroupClass, hasDataProtection }) => logGroupClass === 'INFREQUENT_ACCESS' && hasDataProtection === true)
    .whenAny(([{ name }]) => ({
      what: `log group '${name}' of the function has the class INFREQUENT_ACCESS and a data protection policy`, properties: ['logGroup'],
    })),
  examples: {
    good: [
      withGroup({ DataProtectionPolicy }),
      withGroup({ LogGroupClass: 'STANDARD', DataProtectionPolicy }),
      withGroup({ LogGroupClass: { Ref: 'Class' }, DataProtectionPolicy }),
      withGroup({ LogGroupClass: 'INFREQUENT_ACCESS' }),
      withGroup({ LogGroupClass: 'INFREQUENT_ACCESS', DataProtectionPolicy: { 'Fn::If': ['IsProd', DataProtectionPolicy, { Ref: 'AWS::NoValue' }] } }),
    ],
    bad: [withGroup({ LogGroupClass: 'INFREQUENT_ACCESS', DataProtectionPolicy })],
  },
});
