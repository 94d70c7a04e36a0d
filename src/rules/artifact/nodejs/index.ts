import { nodejsAwsSdkV2Missing } from './nodejs-aws-sdk-v2-missing';
import { nodejsBundleWithoutRequire } from './nodejs-bundle-without-require';
import { nodejsCallbackHandler } from './nodejs-callback-handler';
import { nodejsCommonjsInEsModule } from './nodejs-commonjs-in-es-module';
import { nodejsEsSyntaxInCommonjs } from './nodejs-es-syntax-in-commonjs';
import { nodejsEsSyntaxUndeclared } from './nodejs-es-syntax-undeclared';
import { nodejsExportMissing } from './nodejs-export-missing';
import { nodejsExportUncertain } from './nodejs-export-uncertain';
import { nodejsExportUnmentioned } from './nodejs-export-unmentioned';
import { nodejsExportsRebound } from './nodejs-exports-rebound';
import { nodejsFolderAsModule } from './nodejs-folder-as-module';
import { nodejsFolderHidesFile } from './nodejs-folder-hides-file';
import { nodejsHandlerMalformed } from './nodejs-handler-malformed';
import { nodejsHandlerNotAFunction } from './nodejs-handler-not-a-function';
import { nodejsJsonImportWithoutType } from './nodejs-json-import-without-type';
import { nodejsModuleMissing } from './nodejs-module-missing';
import { nodejsPackageJsonMalformed } from './nodejs-package-json-malformed';
import { nodejsPackageMissing } from './nodejs-package-missing';
import { nodejsRelativeImportMissing } from './nodejs-relative-import-missing';
import { nodejsSyntaxDoubtful } from './nodejs-syntax-doubtful';
import { nodejsSyntaxError } from './nodejs-syntax-error';
import { nodejsTypescriptNotBuilt } from './nodejs-typescript-not-built';
import { Rule } from '../../rule';

/** In the order of what the runtime does. */
export const ARTIFACT_NODEJS: readonly Rule[] = [
  nodejsHandlerMalformed,
  nodejsModuleMissing,
  nodejsTypescriptNotBuilt,
  nodejsFolderHidesFile,
  nodejsFolderAsModule,
  nodejsPackageJsonMalformed,
  nodejsSyntaxError,
  nodejsSyntaxDoubtful,
  nodejsEsSyntaxInCommonjs,
  nodejsEsSyntaxUndeclared,
  nodejsCommonjsInEsModule,
  nodejsBundleWithoutRequire,
  nodejsExportMissing,
  nodejsExportUncertain,
  nodejsExportUnmentioned,
  nodejsExportsRebound,
  nodejsHandlerNotAFunction,
  nodejsCallbackHandler,
  nodejsAwsSdkV2Missing,
  nodejsRelativeImportMissing,
  nodejsPackageMissing,
  nodejsJsonImportWithoutType,
];
