import { imageFrom } from '../example-code';
import { defineRule, knownPart, maybe } from '../rule';

/** What an app shows whose repository is in another account, and lets Lambda pull images. */
function repositoryWith(mayAdmitAccount: boolean, isInOtherAccount = true) {
  const policy = { known: [], atLeast: 0, complete: false };
  const repository = { name: 'Images', region: 'eu-west-1', isInOtherAccount, mayAdmitAccount, policy };
  return { ...imageFrom({ Ref: 'Image' }), view: { imageRepositories: { known: [repository], atLeast: 1, complete: false } } };
}

export const imageRepositoryPolicyWithoutAccount = defineRule({
  id: 'image-repository-policy-without-account',
  enforces: ['image-repository-policy', 'state-image-access-denied'],
  severity: 'warning',
  title: 'The policy of a repository in another account admits the account of the function',
  why: 'whoever deploys the function pulls the image too, and is refused in another account whose repository does not admit the own one',
  fix: 'allow ecr:BatchGetImage and ecr:GetDownloadUrlForLayer to the account of the function in the policy of the repository, as grantPull of the repository does with an AccountPrincipal',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#configuration-images-xaccount-permissions',
  verified: '2026-12-01',
  reads: [maybe('codeImageUri'), knownPart('imageRepositories')],
  check: ({ imageRepositories }) => imageRepositories
    .filter(({ isInOtherAccount, mayAdmitAccount }) => isInOtherAccount === true && !mayAdmitAccount)
    .whenAny(([{ name }]) => `the image is in another account, and the policy of repository '${name}' allows nothing to the account of the function`),
  examples: {
    good: [repositoryWith(true), repositoryWith(false, false), imageFrom({ 'Fn::Sub': '${Images.RepositoryUri}:v7' })],
    bad: [repositoryWith(false)],
  },
});
