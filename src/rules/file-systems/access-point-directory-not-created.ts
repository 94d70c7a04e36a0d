import { isKnown } from '../../view/maybe';
import { mounting } from '../example-networks';
import { defineRule, knownPart } from '../rule';
import { quoted } from '../words';

const CREATION = { OwnerUid: '1000', OwnerGid: '1000', Permissions: '755' };
const at = (RootDirectory: unknown) => mounting({ AccessPoint: { RootDirectory } });

export const accessPointDirectoryNotCreated = defineRule({
  id: 'access-point-directory-not-created',
  enforces: ['efs-posix-user', 'state-efsmount-failure'],
  severity: 'warning',
  title: 'The root directory of an access point is there, or the access point makes it',
  why: 'the file system is made empty, and mounting fails as long as the directory of the access point does not exist',
  fix: 'give the access point CreationInfo, or use the root of the file system; acknowledge this when something else makes the directory',
  source: 'https://aws.amazon.com/premiumsupport/knowledge-center/efs-mount-with-lambda-function/',
  verified: '2026-11-21',
  reads: [knownPart('accessPoints')],
  check: ({ accessPoints }) => accessPoints
    .filter(({ kind, rootDirectory, createsRootDirectory }) => kind === 'efs' && isKnown(rootDirectory) && rootDirectory !== '/' && createsRootDirectory === false)
    .whenAny(([{ name, rootDirectory }]) => `access point ${name} has the root directory ${quoted(String(rootDirectory))} and does not create it`),
  examples: {
    good: [at({ Path: '/' }), at({ Path: '/orders', CreationInfo: CREATION }), at({ Path: { Ref: 'Path' } }), at({ Path: '/orders', CreationInfo: { 'Fn::If': ['IsNew', CREATION, { Ref: 'AWS::NoValue' }] } })],
    bad: [at({ Path: '/orders' })],
  },
});
