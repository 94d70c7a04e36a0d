import { Mutation, Row, table } from './mutation';
import { Json, Site } from '../site';

/** How functions are called, and in which order all is made. */
const isPlainNode = ({ properties, isZip }: Site) => isZip && /^nodejs2[24]/.test(properties.Runtime);
const hasDefaultLogs = ({ properties }: Site) => properties.LoggingConfig?.LogGroup === undefined && properties.FunctionName === undefined;

const uri = ({ id }: Site) => ({ 'Fn::Sub': `arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${id}.Arn}/invocations` });

function add(site: Site, id: string, Type: string, Properties: Json): true {
  site.add(id, Type, Properties);
  return true;
}

function method(site: Site, integration: Json): true {
  return add(site, 'SeededMethod', 'AWS::ApiGateway::Method', {
    RestApiId: 'a1b2c3d4e5', ResourceId: 'a1b2c3', HttpMethod: 'GET', AuthorizationType: 'NONE', Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: uri(site), ...integration },
  });
}

function bucket(site: Site, ...filters: Json[]): true {
  const LambdaConfigurations = filters.map((filter) => ({ Event: 's3:ObjectCreated:*', Function: site.arn(site.id), ...filter }));
  return add(site, 'SeededBucket', 'AWS::S3::Bucket', { NotificationConfiguration: { LambdaConfigurations } });
}

/** A bucket that has the function called, and a function that knows the bucket. */
function inCircle(site: Site): boolean {
  const { Environment } = site.properties;
  site.properties.Environment = { ...Environment, Variables: { ...Environment?.Variables, SEEDED: { Ref: 'SeededBucket' } } };
  return bucket(site, {});
}

function filtered(site: Site, Filter: Json): true {
  site.add('SeededSource', 'AWS::SQS::Queue', { VisibilityTimeout: 43_200 });
  return add(site, 'SeededMapping', 'AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: site.id }, EventSourceArn: site.arn('SeededSource'), FilterCriteria: { Filters: [Filter] },
  });
}

export const CALLS: readonly Mutation[] = table([
  ['called-by-name', 'caller-by-name', (site) => isPlainNode(site)
    && add(site, 'SeededRule', 'AWS::Events::Rule', { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn: { Ref: site.id } }] })],
  ['method-by-get', 'api-method-not-post', (site) => isPlainNode(site) && method(site, { IntegrationHttpMethod: 'GET' })],
  ['method-of-the-function', 'api-uri-without-invocation', (site) => isPlainNode(site) && method(site, { Uri: site.arn(site.id) })],
  ['notified-twice', 'bucket-notifications-overlap', (site) => isPlainNode(site) && bucket(site, {}, { Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'in/' }] } } })],
  ['circle-with-a-bucket', 'circular-dependency', (site) => isPlainNode(site) && inCircle(site)],
  ['own-logs', 'subscription-filter-of-own-logs', (site) => isPlainNode(site) && hasDefaultLogs(site) && add(site, 'SeededFilter', 'AWS::Logs::SubscriptionFilter', {
    LogGroupName: { 'Fn::Sub': `/aws/lambda/\${${site.id}}` }, FilterPattern: '', DestinationArn: site.arn(site.id),
  })],
  ['fifo-topic', 'subscription-of-fifo-topic', (site) => {
    site.add('SeededTopic', 'AWS::SNS::Topic', { FifoTopic: true });
    return isPlainNode(site) && add(site, 'SeededSubscription', 'AWS::SNS::Subscription', { Protocol: 'lambda', TopicArn: { Ref: 'SeededTopic' }, Endpoint: site.arn(site.id) });
  }],
  ['schedule-by-role-of-lambda', 'caller-role-not-assumable', (site) => {
    site.add('SeededRole', 'AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] } });
    return isPlainNode(site) && add(site, 'SeededSchedule', 'AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 day)', FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Arn: site.arn(site.id), RoleArn: site.arn('SeededRole') },
    });
  }],
  ['empty-filter', 'filter-without-pattern', (site) => isPlainNode(site) && filtered(site, {})],
  ['filter-of-words', 'filter-values-not-in-list', (site) => isPlainNode(site) && filtered(site, { Pattern: '{"body":{"state":"new"}}' })],
  ['filter-without-body', 'filter-key-not-in-records', (site) => isPlainNode(site) && filtered(site, { Pattern: '{"state":["new"]}' })],
  ['filter-of-texts', 'filter-operator-malformed', (site) => isPlainNode(site) && filtered(site, { Pattern: '{"body":{"size":[{"numeric":[">","5"]}]}}' })],
] satisfies Row[]);
