import { javaClassMisplaced } from './java-class-misplaced';
import { javaClassMissing } from './java-class-missing';
import { javaClassTooNew } from './java-class-too-new';
import { javaConstructorMissing } from './java-constructor-missing';
import { javaHandlerMalformed } from './java-handler-malformed';
import { javaInterfaceMissing } from './java-interface-missing';
import { javaMethodMissing } from './java-method-missing';
import { javaMethodParametersUnfit } from './java-method-parameters-unfit';
import { javaTypeArgumentsMissing } from './java-type-arguments-missing';
import { Rule } from '../../rule';

export const ARTIFACT_JAVA: readonly Rule[] = [
  javaHandlerMalformed,
  javaClassMissing,
  javaClassMisplaced,
  javaClassTooNew,
  javaMethodMissing,
  javaMethodParametersUnfit,
  javaConstructorMissing,
  javaInterfaceMissing,
  javaTypeArgumentsMissing,
];
