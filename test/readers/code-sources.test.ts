import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { CodeSources } from '../../src/readers/surroundings/code-sources';
import { layersOf } from '../../src/readers/surroundings/layers';
import { Publications } from '../../src/readers/surroundings/publications';
import { UNKNOWN } from '../../src/view/maybe';

type Json = Readonly<Record<string, unknown>>;

const ENV = { region: 'eu-west-1', account: '123456789012' };
const NO_VALUE = { Ref: 'AWS::NoValue' };

function stack(key: string, Resources: Json, more: Partial<StackTemplate<string>> & { Outputs?: Json } = {}): StackTemplate<string> {
  const { Outputs, ...facts } = more;
  return { key, template: { Resources, Outputs }, stackName: key, ...ENV, ...facts };
}

function indexed(fn: Json, resources: Json, others: StackTemplate<string>[] = []) {
  const { Condition, ...Properties } = fn;
  const index = new ResourceIndex([stack('Shop', { Fn: { Type: 'AWS::Lambda::Function', Properties, Condition }, ...resources }), ...others]);
  return { index, fn: index.resource('Shop', 'Fn')! };
}

describe('the bucket of a package', () => {
  const bucket = (properties: Json = {}, more: Json = {}) => ({ Type: 'AWS::S3::Bucket', Properties: properties, ...more });
  const policy = (Bucket: unknown, more: Json = {}) => ({
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket, PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject' }] } },
    ...more,
  });
  const bucketOf = (S3Bucket: unknown, resources: Json, others?: StackTemplate<string>[]) => {
    const { index, fn } = indexed({ Code: { S3Bucket, S3Key: 'orders.zip' } }, resources, others);
    return new CodeSources(index).of(fn).codeBuckets?.known[0];
  };
  const REF = { Ref: 'Packages' };

  test.each<[string, unknown, Json, string | undefined]>([
    ['by a reference', REF, { Packages: bucket() }, 'Packages'],
    ['by its name', 'packages', { Packages: bucket({ BucketName: 'packages' }), Other: bucket({ BucketName: 'other' }) }, 'Packages'],
    ['by a name that two have', 'packages', { Packages: bucket({ BucketName: 'packages' }), Other: bucket({ BucketName: 'packages' }) }, undefined],
    ['under a condition', REF, { Packages: bucket({}, { Condition: 'IsProd' }) }, undefined],
    ['by a parameter', { Ref: 'Name' }, { Packages: bucket() }, undefined],
    ['from elsewhere', 'packages', { Packages: bucket() }, undefined],
    ['that is none', REF, { Packages: { Type: 'AWS::S3::AccessPoint' } }, undefined],
  ])('%s', (_, name, resources, found) => expect(bucketOf(name, resources)?.name).toBe(found));

  test('of another stack and Region', () => {
    const packages = stack('Packages', { Packages: bucket({ BucketName: 'packages' }) }, { region: 'us-east-1' });
    expect(bucketOf('packages', {}, [packages])?.region).toBe('us-east-1');
  });

  test('of another stack by an import', () => {
    const packages = stack('Packages', { Packages: bucket() }, { Outputs: { Out: { Value: REF, Export: { Name: 'Bucket' } } } });
    expect(bucketOf({ 'Fn::ImportValue': 'Bucket' }, {}, [packages])?.name).toBe('Packages');
  });

  test.each<[unknown, unknown]>([
    [{ Status: 'Enabled' }, true], [{ Status: 'Suspended' }, false], [undefined, false], [NO_VALUE, false],
    [{ Status: { Ref: 'Status' } }, UNKNOWN], [{ 'Fn::If': ['IsProd', { Status: 'Enabled' }, NO_VALUE] }, UNKNOWN],
  ])('with the versioning %j keeps versions: %p', (VersioningConfiguration, isVersioned) => {
    expect(bucketOf(REF, { Packages: bucket({ VersioningConfiguration }) })?.isVersioned).toBe(isVersioned);
  });

  test.each<[string, Json, number, boolean]>([
    ['none', {}, 0, true],
    ['its own', { Policy: policy(REF) }, 1, true],
    ['its own, by its name', { Policy: policy('packages') }, 1, true],
    ['that of another bucket', { Other: bucket(), Policy: policy({ Ref: 'Other' }) }, 0, true],
    ['that of a bucket from elsewhere', { Policy: policy('elsewhere') }, 0, true],
    ['one of a bucket that cannot be seen', { Policy: policy({ Ref: 'Name' }) }, 0, false],
    ['one that may not exist', { Policy: policy(REF, { Condition: 'IsProd' }) }, 0, false],
  ])('has %s as its policy', (_, resources, count, complete) => {
    const found = bucketOf(REF, { Packages: bucket({ BucketName: 'packages' }), ...resources })?.policy;
    expect([found?.known.length, found?.complete]).toEqual([count, complete]);
  });
});

