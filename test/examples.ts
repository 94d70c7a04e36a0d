import { check, checkSibling } from '../src/check/check';
import { Finding } from '../src/check/finding';
import { Packages, withArtifact } from '../src/readers/artifact/artifact';
import { ImageSource, withImageSource } from '../src/readers/artifact/image/image-source';
import { archiveInMemory, filesInMemory } from '../src/readers/artifact/memory';
import { Dependents, fromCloudFormation, Neighbours } from '../src/readers/from-cloudformation';
import { fromSibling } from '../src/readers/from-sibling';
import { ResourceIndex } from '../src/readers/resource-index';
import { AppSurroundings } from '../src/readers/surroundings/app-surroundings';
import { SiblingFacts } from '../src/readers/surroundings/sibling-facts';
import { Example, Properties, Rule, Scenario, SiblingRule } from '../src/rules/rule';
import { FUNCTION } from '../src/view/fields';
import { FunctionView } from '../src/view/function-view';
import { SiblingView } from '../src/view/sibling';
import { SIBLINGS } from '../src/view/siblings';
import { Subject } from '../src/view/subject';

export const TODAY = '2026-11-21';
export const REGION = 'eu-west-1';

/** What a rule says, for tests of what it does. */
export const RULE_TEXT = {
  id: 'a-rule',
  enforces: [],
  title: 'A title',
  why: 'a reason',
  fix: 'a remedy',
  source: 'https://docs.aws.amazon.com/',
  verified: TODAY,
  examples: { good: [{}], bad: [{}] },
};

/** What every example is merged over: a function with nothing to find. */
export const MINIMAL: Properties = {
  Role: 'arn:aws:iam::123456789012:role/orders',
  Runtime: 'nodejs24.x',
  Handler: 'index.handler',
  Code: { S3Bucket: 'packages', S3Key: 'orders-7.zip' },
};

/** The same for the other resources of Lambda. */
const MINIMAL_SIBLINGS: Readonly<Record<string, Properties>> = {
  'AWS::Lambda::Version': { FunctionName: 'orders' },
  'AWS::Lambda::Alias': { FunctionName: 'orders', FunctionVersion: '1', Name: 'live' },
  'AWS::Lambda::Url': { TargetFunctionArn: 'orders', AuthType: 'AWS_IAM' },
  'AWS::Lambda::EventInvokeConfig': { FunctionName: 'orders', Qualifier: '$LATEST', MaximumRetryAttempts: 1 },
  'AWS::Lambda::EventSourceMapping': { FunctionName: 'orders', EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders' },
  'AWS::Lambda::Permission': { FunctionName: 'orders', Action: 'lambda:InvokeFunction', Principal: '123456789012' },
  'AWS::Lambda::ResourcePolicy': { ResourceArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders', PolicyDocument: {} },
  'AWS::Lambda::LayerVersion': { Content: { S3Bucket: 'packages', S3Key: 'layer.zip' } },
  'AWS::Lambda::LayerVersionPermission': {
    LayerVersionArn: 'arn:aws:lambda:eu-west-1:123456789012:layer:shared:3',
    Action: 'lambda:GetLayerVersion',
    Principal: '123456789012',
  },
  'AWS::Lambda::CodeSigningConfig': {
    AllowedPublishers: { SigningProfileVersionArns: ['arn:aws:signer:eu-west-1:123456789012:/signing-profiles/orders/0123456789'] },
  },
  'AWS::Lambda::CapacityProvider': {
    VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] },
    PermissionsConfig: { CapacityProviderOperatorRoleArn: 'arn:aws:iam::123456789012:role/operator' },
  },
};

export function scenarioOf(example: Example, minimal = MINIMAL): Scenario {
  const scenario = isScenario(example) ? example : { properties: example };
  return { today: TODAY, region: REGION, ...scenario, properties: { ...minimal, ...scenario.properties } };
}

/** What the examples of a resource of this type are merged over. */
export function minimalOf(type: string): Properties {
  return type === FUNCTION.type ? MINIMAL : MINIMAL_SIBLINGS[type]!;
}

/** An example of a rule, over the minimal resource of its type. */
export function scenarioFor({ subject }: { readonly subject: Subject }, example: Example): Scenario {
  return scenarioOf(example, minimalOf(subject.type));
}

