import { rubyFileMissing } from './ruby-file-missing';
import { rubyHandlerMalformed } from './ruby-handler-malformed';
import { rubyMethodMissing } from './ruby-method-missing';
import { Rule } from '../../rule';

export const ARTIFACT_RUBY: readonly Rule[] = [
  rubyHandlerMalformed,
  rubyFileMissing,
  rubyMethodMissing,
];
