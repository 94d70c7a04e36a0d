import { BUCKET, isVersioned } from './buckets';
import { outlineOf } from './outlines';
import { merged, NO_STATEMENTS, Statements, UNKNOWN_STATEMENTS } from './policy-statements';
import { contextOf, principalsOf, RequestContext, statementsAbout } from './resource-policy';
import { BucketOfCode, RepositoryOfImage } from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { grouped } from '../grouped';
import { isObject } from '../json-types';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';
import { piecesOf, ReferencePiece } from '../text-pieces';

type Sources = Pick<Neighbours, 'codeBuckets' | 'imageRepositories' | 'imageUriOutline'>;

const BUCKET_POLICY = 'AWS::S3::BucketPolicy';
const REPOSITORY = 'AWS::ECR::Repository';

const NONE: Sources = Object.freeze({});

/** The buckets and repositories from which the functions of an app get their code. */
export class CodeSources {
  /** The buckets with a name of their own. */
  private namedBuckets?: ReadonlyMap<string | undefined, readonly Resource[]>;
  private repositories?: ReadonlyMap<string | undefined, readonly Resource[]>;
  /** The policies of a bucket; `undefined` are those of buckets that cannot be seen. */
  private bucketPolicies?: ReadonlyMap<Resource | undefined, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Sources {
    const values = new TemplateValues(fn.properties);
    const [bucket, imageUri] = [values.raw('Code.S3Bucket'), values.raw('Code.ImageUri')];
    if (isAbsent(bucket) && isAbsent(imageUri)) {
      return NONE;
    }
    const [codeBucket, repository] = [this.bucketOf(fn, bucket), this.repositoryOf(fn, imageUri)];
    return {
      codeBuckets: codeBucket && seen([codeBucket]),
      imageRepositories: repository && seen([repository]),
      imageUriOutline: isObject(imageUri) ? outlineOf(imageUri, fn.scope) : undefined,
    };
  }

  private bucketOf(fn: Resource, value: unknown): BucketOfCode | undefined {
    const bucket = this.bucketIn(value, fn.scope);
    if (bucket?.type !== BUCKET || !isThereWith(bucket, fn)) {
      return undefined;
    }
    return {
      name: bucket.logicalId,
      region: bucket.scope.facts.region ?? UNKNOWN,
      policy: this.policyOf(bucket, functionContext(fn)),
      isVersioned: isVersioned(bucket),
    };
  }

  private policyOf(bucket: Resource, context: RequestContext): Statements {
    this.bucketPolicies ??= grouped(this.index.ofType(BUCKET_POLICY).filter(({ properties, scope }) => !this.isElsewhere(properties.Bucket, scope)),
      ({ properties, scope }) => this.bucketIn(properties.Bucket, scope));
    const own = (this.bucketPolicies.get(bucket) ?? []).map((policy) => isThereWith(policy, bucket)
      ? statementsAbout(policy.properties.PolicyDocument, policy.scope, context) : UNKNOWN_STATEMENTS);
    return merged([...own, this.bucketPolicies.has(undefined) || this.index.mayHide(BUCKET_POLICY) ? UNKNOWN_STATEMENTS : NO_STATEMENTS]);
  }

  /** The bucket that a value stands for, or the only one of the app with this name: names of buckets are unique in the world. */
  private bucketIn(value: unknown, scope: TemplateScope): Resource | undefined {
    const name = scope.textOf(value);
    if (name === undefined) {
      return resourceIn(value, scope);
    }
    this.namedBuckets ??= byName(this.index.ofType(BUCKET), 'BucketName');
    const [bucket, ...others] = this.namedBuckets.get(name) ?? [];
    return others.length === 0 ? bucket : undefined;
  }

  /** A name that no bucket of the app has belongs to one from elsewhere. */
  private isElsewhere(value: unknown, scope: TemplateScope): boolean {
    return scope.textOf(value) !== undefined && this.bucketIn(value, scope) === undefined;
  }

  private repositoryOf(fn: Resource, uri: unknown): RepositoryOfImage | undefined {
    if (isAbsent(uri)) {
      return undefined;
    }
    const pieces = piecesOf(uri, fn.scope);
    const made = pieces.find((piece) => typeof piece === 'object' && piece.resource.type === REPOSITORY);
    const [, account, region] = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(String(pieces[0])) ?? [];
    if (typeof made === 'object') {
      const isReplica = region !== undefined && region !== made.resource.scope.facts.region; // of which nobody knows the policy
      const isNamedAlone = pieces.at(-1) === made && isUriOrName(made) ? true : undefined;
      return isThereWith(made.resource, fn) && !isReplica ? { ...repositoryOf(made.resource, fn), isNamedAlone } : undefined;
    }
    const name = /\/([^:@]+)/.exec(String(pieces.at(-1)))?.[1];
    if (account === undefined || region === undefined || name === undefined) {
      return undefined;
    }
    this.repositories ??= byName(this.index.ofType(REPOSITORY), 'RepositoryName');
    const own = this.repositories.get(name)?.find(({ condition, scope: { facts } }) =>
      condition === undefined && facts.account === account && facts.region === region);
    const isInOtherAccount = differs(account, fn.scope.facts.account);
    const foreign: RepositoryOfImage = { name, region, isInOtherAccount, policy: UNKNOWN_STATEMENTS, mayAdmitAccount: true };
    const repository = own ? repositoryOf(own, fn) : foreign;
    return pieces.length === 1 ? { ...repository, region: UNKNOWN } : repository; // the rule about the URI tells of the Region in it
  }
}

/** What the URI of an image begins with, or that and its last part. */
function isUriOrName({ attribute, part }: ReferencePiece): boolean {
  return part === undefined && (attribute === undefined || attribute === 'RepositoryUri');
}

function byName(resources: readonly Resource[], property: string): ReadonlyMap<string | undefined, readonly Resource[]> {
  return grouped(resources, ({ properties, scope }) => scope.textOf(properties[property]));
}

function repositoryOf(repository: Resource, fn: Resource): RepositoryOfImage {
  const { logicalId: name, properties, scope } = repository;
  return {
    name,
    region: scope.facts.region ?? UNKNOWN,
    isInOtherAccount: differs(scope.facts.account, fn.scope.facts.account),
    policy: statementsAbout(properties.RepositoryPolicyText, scope, functionContext(fn)),
    mayAdmitAccount: mayAdmit(fn.scope.facts.account, properties.RepositoryPolicyText, scope),
  };
}

/** Whether a policy may allow something to somebody of an account. */
function mayAdmit(account: string | undefined, document: unknown, scope: TemplateScope): boolean {
  return !isAbsent(document) && (!isPlain(document) || [document.Statement].flat().some((statement) =>
    !isPlain(statement) || (statement.Effect !== 'Deny' && principalsOf(statement).some((one) => mayBeOf(account, one, scope)))));
}

/** Who cannot be read may be anybody. */
function mayBeOf(account: string | undefined, principal: unknown, scope: TemplateScope): boolean {
  const [, named = account] = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(outlineOf(principal, scope)) ?? [];
  return account === undefined || named === account;
}

function functionContext(fn: Resource): RequestContext {
  return contextOf(fn, 'aws:sourcearn', 'lambda:${AWS::Region}:${AWS::AccountId}:function:', fn.properties.FunctionName);
}

function differs(one: string | undefined, other: string | undefined): Maybe<boolean> {
  return one === undefined || other === undefined ? UNKNOWN : one !== other;
}
