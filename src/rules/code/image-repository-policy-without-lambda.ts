import { PolicyStatement } from '../../view/policy-statement';
import { imageFrom } from '../example-code';
import { lackingFor } from '../permissions';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const NEEDED = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const texts = (...known: string[]) => ({ known, atLeast: known.length, complete: true });
const ALLOWED: PolicyStatement = { effect: 'Allow', services: texts('lambda.amazonaws.com'), actions: texts(...NEEDED), isNotAction: false };
const DENIED: PolicyStatement = { ...ALLOWED, effect: 'Deny', services: texts('*'), actions: texts('ecr:*'), isUnlimited: true };

/** What an app shows whose repository is in another account. */
function repositoryWith(known: readonly PolicyStatement[], isInOtherAccount = true, complete = true) {
  const repository = { name: 'Images', region: 'eu-west-1', isInOtherAccount, mayAdmitAccount: true, policy: { known, atLeast: known.length, complete } };
  return { ...imageFrom({ Ref: 'Image' }), view: { imageRepositories: { known: [repository], atLeast: 1, complete: false } } };
}

export const imageRepositoryPolicyWithoutLambda = defineRule({
  id: 'image-repository-policy-without-lambda',
  enforces: ['image-repository-policy', 'state-image-access-denied'],
  severity: 'warning',
  title: 'The policy of a repository in another account lets Lambda pull images',
  why: 'Lambda pulls the image itself, also long after the deployment when the function was idle; only in its own account it adds the permission',
  fix: 'allow ecr:BatchGetImage and ecr:GetDownloadUrlForLayer to the service principal lambda.amazonaws.com in the policy of the repository',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#configuration-images-xaccount-permissions',
  verified: '2026-11-21',
  reads: [maybe('codeImageUri'), knownPart('imageRepositories')],
  check: ({ imageRepositories }) => imageRepositories
    .filter(({ isInOtherAccount, policy }) => isInOtherAccount === true && policy.complete)
    .filter(({ policy }) => lackingFor(['lambda.amazonaws.com'], policy.known, NEEDED).length > 0)
    .whenAny(([{ name, policy }]) => `the image is in another account, and the policy of repository '${name}' does not allow `
      + `${list(lackingFor(['lambda.amazonaws.com'], policy.known, NEEDED))} to lambda.amazonaws.com for this function`),
  examples: {
    good: [repositoryWith([ALLOWED]), repositoryWith([ALLOWED, { ...DENIED, isUnlimited: false }]), repositoryWith([], false), repositoryWith([], true, false), imageFrom({ 'Fn::Sub': '${Images.RepositoryUri}:v7' })],
    bad: [repositoryWith([ALLOWED, DENIED]), repositoryWith([]), repositoryWith([{ ...ALLOWED, actions: texts('ecr:BatchGetImage') }])],
  },
});
