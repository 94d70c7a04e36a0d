import { queueWith } from '../example-resources';
import { readingQueue } from '../queue-sources';
import { defineRule, knownPart, Properties } from '../rule';
import { list } from '../words';

const MAPPING = { FunctionName: { Ref: 'Function' }, EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } };
const KAFKA = { EventSourceArn: undefined, StartingPosition: 'LATEST', SourceAccessConfigurations: [{ Type: 'VPC_SUBNET', URI: 'subnet:subnet-1' }] };
const topic = (name: string, ...KafkaBootstrapServers: readonly string[]) =>
  ({ ...KAFKA, Topics: [name], SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers } } });
const TOPICS = { EventSourceArn: 'arn:aws:kafka:eu-west-1:123456789012:cluster/orders/1', StartingPosition: 'LATEST' };

function twice(second: Properties, first: Properties = {}) {
  const { properties, resources } = readingQueue({}, queueWith({ VisibilityTimeout: 60 }), first);
  return { properties, resources: { ...resources, Other: queueWith({ VisibilityTimeout: 60 }), Again: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { ...MAPPING, ...second } } } };
}

export const eventSourceMappingRepeated = defineRule({
  id: 'event-source-mapping-repeated',
  enforces: ['esm-unique-pair'],
  title: 'A function has one event source mapping for each queue, stream and topic of self-managed Apache Kafka',
  why: 'Lambda rejects a second mapping of the same source to the same function',
  fix: 'leave one of the mappings, and join what they filter',
  // What Lambda answers; the guide does not say it.
  source: 'https://github.com/aws/serverless-application-model/issues/1320',
  verified: '2026-11-21',
  reads: [knownPart('eventSources')],
  check: ({ eventSources }) => eventSources.filter(({ sameAs }) => sameAs !== undefined).whenAny((mappings) =>
    list(mappings.map(({ name, sameAs }) => `event source mappings '${sameAs}' and '${name}' have the same source`))),
  examples: {
    good: [
      readingQueue({}, queueWith({ VisibilityTimeout: 60 })),
      twice({ EventSourceArn: { 'Fn::GetAtt': ['Other', 'Arn'] } }),
      twice({ EventSourceArn: { Ref: 'Source' } }, { EventSourceArn: { Ref: 'Source' } }),
      twice({ FunctionName: { 'Fn::Sub': '${Function}:live' } }),
      twice({ ...TOPICS, Topics: ['orders'] }, { ...TOPICS, Topics: ['prices'] }),
      twice(topic('orders', 'a.example.com:9092'), topic('prices', 'a.example.com:9092')),
      twice(topic('orders', 'a.example.com:9092'), topic('orders', 'b.example.com:9092')),
    ],
    bad: [
      twice({}),
      twice({ FunctionName: { 'Fn::GetAtt': ['Function', 'Arn'] }, FilterCriteria: { Filters: [{ Pattern: '{}' }] } }),
      twice(topic('orders', 'a.example.com:9092', 'b.example.com:9092'), topic('orders', 'a.example.com:9092')),
    ],
  },
});
