import rows from './service-model.generated.json';

/** What the service model says about one member of CreateFunction, by its path in a template. */
export interface ServiceModelRow {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly allowed?: readonly string[];
  readonly required?: boolean;
}

export const SERVICE_MODEL: Readonly<Record<string, ServiceModelRow>> = rows;
