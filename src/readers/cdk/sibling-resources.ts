import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { WrittenTemplate } from './templates';
import { UNKNOWN } from '../../view/maybe';
import { Sibling, SiblingView } from '../../view/sibling';
import { EVENT_SOURCE_MAPPING, SIBLINGS } from '../../view/siblings';
import { fromSibling } from '../from-sibling';
import { isObject } from '../json-types';
import { ResourceIndex } from '../resource-index';
import { eventSourceKind } from '../surroundings/event-source-kind';

const BY_TYPE: ReadonlyMap<unknown, Sibling> = new Map(SIBLINGS.map((sibling) => [sibling.type, sibling]));

/** A resource of Lambda in a written template that is no function. Its construct is looked up only when somebody asks. */
export interface SiblingResource {
  readonly subject: Sibling;
  readonly logicalId: string;
  readonly templatePath: string;
  readonly view: (today: string) => SiblingView;
  readonly construct: () => IConstruct | undefined;
}

export function siblingsOf({ path, stack, resources }: WrittenTemplate): SiblingResource[] {
  const index = new ResourceIndex(resources);
  const region = stack === undefined || Token.isUnresolved(stack.region) ? UNKNOWN : stack.region;
  return Object.entries(resources).flatMap(([logicalId, resource]) => {
    const subject = BY_TYPE.get(resource?.Type);
    const properties = isObject(resource?.Properties) ? resource.Properties : {};
    const sourceKind = subject === EVENT_SOURCE_MAPPING ? eventSourceKind(properties, index) : undefined;
    return subject === undefined ? [] : [{
      subject,
      logicalId,
      templatePath: path,
      view: (today: string) => fromSibling(subject, properties, { sourceKind, region, today }),
      construct: () => constructIn(stack, logicalId, subject.type),
    }];
  });
}

function constructIn(stack: Stack | undefined, logicalId: string, type: string): IConstruct | undefined {
  return stack?.node.findAll().find((child) => CfnResource.isCfnResource(child) && child.cfnResourceType === type
    && child.stack === stack && stack.resolve(child.logicalId) === logicalId);
}