/** What rules see in an example of a resource of this type. */
export function viewOn({ type }: Subject, scenario: Scenario): SiblingView {
  const { properties, resources, region = REGION, today = TODAY } = scenario;
  const sibling = SIBLINGS.find((one) => one.type === type);
  if (sibling === undefined) {
    return { ...viewOfScenario(scenario) };
  }
  const template = { Resources: { ...resources, Sibling: { Type: type, Properties: properties } } };
  const index = new ResourceIndex([{ key: 'shop', template }]);
  const resource = index.resource('shop', 'Sibling');
  const facts = resource ? new SiblingFacts(index).of(sibling, resource) : {};
  return fromSibling(sibling, properties, { ...facts, region, today });
}

export function findingsOn(subject: Subject, view: SiblingView): Finding<string>[] {
  return subject.type === FUNCTION.type ? check(view as unknown as FunctionView) : checkSibling(subject, view);
}

/** What is found in an example of a rule. */
export function findingsIn(rule: Rule | SiblingRule, example: Example): Finding<string>[] {
  return findingsOn(rule.subject, viewOn(rule.subject, scenarioFor(rule, example)));
}

export function viewOf(example: Example): FunctionView {
  return viewOfScenario(scenarioOf(example));
}

function viewOfScenario(scenario: Scenario): FunctionView {
  const { properties, region = REGION, today = TODAY, view } = scenario;
  const own = fromCloudFormation(properties, { ...surroundingsAmong(scenario), region, today });
  return { ...withImageSource(withArtifact(own, packagesOf(scenario)), imageSourceOf(scenario)), ...view };
}

function imageSourceOf({ imageFiles, imagePlatform }: Scenario): ImageSource | undefined {
  return imageFiles && new ImageSource(filesInMemory('the folder', 'folder', imageFiles), { platform: imagePlatform });
}

/** The package of an example and its layers. */
function packagesOf({ files, archive, layerFiles = [], layerArchives = [], properties }: Scenario): Packages | undefined {
  const layers = [
    ...layerFiles.map((layer, index) => filesInMemory(`the layer ${index + 1}`, 'folder', layer)),
    ...layerArchives.map((layer, index) => archiveInMemory(`the layer archive ${index + 1}`, layer)),
  ];
  const complete = layers.length > 0 || properties.Layers === undefined;
  const [name, kind] = isInline(properties.Code) ? ['the inline code', 'inline'] as const : ['the package', 'folder'] as const;
  const code = archive !== undefined ? archiveInMemory('the archive', archive) : files && filesInMemory(name, kind, files);
  return code === undefined || !isAtHand(properties.Code) ? undefined : { code, layers: { known: layers, atLeast: layers.length, complete } };
}

/** Where a template does not say what the code is, nobody knows the package. */
function isAtHand(code: unknown): boolean {
  return typeof code === 'object' && code !== null && ['ZipFile', 'S3Key'].some((name) => typeof (code as Properties)[name] === 'string');
}

function isInline(code: unknown): boolean {
  return typeof code === 'object' && code !== null && 'ZipFile' in code;
}

/** With this, a template may have names that nobody sees. */
export const UNSEEN_NAMES = 'AWS::LanguageExtensions';

/** What is around the function `Function` among the other resources of its template. An example without any leaves open what else there is. */
export function surroundingsAmong(scenario: Scenario): Dependents & Neighbours {
  const { resources, parameters, isWhole, properties, dependsOn, region = REGION, facts } = scenario;
  const Transform = isWhole ? undefined : UNSEEN_NAMES;
  const Function = { Type: 'AWS::Lambda::Function', Properties: properties, DependsOn: dependsOn };
  const template = { Transform, Parameters: parameters, Resources: { ...resources, Function } };
  const index = new ResourceIndex([{ key: 'shop', template, region, account: '123456789012' }]);
  const surroundings = new AppSurroundings(index, facts).of(index.resource('shop', 'Function')!);
  return resources === undefined && surroundings.isPublished === false ? { ...surroundings, isPublished: undefined } : surroundings;
}

function isScenario(example: Example): example is Scenario {
  return 'properties' in example;
}
