import { bootstrapFirstLineBroken } from './bootstrap-first-line-broken';
import { bootstrapForeignLoader } from './bootstrap-foreign-loader';
import { bootstrapGlibcTooNew } from './bootstrap-glibc-too-new';
import { bootstrapInterpreterMissing } from './bootstrap-interpreter-missing';
import { bootstrapMissing } from './bootstrap-missing';
import { bootstrapNotAProgram } from './bootstrap-not-a-program';
import { bootstrapNotExecutable } from './bootstrap-not-executable';
import { bootstrapPermissionsUnknown } from './bootstrap-permissions-unknown';
import { bootstrapWrongArchitecture } from './bootstrap-wrong-architecture';
import { execWrapperMissing } from './exec-wrapper-missing';
import { execWrapperNotExecutable } from './exec-wrapper-not-executable';
import { extensionFirstLineBroken } from './extension-first-line-broken';
import { extensionNotExecutable } from './extension-not-executable';
import { extensionWrongArchitecture } from './extension-wrong-architecture';
import { nativeFileForMusl } from './native-file-for-musl';
import { nativeFileGlibcTooNew } from './native-file-glibc-too-new';
import { nativeFileWrongArchitecture } from './native-file-wrong-architecture';
import { prismaEngineForOtherSystem } from './prisma-engine-for-other-system';
import { Rule } from '../../rule';

export const ARTIFACT_NATIVE: readonly Rule[] = [
  bootstrapMissing,
  bootstrapNotExecutable,
  bootstrapPermissionsUnknown,
  bootstrapNotAProgram,
  bootstrapWrongArchitecture,
  bootstrapFirstLineBroken,
  bootstrapForeignLoader,
  bootstrapInterpreterMissing,
  bootstrapGlibcTooNew,
  nativeFileWrongArchitecture,
  nativeFileGlibcTooNew,
  nativeFileForMusl,
  prismaEngineForOtherSystem,
  extensionWrongArchitecture,
  extensionNotExecutable,
  extensionFirstLineBroken,
  execWrapperMissing,
  execWrapperNotExecutable,
];
