import { pythonDependencyMissing } from './python-dependency-missing';
import { pythonExtensionForOtherPython } from './python-extension-for-other-python';
import { pythonFunctionMissing } from './python-function-missing';
import { pythonFunctionUnmentioned } from './python-function-unmentioned';
import { pythonHandlerArguments } from './python-handler-arguments';
import { pythonHandlerAsync } from './python-handler-async';
import { pythonHandlerMalformed } from './python-handler-malformed';
import { pythonModuleBuiltIn } from './python-module-built-in';
import { pythonModuleMissing } from './python-module-missing';
import { pythonModuleNotAPackage } from './python-module-not-a-package';
import { pythonModuleShadowed } from './python-module-shadowed';
import { pythonModuleUnmentioned } from './python-module-unmentioned';
import { pythonRelativeImport } from './python-relative-import';
import { pythonStandardModuleRemoved } from './python-standard-module-removed';
import { Rule } from '../../rule';

/** In the order of what Lambda does: take the handler apart, find the module, load it, find the function, call it. */
export const ARTIFACT_PYTHON: readonly Rule[] = [
  pythonHandlerMalformed,
  pythonModuleBuiltIn,
  pythonModuleMissing,
  pythonModuleUnmentioned,
  pythonModuleNotAPackage,
  pythonModuleShadowed,
  pythonRelativeImport,
  pythonStandardModuleRemoved,
  pythonDependencyMissing,
  pythonExtensionForOtherPython,
  pythonFunctionMissing,
  pythonFunctionUnmentioned,
  pythonHandlerAsync,
  pythonHandlerArguments,
];
