import { dotnetAssemblyMissing } from './dotnet-assembly-missing';
import { dotnetExecutableMissing } from './dotnet-executable-missing';
import { dotnetFileMissing } from './dotnet-file-missing';
import { dotnetFrameworkMismatch } from './dotnet-framework-mismatch';
import { dotnetHandlerMalformed } from './dotnet-handler-malformed';
import { dotnetMethodMissing } from './dotnet-method-missing';
import { dotnetMethodUnfit } from './dotnet-method-unfit';
import { dotnetTypeMissing } from './dotnet-type-missing';
import { Rule } from '../../rule';

export const ARTIFACT_DOTNET: readonly Rule[] = [
  dotnetHandlerMalformed,
  dotnetExecutableMissing,
  dotnetFileMissing,
  dotnetAssemblyMissing,
  dotnetTypeMissing,
  dotnetMethodMissing,
  dotnetMethodUnfit,
  dotnetFrameworkMismatch,
];
