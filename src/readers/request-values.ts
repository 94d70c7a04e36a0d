import { foundType, isObject, isTemplateFunction, Json, SCALARS } from './json-types';
import { camelCase, MemberNames, startsLower } from './member-names';
import { CREATE_FUNCTION_REQUEST, RequestMembers, RequestType } from '../data/create-function-request';
import { UnknownMember, WrongType } from '../view/function-view';
import { UNKNOWN } from '../view/maybe';

/** How many members that do not exist are compared with those that do. */
const MOST_COMPARED = 1000;

/** Reads the members of a request, which may be any JSON. Descends only where the API has members, so that no depth matters. */
export class RequestValues {
  public readonly unknown: UnknownMember[] = [];
  public readonly repeated: string[] = [];
  public readonly nulls: string[] = [];
  public readonly wrongTypes: WrongType[] = [];

  /** The members in the names of the API. What has a wrong type is `UNKNOWN`. */
  public readonly members: Json | undefined;

  /** How the request spells the members outside lists, by their path in the API. */
  private readonly spellings = new Map<string, string>();
  private readonly isCamelCase: boolean;

  constructor(request: unknown) {
    const names = MemberNames.of(CREATE_FUNCTION_REQUEST);
    this.isCamelCase = isObject(request) && Object.keys(request).some((name) => startsLower(name) && names.find(name) !== undefined);
    const members = this.value(CREATE_FUNCTION_REQUEST, request, '', '');
    this.members = isObject(members) ? members : undefined;
    if (request === undefined || request === null) {
      this.wrongTypes.push({ path: '', expected: 'an object', found: 'null' });
    }
  }

  /** A path in the API as the request spells it. */
  public spelled(path: string): string {
    const known = this.spellings.get(path);
    if (known !== undefined) {
      return known;
    }
    const end = path.lastIndexOf('.');
    const name = this.isCamelCase ? camelCase(path.slice(end + 1)) : path.slice(end + 1);
    return end < 0 ? name : `${this.spelled(path.slice(0, end))}.${name}`;
  }

  private value(type: RequestType, value: unknown, path: string, apiPath: string | undefined): unknown {
    if (value === undefined || value === null) {
      if (value === null && path !== '') {
        this.nulls.push(path);
      }
      return undefined;
    }
    if (typeof type === 'string') {
      return this.scalar(type, value, path);
    }
    if (isList(type)) {
      return Array.isArray(value) ? value.map((member, index) => this.value(type[0]!, member, `${path}[${index}]`, undefined)) : this.wrong(path, value, 'a list');
    }
    if (!isObject(value) || (type['*'] === undefined && isTemplateFunction(value))) {
      return this.wrong(path, value, 'an object');
    }
    return type['*'] === undefined ? this.structure(type, value, path, apiPath) : this.map(type['*'], value, path);
  }

  private scalar(type: string, value: unknown, path: string): unknown {
    const { accepts, expected } = SCALARS[type] ?? { accepts: () => true, expected: '' };
    return accepts(value) ? value : this.wrong(path, value, expected);
  }

  private map(type: RequestType, map: Json, path: string): Json {
    return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, this.value(type, value, `${path}.${name}`, undefined)]));
  }

  private structure(type: RequestMembers, structure: Json, path: string, apiPath: string | undefined): Json {
    const names = MemberNames.of(type);
    const members = new Map<string, unknown>();
    const meant = new Set<string>();
    for (const [spelling, value] of Object.entries(structure)) {
      const memberPath = inside(path, spelling);
      const name = names.find(spelling);
      if (name === undefined) {
        this.unknownMember(names, spelling, memberPath, meant);
      } else if (members.has(name)) {
        this.repeated.push(memberPath);
        members.set(name, UNKNOWN); // clients differ in which spelling they see
      } else {
        const apiName = apiPath === undefined ? undefined : inside(apiPath, name);
        if (apiName !== undefined) {
          this.spellings.set(apiName, memberPath);
        }
        members.set(name, this.value(type[name]!, value, memberPath, apiName));
      }
    }
    meant.forEach((name) => members.get(name) === undefined && members.set(name, UNKNOWN));
    return Object.fromEntries(members);
  }

  /** What a misspelled name was meant for is there, although nobody reads it: only the name is worth telling. */
  private unknownMember(names: MemberNames, spelling: string, path: string, meant: Set<string>): void {
    if (this.unknown.length >= MOST_COMPARED) {
      this.unknown.push({ path, isMisspelled: false });
      return;
    }
    const member = { path, ...names.describe(spelling) };
    this.unknown.push(member);
    const name = names.find(member.nearest);
    if (member.isMisspelled && name !== undefined) {
      meant.add(name);
    }
  }

  private wrong(path: string, value: unknown, expected: string): typeof UNKNOWN {
    this.wrongTypes.push({ path, expected, found: foundType(value) });
    return UNKNOWN;
  }
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isList(type: RequestType): type is readonly RequestType[] {
  return Array.isArray(type);
}
