import { ResourceIndex } from '../../src/readers/resource-index';
import { namedServices } from '../../src/readers/surroundings/named-services';

const PARTS = '${AWS::Region}:${AWS::AccountId}';

function namedBy(SourceArn: unknown) {
  const Resources = {
    Bucket: { Type: 'AWS::S3::Bucket' },
    Topic: { Type: 'AWS::SNS::Topic' },
    Custom: { Type: 'Custom::Topic' },
    P: { Type: 'AWS::Lambda::Permission', Properties: { SourceArn } },
  };
  const index = new ResourceIndex([{ key: 'shop', template: { Resources } }]);
  return namedServices(index.resource('shop', 'P')!, ['SourceArn']).known;
}

test.each<[unknown, object]>([
  ['arn:aws:s3:::orders', { service: 's3', arn: 'arn:aws:s3:::orders' }],
  [{ 'Fn::Sub': `arn:\${AWS::Partition}:sns:${PARTS}:orders` }, { service: 'sns', arn: 'arn:?:sns:?:?:orders' }],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { service: 's3', resource: 'Bucket' }],
  [{ Ref: 'Topic' }, { service: 'sns', resource: 'Topic' }],
  [{ 'Fn::GetAtt': ['Topic', 'TopicArn'] }, { service: 'sns', resource: 'Topic' }],
])('%j names something of a service', (arn, expected) => expect(namedBy(arn)).toEqual([{ path: 'SourceArn', ...expected }]));

test.each<[unknown]>([
  [undefined], [{ Ref: 'AWS::NoValue' }], ['orders'], [{ Ref: 'Bucket' }], [{ Ref: 'Parameter' }], [{ 'Fn::GetAtt': ['Custom', 'Arn'] }],
  [{ 'Fn::GetAtt': ['Topic', 'TopicName'] }], [{ 'Fn::Sub': `arn:aws:\${Service}:${PARTS}:orders` }], [{ 'Fn::If': ['IsProd', 'arn:aws:s3:::orders', 'arn:aws:sns:::orders'] }],
])('%j may name something of any service', (arn) => expect(namedBy(arn)).toEqual([]));
