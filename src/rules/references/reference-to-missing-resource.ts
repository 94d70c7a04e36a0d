import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list, quoted } from '../words';

const ENCRYPTED: Properties = { KmsKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } };
const KEY = { Type: 'AWS::KMS::Key', Properties: {} };

const among = (resources: Scenario['resources'], properties: Properties = ENCRYPTED): Scenario => ({ properties, resources, isWhole: true });

export const referenceToMissingResource = defineRule({
  id: 'reference-to-missing-resource',
  enforces: [],
  title: 'The resources that a function refers to are in its template',
  why: 'CloudFormation refuses a template with a reference that leads nowhere',
  fix: 'keep the resource, which an aspect or an override may have removed or renamed, or remove the property that refers to it',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
  verified: '2026-11-29',
  reads: [knownPart('missingReferences')],
  check: ({ missingReferences }) => missingReferences.whenAny((names) =>
    `the function refers to ${list(names.map(quoted))}, and ${names.length === 1 ? 'no resource or parameter of its template has that name' : 'no resources or parameters of its template have those names'}`),
  examples: {
    good: [
      among({ Key: KEY }),
      among({}, { KmsKeyArn: { 'Fn::ImportValue': 'Key' } }),
      among({}, { Environment: { Variables: { REGION: { Ref: 'AWS::Region' }, TABLE: { 'Fn::Sub': ['${Table}-${!Key}', { Table: 'orders' }] } } } }),
      among({}, { Environment: { Variables: { Ref: 'main', STAGE: 'test' } } }),
      among({ Macro: { Type: 'Team::Storage::Key::MODULE', Properties: {} } }),
    ],
    bad: [
      among({}),
      among({ OldKey: KEY }, { ...ENCRYPTED, Environment: { Variables: { TABLE: { Ref: 'Table' }, NAME: { 'Fn::Sub': '${AWS::StackName}-${Queue.QueueName}' } } } }),
    ],
  },
});
