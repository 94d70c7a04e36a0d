import { edgePackageTooLarge } from './edge-package-too-large';
import { layerFileAndFolderClash } from './layer-file-and-folder-clash';
import { layerFilesOutOfReach } from './layer-files-out-of-reach';
import { layerForAnotherRuntimeVersion } from './layer-for-another-runtime-version';
import { packageEmpty } from './package-empty';
import { packageFileUnreadable } from './package-file-unreadable';
import { packageHandlerFileUnreadable } from './package-handler-file-unreadable';
import { packageHoldsOnlyArchive } from './package-holds-only-archive';
import { packageNearlyTooLarge } from './package-nearly-too-large';
import { packageNotZip } from './package-not-zip';
import { packageTooLarge } from './package-too-large';
import { requestPackageTooLarge } from './request-package-too-large';
import { Rule } from '../../rule';

export const ARTIFACT_PACKAGE: readonly Rule[] = [
  packageNotZip,
  packageEmpty,
  packageTooLarge,
  packageNearlyTooLarge,
  requestPackageTooLarge,
  edgePackageTooLarge,
  packageHandlerFileUnreadable,
  packageFileUnreadable,
  packageHoldsOnlyArchive,
  layerFilesOutOfReach,
  layerForAnotherRuntimeVersion,
  layerFileAndFolderClash,
];
