import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const REGISTRY = { AmazonManagedKafkaEventSourceConfig: { SchemaRegistryConfig: { SchemaRegistryURI: 'https://registry.example.com' } } };

export const schemaRegistryWithoutProvisionedMode = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'schema-registry-without-provisioned-mode',
  enforces: ['esm-schema-registry-provisioned'],
  title: 'A schema registry goes with provisioned mode',
  why: 'schema registries are only available for event source mappings in provisioned mode',
  fix: 'set ProvisionedPollerConfig, or remove SchemaRegistryConfig',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html',
  verified: '2026-11-21',
  reads: [maybe('mskSchemaRegistryUri'), maybe('selfManagedSchemaRegistryUri'), 'hasProvisionedPollerConfig', knownPart('given')],
  check: ({ hasProvisionedPollerConfig, given }) =>
    hasProvisionedPollerConfig === undefined && given.some((path) => path.endsWith('.SchemaRegistryConfig.SchemaRegistryURI'))
      ? 'a schema registry is given without provisioned mode'
      : undefined,
  examples: {
    good: [{ ...FROM.kafka, ...REGISTRY, ProvisionedPollerConfig: { MinimumPollers: 1 } }],
    bad: [{ ...FROM.kafka, ...REGISTRY }],
  },
});
