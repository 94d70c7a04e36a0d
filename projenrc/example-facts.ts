import { flowYaml } from './template-yaml';
import { isKnown } from '../src/view/maybe';

/** The facts in examples that no template says, in words. */
const FACTS: Readonly<Record<string, string>> = {
  account: 'account',
  acknowledgements: 'acknowledged',
  codeBuckets: 'bucket of the package',
  imageRepositories: 'repository of the image',
  ineffectiveOptions: 'options without effect',
  statementsNotAdded: 'statements that a policy from elsewhere should have',
  jsonFaults: 'where the JSON breaks off',
  missingAssetPath: 'path of the code at which there is nothing',
  missingMembers: 'members that the request lacks',
  namesakes: 'functions of the same name in other stacks',
  nullMembers: 'members of the request that are null',
  packageEncoding: 'encoding of Code.ZipFile in the request',
  publishTo: 'PublishTo in the request',
  repeatedMembers: 'members that the request has twice',
  unclassifiedProperties: 'properties that the CDK cannot place',
  unknownMembers: 'members of the request that CreateFunction does not have',
  wrongRequestTypes: 'members of the request with another type',
};
const INTERNAL = ['nearest', 'nearestId', 'setBy', 'isMisspelled', 'isNotAction', 'isInSameStack'];

/** What holds in an example, as a comment. */
export function fact(field: string, value: unknown): string {
  const members = [plain(value)].flat().map((member) => typeof member === 'object' ? flowYaml(member!) : member);
  return `# ${FACTS[field] ?? field}: ${members.filter((member) => member !== undefined).join(', ') || 'none'}`;
}

/** What a view says of something, without what is unknown and what only wordings need. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return isKnown(value) ? value : undefined;
  }
  const members = 'known' in value ? value.known : value;
  if (Array.isArray(members)) {
    return members.map(plain);
  }
  const shown = Object.entries(value).filter(([name, member]) => isKnown(member) && !isOpen(member) && !INTERNAL.includes(name));
  return Object.fromEntries(shown.map(([name, member]) => [name, plain(member)]));
}

/** Whether a member is a list of which nothing has been seen. */
function isOpen(member: unknown): boolean {
  return typeof member === 'object' && member !== null && 'atLeast' in member && 'complete' in member && member.atLeast === 0 && member.complete === false;
}
