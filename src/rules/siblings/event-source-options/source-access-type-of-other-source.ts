import { EventSourceKind } from '../../../view/function-view';
import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM, KAFKA, SOURCES } from '../../event-source-kinds';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { are, list } from '../../words';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders';
const by = (kind: EventSourceKind, Type: string, URI = SECRET) => ({ ...FROM[kind], SourceAccessConfigurations: [{ Type, URI }] });

/** The sources for which Lambda documents each way; others are not judged. */
const SOURCES_OF: Readonly<Record<string, readonly EventSourceKind[]>> = {
  BASIC_AUTH: ['amazonMq', 'documentDb', 'selfManagedKafka'],
  VPC_SUBNET: ['selfManagedKafka'],
  VPC_SECURITY_GROUP: ['selfManagedKafka'],
  SASL_SCRAM_256_AUTH: ['selfManagedKafka'],
  SASL_SCRAM_512_AUTH: KAFKA,
  VIRTUAL_HOST: ['amazonMq'],
  CLIENT_CERTIFICATE_TLS_AUTH: KAFKA,
  SERVER_ROOT_CA_CERTIFICATE: ['selfManagedKafka'],
};

export const sourceAccessTypeOfOtherSource = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'source-access-type-of-other-source',
  enforces: [],
  severity: 'warning',
  title: 'An event source mapping reaches its source in a way that the source has',
  why: 'Lambda documents the way for other event sources',
  fix: 'take a type that Lambda documents for the source, or remove the configuration',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_SourceAccessConfiguration.html',
  verified: '2026-12-01',
  reads: [knownPart('sourceAccessTypes'), 'sourceKind', maybe('hasSelfManagedEventSource')],
  check: ({ sourceAccessTypes, sourceKind, hasSelfManagedEventSource }) => sourceKind === undefined || hasSelfManagedEventSource !== (sourceKind === 'selfManagedKafka' || undefined)
    ? undefined
    : sourceAccessTypes.filter((type) => SOURCES_OF[type]?.includes(sourceKind) === false).whenAny((types) =>
      `${list([...new Set(types)])} ${are(types)} given and the source is ${SOURCES[sourceKind]}`),
  examples: {
    good: [
      by('amazonMq', 'BASIC_AUTH'),
      by('kafka', 'SASL_SCRAM_512_AUTH'),
      by('selfManagedKafka', 'SASL_SCRAM_256_AUTH'),
      by('documentDb', 'BASIC_AUTH'),
    ],
    bad: [by('kafka', 'BASIC_AUTH'), by('kafka', 'VPC_SUBNET', 'subnet:subnet-1'), by('kafka', 'SASL_SCRAM_256_AUTH'), by('sqs', 'BASIC_AUTH')],
  },
});