describe('the repository of an image', () => {
  const RepositoryPolicyText = { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'ecr:BatchGetImage' }] };
  const repository = (more: Json = {}) => ({ Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'shop', RepositoryPolicyText }, ...more });
  const repositoryOf = (ImageUri: unknown, resources: Json, others?: StackTemplate<string>[]) => {
    const { index, fn } = indexed({ PackageType: 'Image', Code: { ImageUri } }, resources, others);
    return new CodeSources(index).of(fn).imageRepositories?.known[0];
  };
  const ARN = { 'Fn::GetAtt': ['Images', 'Arn'] };
  const part = (index: number) => ({ 'Fn::Select': [index, { 'Fn::Split': [':', ARN] }] });
  const BY_CDK = { 'Fn::Join': ['', [part(4), '.dkr.ecr.', part(3), '.', { Ref: 'AWS::URLSuffix' }, '/', { Ref: 'Images' }, ':v7']] };
  const literal = (account: string, region: string) => ({ 'Fn::Join': ['', [`${account}.dkr.ecr.${region}.`, { Ref: 'AWS::URLSuffix' }, '/shop:v7']] });

  test.each<[string, unknown, Json, unknown]>([
    ['as the CDK names it', BY_CDK, { Images: repository() }, { name: 'Images', region: 'eu-west-1', isInOtherAccount: false }],
    ['by its URI', { 'Fn::Sub': '${Images.RepositoryUri}:v7' }, { Images: repository() }, { name: 'Images', isInOtherAccount: false }],
    ['by a literal URI', literal('123456789012', 'eu-west-1'), { Images: repository() }, { name: 'Images', isInOtherAccount: false, policy: { complete: true } }],
    ['from elsewhere', literal('210987654321', 'us-east-1'), {}, { name: 'shop', region: 'us-east-1', isInOtherAccount: true, policy: { complete: false } }],
  ])('%s', (_, uri, resources, found) => expect(repositoryOf(uri, resources)).toMatchObject(found as object));

  test.each<[string, unknown, Json]>([
    ['under a condition', BY_CDK, { Images: repository({ Condition: 'IsProd' }) }],
    ['of a parameter', { Ref: 'Image' }, {}],
    ['that is no private one', 'public.ecr.aws/lambda/nodejs:24', {}],
    ['that an asset names', { 'Fn::Sub': '${Account}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop:v7' }, {}],
    ['that is absent', NO_VALUE, {}],
  ])('%s is not seen', (_, uri, resources) => expect(repositoryOf(uri, resources)).toBeUndefined());

  describe('in another account', () => {
    const ALL = { Effect: 'Allow', Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] };
    const policed = (policy: unknown) => {
      const images = stack('Images', { Images: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'shop', RepositoryPolicyText: policy } } }, { account: '210987654321' });
      return repositoryOf(literal('210987654321', 'eu-west-1'), {}, [images]);
    };

    test.each<[string, unknown, boolean]>([
      ['nobody', undefined, false],
      ['a service', { Statement: [{ ...ALL, Principal: { Service: 'lambda.amazonaws.com' } }] }, false],
      ['the account', { Statement: [{ ...ALL, Principal: { AWS: 'arn:aws:iam::123456789012:root' } }] }, true],
      ['the account by its number', { Statement: { ...ALL, Principal: { AWS: ['333333333333', '123456789012'] } } }, true],
      ['somebody of the account', { Statement: [{ ...ALL, Principal: { AWS: 'arn:aws:iam::123456789012:role/deploy' } }] }, true],
      ['another account', { Statement: [{ ...ALL, Principal: { AWS: 'arn:aws:iam::333333333333:root' } }] }, false],
      ['everybody of the organization', { Statement: [{ ...ALL, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }] }, true],
      ['somebody that cannot be read', { Statement: [{ ...ALL, Principal: { AWS: { Ref: 'Account' } } }] }, true],
      ['whoever a parameter names', { Ref: 'Policy' }, true],
      ['whoever a condition names', { Statement: [{ 'Fn::If': ['IsProd', {}, {}] }] }, true],
      ['nobody, and denies', { Statement: [{ ...ALL, Effect: 'Deny', Principal: '*' }] }, false],
    ])('it admits %s', (_, policy, expected) => expect(policed(policy)?.mayAdmitAccount).toBe(expected));

    test('it may deny everything to everybody', () => {
      const policy = { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'ecr:*' }] };
      expect(policed(policy)?.policy.known).toMatchObject([{ effect: 'Deny', isUnlimited: true, services: { known: ['*'] } }]);
    });
  });

  test('of another account of the app is seen with its policy', () => {
    const images = stack('Images', { Images: repository() }, { account: '210987654321' });
    expect(repositoryOf(literal('210987654321', 'eu-west-1'), {}, [images]))
      .toMatchObject({ name: 'Images', isInOtherAccount: true, policy: { complete: true, known: [expect.anything()] } });
  });
});

