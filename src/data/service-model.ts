import { OTHER_OPERATIONS } from './other-operations';
import rows from './service-model.generated.json';
import siblings from './sibling-models.generated.json';

/** What the service model says about one member of a request. */
export interface ServiceModelRow {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly allowed?: readonly string[];
  readonly required?: boolean;
}

/** The members of a function by their path in a template. */
export const SERVICE_MODEL: Readonly<Record<string, ServiceModelRow>> = { ...rows, ...OTHER_OPERATIONS };

/** The members of the resources around functions, by type and by their path in a template. */
export const SIBLING_MODELS: Readonly<Record<string, Readonly<Record<string, ServiceModelRow>>>> = {
  ...siblings,
  'AWS::Lambda::EventSourceMapping': {
    ...siblings['AWS::Lambda::EventSourceMapping'],
    // The model does not require it, and Lambda does: https://github.com/aws/aws-cdk/issues/23057
    'FilterCriteria.Filters[].Pattern': { ...siblings['AWS::Lambda::EventSourceMapping']['FilterCriteria.Filters[].Pattern'], required: true },
  },
};
