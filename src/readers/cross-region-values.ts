import { isObject } from './json-types';
import type { Resource, ScopedValue } from './template-scope';

/** Parameters of Systems Manager by which the CDK takes values to other Regions. */
export interface ParameterPlace {
  readonly region: unknown;
  readonly name: unknown;
}

/** What an attribute of a custom resource of the CDK is read from: that of an `EdgeFunction`, or of a reference to a stack in another Region. */
export function parameterReadBy({ type, properties }: Resource, attribute: string): ParameterPlace | undefined {
  switch (type) {
    case 'Custom::CrossRegionStringParameterReader':
      return attribute === 'FunctionArn' ? { region: properties.Region, name: properties.ParameterName } : undefined;
    case 'Custom::CrossRegionExportReader':
      return isObject(properties.ReaderProps) ? { region: properties.ReaderProps.region, name: attribute } : undefined;
    default:
      return undefined;
  }
}

/** What a resource keeps in parameters. */
export function parametersWrittenBy(resource: Resource): readonly (ParameterPlace & ScopedValue)[] {
  const { type, properties: { Name, Value, WriterProps }, scope } = resource;
  if (type === 'AWS::SSM::Parameter') {
    return [{ region: scope.facts.region, name: Name, value: Value, scope }];
  }
  const { region, exports } = isObject(WriterProps) ? WriterProps : {};
  return isObject(exports) ? Object.entries(exports).map(([name, value]) => ({ region, name, value, scope })) : [];
}

/** The types of resources that keep values in parameters. */
export const WRITERS = ['AWS::SSM::Parameter', 'Custom::CrossRegionExportWriter'];