test.each<[string, unknown, string | undefined]>([
  ['with an open tag', { 'Fn::Sub': 'public.ecr.aws/lambda/nodejs:${Tag}' }, 'public.ecr.aws/lambda/nodejs:?'],
  ['of a parameter', { Ref: 'Image' }, '?'],
  ['that is a text', 'public.ecr.aws/lambda/nodejs:24', undefined],
  ['that is absent', NO_VALUE, undefined],
])('an image URI %s has an outline', (_, ImageUri, outline) => {
  const { index, fn } = indexed({ PackageType: 'Image', Code: { ImageUri } }, {});
  expect(new CodeSources(index).of(fn).imageUriOutline).toBe(outline);
});

describe('the layers of a function', () => {
  const layer = (properties: Json, more: Json = {}) => ({ Type: 'AWS::Lambda::LayerVersion', Properties: properties, ...more });
  const layersIn = (Layers: unknown, resources: Json) => layersOf(indexed({ Layers }, resources).fn).layerVersions?.known;
  const PYTHON = { CompatibleRuntimes: ['python3.14'], CompatibleArchitectures: ['arm64', { Ref: 'Other' }] };

  test('are those of the app', () => {
    expect(layersIn([{ Ref: 'Layer' }, 'arn:aws:lambda:eu-west-1:123456789012:layer:orders:3', { Ref: 'Parameter' }], { Layer: layer(PYTHON) })).toEqual([{
      name: 'Layer',
      runtimes: { known: ['python3.14'], atLeast: 1, complete: true },
      architectures: { known: ['arm64'], atLeast: 2, complete: false },
    }]);
  });

  test('may be made by AWS SAM', () => {
    const Layer = { Type: 'AWS::Serverless::LayerVersion', Properties: { CompatibleRuntimes: ['python3.14'] } };
    expect(layersIn([{ Ref: 'Layer' }], { Layer })).toMatchObject([{ name: 'Layer', runtimes: { known: ['python3.14'], complete: true } }]);
  });

  test('may be repeated', () => {
    const layers = layersIn([{ Ref: 'One' }, { Ref: 'Other' }, { 'Fn::GetAtt': ['One', 'LayerVersionArn'] }, { Ref: 'P' }, { Ref: 'P' }], { One: layer({}), Other: layer({}) });
    expect(layers?.map(({ name, isRepeated }) => [name, isRepeated])).toEqual([['One', undefined], ['Other', undefined], ['One', true]]);
  });

  test.each<[string, unknown, Json]>([
    ['a list that cannot be read', { 'Fn::If': ['IsProd', [{ Ref: 'Layer' }], []] }, { Layer: layer(PYTHON) }],
    ['a layer that may not exist', [{ Ref: 'Layer' }], { Layer: layer(PYTHON, { Condition: 'IsProd' }) }],
    ['none', undefined, {}],
  ])('in %s are not seen', (_, layers, resources) => expect(layersIn(layers, resources)).toBeUndefined());
});

describe('a function with SnapStart', () => {
  const version = (FunctionName: unknown, more: Json = {}) => ({ Type: 'AWS::Lambda::Version', Properties: { FunctionName }, ...more });
  const alias = (FunctionName: unknown) => ({ Type: 'AWS::Lambda::Alias', Properties: { FunctionName, FunctionVersion: '7', Name: 'live' } });
  const ON = { SnapStart: { ApplyOn: 'PublishedVersions' } };

  test.each<[string, Json, unknown]>([
    ['nothing', {}, false],
    ['a version', { V: version({ Ref: 'Fn' }) }, true],
    ['a version under a condition', { V: version({ Ref: 'Fn' }, { Condition: 'IsProd' }) }, true],
    ['an alias', { A: alias({ 'Fn::GetAtt': ['Fn', 'Arn'] }) }, true],
    ['a version of another function', { Other: { Type: 'AWS::Lambda::Function' }, V: version({ Ref: 'Other' }) }, false],
    ['a version of who knows what', { V: version({ Ref: 'Name' }) }, UNKNOWN],
  ])('is published by %s', (_, resources, expected) => {
    const { index, fn } = indexed(ON, resources);
    expect(new Publications(index).of(fn).isPublished).toBe(expected);
  });

  test('is the only one that is asked', () => {
    const { index, fn } = indexed({}, {});
    expect(new Publications(index).of(fn)).toEqual({});
  });
});
