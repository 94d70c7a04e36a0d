import { mounting, mountingS3Files } from '../example-networks';
import { defineRule, knownPart } from '../rule';

export const accessPointWithoutPosixUser = defineRule({
  id: 'access-point-without-posix-user',
  enforces: ['efs-posix-user', 'state-efsmount-failure'],
  severity: 'warning',
  title: 'Access points that functions mount set a POSIX user',
  why: 'without a POSIX user of the access point, writing fails with "Permission denied"',
  fix: 'give the access point a POSIX user who may use its root directory',
  source: 'https://aws.amazon.com/premiumsupport/knowledge-center/efs-mount-with-lambda-function/',
  verified: '2026-11-21',
  reads: [knownPart('accessPoints')],
  check: ({ accessPoints }) => accessPoints.filter(({ kind, hasPosixUser }) => kind === 'efs' && hasPosixUser === false).whenAny(([{ name }]) => `access point ${name} has no POSIX user`),
  examples: {
    good: [mounting(), mounting({ AccessPoint: { PosixUser: { 'Fn::If': ['IsProd', { Uid: '0', Gid: '0' }, { Ref: 'AWS::NoValue' }] } } }), mountingS3Files({ AccessPoint: { PosixUser: undefined } })],
    bad: [mounting({ AccessPoint: { PosixUser: undefined } })],
  },
});
