import { ArtifactView } from './artifact/artifact-view';
import { ImageSourceView } from './artifact/image-source-view';
import { Collection, Maybe } from './maybe';
import { AccessPointOfFunction, MountTargetOfFunction, SecurityGroupOfFunction, SubnetOfFunction } from './network';
import { PolicyStatement } from './policy-statement';

export interface EnvironmentVariable {
  readonly name: string;
  readonly value: Maybe<string>;
  /** The service whose secrets CloudFormation writes into it. */
  readonly resolves?: 'secretsmanager' | 'ssm-secure';
}

export interface FileSystemMount {
  readonly arn?: Maybe<string>;
  readonly localMountPath?: Maybe<string>;
  readonly directS3Read?: Maybe<string>;
}

export interface Tag {
  readonly key: string;
  readonly value?: Maybe<string>;
}

/** A value of the wrong type, by its path in the template. */
export interface WrongType {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A member of a request that CreateFunction does not have. */
export interface UnknownMember {
  readonly path: string;
  /** The member that it resembles most, unless there are too many to look. */
  readonly nearest?: string;
  /** Whether it can only be meant to be that one. */
  readonly isMisspelled: boolean;
  /** The call of the API that sets it. */
  readonly setBy?: string;
}

/** Where a text ceases to be JSON. */
export interface JsonFault {
  /** Its line and column. */
  readonly position: string;
  readonly expected: string;
}

/** An option of a prop that something else makes useless. */
export interface IneffectiveOption {
  readonly option: string;
  readonly because: string;
}

/** Statements that a policy from elsewhere should have. */
export interface StatementsNotAdded {
  /** How sentences call what has the policy. */
  readonly to: string;
  /** As JSON. */
  readonly statements: readonly string[];
}

/** What the other resources of a function have in common. */
interface Neighbour {
  /** The logical id; of an alias the name that a user gave it. */
  readonly name: string;
}

/** How CodeDeploy moves an alias to another version. */
export interface DeploymentOfAlias {
  /** Whether the traffic moves in steps, and not all at once. */
  readonly isGradual: Maybe<boolean>;
  readonly hasAlarms: Maybe<boolean>;
}

/** The least and the most that Application Auto Scaling provisions. */
export interface ScalingCapacity {
  readonly minimum?: Maybe<number>;
  readonly maximum?: Maybe<number>;
}

/** How Application Auto Scaling changes the provisioned concurrency of an alias. */
export interface ScalingOfAlias extends ScalingCapacity {
  readonly utilizationTarget?: Maybe<number>;
  readonly schedules: readonly ScalingCapacity[];
}

/** An alias of the function. */
export interface AliasOfFunction extends Neighbour {
  /** The version that it points at: `$LATEST`, a number, or the logical id of a version in the template. */
  readonly version?: Maybe<string>;
  readonly provisionedConcurrentExecutions?: Maybe<number>;
  /** Whether part of the traffic goes to another version. */
  readonly isWeighted?: Maybe<boolean>;
  /** The name as it is written. */
  readonly givenName?: Maybe<string>;
  /** The function of the app whose version it points at, when that is another one. */
  readonly otherFunction?: string;
  readonly deployment?: DeploymentOfAlias;
  readonly scaling?: ScalingOfAlias;
}

/** A published version of the function. */
export interface VersionOfFunction extends Neighbour {
  readonly provisionedConcurrentExecutions?: Maybe<number>;
  readonly runtimeUpdateOn?: Maybe<string>;
  readonly description?: Maybe<string>;
  /** Whether an earlier deployment may have published it: it says which code it is of, or an alias shares traffic between versions. */
  readonly mayBeEarlier?: boolean;
  /** Whether it is certainly of the function as the template has it. */
  readonly isOfPresent?: boolean;
  /** Whether something in its own properties may publish it anew when code or configuration change. */
  readonly mayFollowChanges?: boolean;
  /** Whether it is the only one, and in use, and no number is in its logical id or its description, which somebody would count up; and no parameter decides what it publishes. */
  readonly isFixed?: boolean;
  /** The stacks that import it, which keep CloudFormation from replacing it. */
  readonly importedBy?: readonly string[];
}

/** A parameter of the template that decides what a version of the function publishes. */
export interface PublishedParameter extends Neighbour {
  /** The property that it decides, such as `Environment`. */
  readonly property: string;
}

/** A property that is decided once, when the function is created, and in the template by a condition. */
export interface SwitchedSetting {
  readonly property: string;
  readonly condition: string;
  /** The name that the function has whatever the condition says. */
  readonly fixedName?: string;
}

export type EventSourceKind = 'sqs' | 'kinesis' | 'dynamodb' | 'kafka' | 'selfManagedKafka' | 'amazonMq' | 'documentDb';

/** What of a function a reference names: the function as such, `$LATEST`, an alias, or a version. */
export type FunctionTarget = 'function' | 'latest' | 'alias' | 'version';

/** What of a function another resource names. */
export interface TargetOfReference {
  readonly target: Maybe<FunctionTarget>;
  /** The logical id of the version, or of that of the alias, when it is one of the template. */
  readonly version?: string;
  /** Whether an earlier deployment may have published that version, of a function as it was then. */
  readonly mayBeEarlier?: boolean;
}

/** An event source mapping that invokes the function. */
export interface EventSourceOfFunction extends Neighbour, TargetOfReference {
  readonly kind: Maybe<EventSourceKind>;
  /** What it reads from, when that is of the app. */
  readonly source?: SourceOfEvents;
  /** The secrets of the app with which it signs in. */
  readonly secrets?: readonly SecretOfMapping[];
  readonly maximumConcurrency?: Maybe<number>;
  /** Another mapping of the same source to the same function. */
  readonly sameAs?: string;
}

/** A queue, stream, table, broker or cluster of the app from which a function reads. */
export interface SourceOfEvents extends Neighbour {
  /** Whether its own policy may let the role of the function read. */
  readonly mayAdmitRole: boolean;
  /** Those of the permissions of the role that may be about it, where others are not. */
  readonly permissions?: readonly PolicyStatement[];
  /** What the role may do before the mapping is made, where CloudFormation may attach policies later. */
  readonly permissionsBefore?: readonly PolicyStatement[];
  readonly key?: KeyForRole;
  /** Whether Lambda surely needs network interfaces in its VPC to reach it. */
  readonly isPrivate?: boolean;
  readonly visibilityTimeoutSeconds?: Maybe<number>;
}

/** A secret of the app, which Lambda reads in the name of the role of a function. */
export interface SecretOfMapping extends Neighbour {
  /** Whether its own policy may let the role read. */
  readonly mayAdmitRole: boolean;
  /** Those of the permissions of the role that may be about it, where others are not. */
  readonly permissions?: readonly PolicyStatement[];
  readonly key?: KeyForRole;
}

/** The key of the app that encrypts a queue, topic, stream or secret: its service uses the key in the name of the role of the function. */
export interface KeyForRole extends Neighbour {
  /** That service, or how its name begins, in the words of AWS KMS: `sqs.eu-west-1.amazonaws.com`. */
  readonly via: string;
  /** The statements of its policy that may allow the role something by themselves, or that deny it. */
  readonly forRole: Collection<PolicyStatement>;
  /** Those which leave it to the policies of the role. */
  readonly forAccount: Collection<PolicyStatement>;
  /** Those of the permissions of the role that may be about it, where others are not. */
  readonly permissions?: readonly PolicyStatement[];
}

/** The kinds of resources to which a function sends events, and of others that somebody may take for one. */
export type EventTargetKind = 'queue' | 'topic' | 'function' | 'eventBus' | 'bucket'
  | 'stream' | 'deliveryStream' | 'table' | 'logGroup' | 'stateMachine';

/** A resource to which Lambda sends events in the name of a function. */
export interface EventTarget extends Neighbour {
  readonly kind: EventTargetKind;
  readonly isFifo?: Maybe<boolean>;
  /** Whether its own policy may let the role of the function send. */
  readonly mayAdmitRole: boolean;
  /** Those of the permissions of the role that may be about it, where others are not. */
  readonly permissions?: readonly PolicyStatement[];
  readonly key?: KeyForRole;
}

/** A resource that gets records of asynchronous invocations. */
export interface DestinationOfFunction extends EventTarget {
  /** The event invoke config or event source mapping that names it. */
  readonly config: string;
  /** Whether it is the function itself. */
  readonly isSelf?: boolean;
}

export type CallerKind = 'subscription' | 'rule' | 'schedule' | 'bucket notification' | 'subscription filter'
  | 'API method' | 'API integration' | 'target group' | 'user pool' | 'function URL'
  | 'state machine' | 'topic' | 'topic rule' | 'API' | 'authorizer' | 'data source' | 'GraphQL API' | 'event API' | 'pipe' | 'rotation schedule' | 'delivery stream'
  | 'bot' | 'bot alias' | 'agent' | 'alarm' | 'Config rule' | 'receipt rule' | 'custom resource';

/** The role of the app by which something calls a function. */
export interface RoleOfCaller {
  /** The names of the service that takes it. */
  readonly services: readonly string[];
  /** Who may take it, when all of that is known. */
  readonly trust?: readonly PolicyStatement[];
  /** What it may do, when all of that is known and nothing else may let it call the function. */
  readonly permissions?: readonly PolicyStatement[];
  /** Those of these that may be about the function, when others are not. */
  readonly permissionsOnFunction?: readonly PolicyStatement[];
}

/** A resource of the app that has the function called. */
export interface CallerOfFunction extends Neighbour, TargetOfReference {
  readonly kind: CallerKind;
  /** What else of the function its service may call, where nothing in the app may let it call what it names. */
  readonly permittedOnly?: readonly string[];
  /** Its service, where nothing may let that call the function, or a version or alias of it. */
  readonly unpermitted?: string;
  /** The permissions that its service has for other callers, where it has none for this one. */
  readonly permissionsForOthers?: readonly string[];
  /** By which it calls, where that is in the app. */
  readonly role?: RoleOfCaller;
  /** A permission that its service needs before it, and that CloudFormation may make after it, or certainly does. */
  readonly permittedLater?: { readonly permission: string; readonly waitsForCaller: boolean };
  /** Whether it has the name of the function, a version or an alias where it needs the ARN. */
  readonly isByName?: true;
  /** The property of API Gateway that has the ARN of the function, instead of the one of its invocation. */
  readonly uriWithoutInvocation?: string;
  /** By which other method than `POST` an API calls the function; an empty text for none. */
  readonly wrongMethod?: string;
  /** An event of which a bucket notifies the function and something else, for the same objects. */
  readonly overlappingEvent?: string;
  /** Whether a filter sends it what the function logs itself. */
  readonly readsOwnLogs?: true;
  /** Whether the messages of a subscription are of a FIFO topic. */
  readonly isOfFifoTopic?: true;
}

/** What calls the function and is in another stack, of which the function uses something: neither stack can be deployed first. */
export interface CycleOfStacks {
  /** The path of who asked for a permission. */
  readonly caller: string;
  /** The path of what the function refers to. */
  readonly used: string;
}

/** Another function of the same name in the same account and Region. */
export interface Namesake extends Neighbour {
  /** Otherwise one of the two stacks may never be deployed. */
  readonly isInSameStack: boolean;
}

/** What another function of its account and Region reserves. */
export interface Reservation extends Neighbour {
  readonly executions: number;
}

/** The capacity provider of the app on whose instances the function runs. */
export interface CapacityProviderOfFunction extends Neighbour {
  readonly architectures?: Collection<string>;
  readonly maxVCpuCount?: Maybe<number>;
  /** The services that its instances reach through endpoints, where its subnets have no other way out. */
  readonly onlyEndpoints?: Collection<string>;
}

/** What a function URL or a configuration of asynchronous invocations is for: the function as such, a version, or an alias by its name. */
interface Qualified {
  readonly qualifier?: Maybe<string>;
  /** Given where its name of the function has another qualifier for certain. */
  readonly twoQualifiers?: TwoQualifiers;
}

/** The qualifier in the name of a function, and another one beside it. */
export interface TwoQualifiers {
  /** The logical id of a version of the app, which has no number yet. */
  readonly inName: string;
  readonly qualifier: string;
}

/** A resource that names an alias, and the logical id of that. */
export interface UnawaitedAlias extends Neighbour {
  readonly alias: string;
}

/** A function URL. */
export interface UrlOfFunction extends Neighbour, Qualified {
  readonly authType?: Maybe<string>;
  readonly invokeMode?: Maybe<string>;
  /** The actions that everybody needs to call it, and that no permission of the app may give. */
  readonly closedActions?: readonly string[];
  /** Who may call it by a permission of the app, and needs another one for `lambda:InvokeFunction`, which nothing in the app may give. */
  readonly unpairedCallers?: readonly string[];
}

/** The configuration of asynchronous invocations. */
export interface AsyncConfigOfFunction extends Neighbour, Qualified {
  readonly hasDestination: Maybe<boolean>;
  readonly maxEventAgeSeconds?: Maybe<number>;
  readonly retryAttempts?: Maybe<number>;
}

/** A statement of a resource-based policy that an `AWS::Lambda::Permission` of the app adds. */
export interface PermissionOfFunction extends Neighbour {
  readonly principal?: Maybe<string>;
  /** The API, event bus or other resource for which the principal calls, where several statements may share one. */
  readonly source?: string;
}

/** What of a function has a resource-based policy of its own. */
export interface PolicyOfFunction {
  readonly target: Maybe<FunctionTarget>;
  /** What sentences call it. */
  readonly of: string;
  readonly permissions: readonly PermissionOfFunction[];
  /** The resources of the app that replace the whole policy. */
  readonly replacedBy: readonly string[];
  /** A sound lower bound of its size as JSON, and what it probably is. */
  readonly bytesAtLeast: number;
  readonly probableBytes: number;
}

/** A CloudFront distribution that runs the function at its edge locations. */
export interface EdgeAssociation extends Neighbour, TargetOfReference {
  /** The events for which it runs the function, as far as they are known. */
  readonly events?: readonly string[];
  /** Those of them for which the same behavior runs something else too. */
  readonly repeatedEvents?: readonly string[];
  /** Those of a viewer in behaviors that run a CloudFront function for the other event of the viewer. */
  readonly mixedEvents?: readonly string[];
  /** Those that are to come with the body. */
  readonly eventsWithBody?: readonly string[];
}

/** What of a function a KMS key encrypts. */
export type KeyUse = 'environment' | 'codePackage' | 'durableExecutions' | 'logGroup';

/** A KMS key of the app that encrypts something of the function. */
export interface KeyOfFunction extends Neighbour {
  readonly use: KeyUse;
  /** Whether there is something for the key to encrypt. */
  readonly isUsed: boolean;
  /** Whether its identifier or alias stands in place of the ARN, as `Ref` gives it. */
  readonly isNamedById: boolean;
  readonly spec?: Maybe<string>;
  readonly usage?: Maybe<string>;
  readonly isEnabled?: Maybe<boolean>;
  /** The Region of its stack. */
  readonly region: Maybe<string>;
  /** The statements of its policy, without those which speak of other functions or log groups only. */
  readonly policy: Collection<PolicyStatement>;
}

/** The log group of the app into which a function writes. */
export interface LogGroupOfFunction extends Neighbour {
  /** Or it only has the name that Lambda gives to the log group of the function. */
  readonly isNamedByFunction: boolean;
  readonly logGroupClass?: Maybe<string>;
  readonly hasDataProtection: Maybe<boolean>;
  /** Those of the permissions of the role that may be about it, where others are not. */
  readonly permissions?: readonly PolicyStatement[];
  /** The other log groups of its stack that have its name. */
  readonly sameNameAs: readonly string[];
}

/** Where the code of a function is. */
interface SourceOfCode extends Neighbour {
  readonly region: Maybe<string>;
  /** The statements of its policy, without those which speak of other functions only. */
  readonly policy: Collection<PolicyStatement>;
}

/** The bucket of the app in which the package of the function is. */
export interface BucketOfCode extends SourceOfCode {
  readonly isVersioned: Maybe<boolean>;
}

/** The repository in which the image of the function is. Its policy is unknown unless the app makes it. */
export interface RepositoryOfImage extends SourceOfCode {
  readonly isInOtherAccount: Maybe<boolean>;
  /** Whether its policy may let somebody of the account of the function do something. */
  readonly mayAdmitAccount: boolean;
  /** Whether the image is named by the URI of the repository, and by nothing else. */
  readonly isNamedAlone?: true;
}

/** A version of a layer that the app makes. */
export interface LayerOfFunction extends Neighbour {
  readonly runtimes?: Collection<string>;
  readonly architectures?: Collection<string>;
  /** The stack that makes it, when it is imported from there: CloudFormation does not replace it then. */
  readonly importedFrom?: string;
  /** Whether the function names it before, too. */
  readonly isRepeated?: true;
  /** A version of the same layer that the function names before. */
  readonly sameLayerAs?: string;
}

/** A selection of subnets with which the CDK makes no function. */
export interface WrongSubnetSelection {
  /** Whether subnets are public, which nobody said that they may be; else there are none. */
  readonly isPublic: boolean;
  /** What the VPC says about it. */
  readonly reason?: string;
}

/** A property that names a resource of the app which it cannot mean. */
export interface WrongReference {
  readonly property: PropertyOfReference;
  readonly name: string;
  /** Such as `AWS::SQS::Queue`. */
  readonly type: string;
  /** What the property takes, in words. */
  readonly expected: string;
  /** By what it is named, where the property takes that resource by something else. */
  readonly namedBy?: 'name' | 'id' | 'URL' | 'ARN';
  /** What gives that: an attribute, or `Ref`. */
  readonly right?: string;
}

export type PropertyOfReference = 'deadLetterTargetArn' | 'role' | 'subnets' | 'securityGroups' | 'layers' | 'logGroup' | 'codeSigningConfigArn' | 'kmsKeyArn' | 'fileSystems';

/** An acknowledgement as it was written, and the rule id nearest to one that does not exist. */
export interface Acknowledgement {
  readonly id: string;
  readonly reason?: string;
  readonly nearestId?: string;
}

/** The kinds of code that a function can name. */
export type CodeSource = 'ZipFile' | 'S3' | 'ImageUri';

/** Everything that rules can ask about one function, in the words of the service, with units in the names. */
export interface FunctionView {
  readonly functionName?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly role?: Maybe<string>;
  readonly handler?: Maybe<string>;
  readonly runtime?: Maybe<string>;
  readonly packageType?: Maybe<string>;
  readonly architectures?: Collection<string>;
  readonly tags?: Collection<Tag>;

  /** The kinds of code that are given, whether or not their value is known. */
  readonly codeSources?: Collection<CodeSource>;
  /** Text in a template; absent where a request holds the bytes of a package. */
  readonly codeZipFile?: Maybe<string>;
  readonly codeS3Bucket?: Maybe<string>;
  readonly codeS3Key?: Maybe<string>;
  readonly codeS3ObjectVersion?: Maybe<string>;
  readonly codeS3ObjectStorageMode?: Maybe<string>;
  readonly codeImageUri?: Maybe<string>;
  readonly codeSourceKmsKeyArn?: Maybe<string>;
  /** Whether SourceKMSKeyArn is given, even where its value is unknown. */
  readonly hasCodeSourceKmsKey?: Maybe<boolean>;

  /** Whether ImageConfig is given at all. */
  readonly hasImageConfig?: Maybe<boolean>;
  readonly imageEntryPoint?: Collection<string>;
  readonly imageCommand?: Collection<string>;
  readonly imageWorkingDirectory?: Maybe<string>;

  readonly timeoutSeconds?: Maybe<number>;
  readonly memoryMb?: Maybe<number>;
  readonly ephemeralStorageMb?: Maybe<number>;

  readonly environment?: Collection<EnvironmentVariable>;
  readonly kmsKeyArn?: Maybe<string>;

  readonly subnets?: Collection<string>;
  readonly securityGroups?: Collection<string>;
  readonly ipv6AllowedForDualStack?: Maybe<boolean>;

  readonly fileSystems?: Collection<FileSystemMount>;

  readonly logFormat?: Maybe<string>;
  readonly applicationLogLevel?: Maybe<string>;
  readonly systemLogLevel?: Maybe<string>;
  readonly logGroup?: Maybe<string>;
  readonly tracingMode?: Maybe<string>;

  readonly snapStart?: Maybe<string>;

  readonly layers?: Collection<string>;
  readonly reservedConcurrentExecutions?: Maybe<number>;
  readonly recursiveLoop?: Maybe<string>;
  /** When Lambda updates the runtime. */
  readonly runtimeUpdateOn?: Maybe<string>;
  readonly runtimeVersionArn?: Maybe<string>;
  /** Whether RuntimeConfig is given at all, even if empty. */
  readonly hasRuntimeConfig?: Maybe<boolean>;
  readonly runtimeConfigArn?: Maybe<string>;
  readonly runtimeConfigAlias?: Maybe<string>;
  readonly deadLetterTargetArn?: Maybe<string>;
  /** Whether a dead-letter target is given, even where its value is unknown. */
  readonly hasDeadLetterTarget?: Maybe<boolean>;
  readonly codeSigningConfigArn?: Maybe<string>;
  /** Whether CodeSigningConfigArn is given, even where its value is unknown. */
  readonly hasCodeSigningConfig?: Maybe<boolean>;

  /** Whether DurableConfig is given at all, even if empty. */
  readonly hasDurableConfig?: Maybe<boolean>;
  readonly durableExecutionTimeoutSeconds?: Maybe<number>;
  readonly durableRetentionDays?: Maybe<number>;
  readonly durableKmsKeyArn?: Maybe<string>;

  readonly tenantIsolationMode?: Maybe<string>;

  readonly capacityProviderArn?: Maybe<string>;
  readonly maxConcurrencyPerEnvironment?: Maybe<number>;
  readonly memoryGiBPerVCpu?: Maybe<number>;
  /** Whether AcceleratorConfig is given at all, even if empty. */
  readonly hasAcceleratorConfig?: Maybe<boolean>;
  /** In a unit that the sources dispute. */
  readonly acceleratorMemorySize?: Maybe<number>;
  readonly publishToLatestPublished?: Maybe<boolean>;
  readonly minExecutionEnvironments?: Maybe<number>;
  readonly maxExecutionEnvironments?: Maybe<number>;

  /** What refers to the function, as far as it is seen. */
  readonly aliases?: Collection<AliasOfFunction>;
  readonly versions?: Collection<VersionOfFunction>;
  readonly eventSources?: Collection<EventSourceOfFunction>;
  readonly functionUrls?: Collection<UrlOfFunction>;
  readonly asyncConfigs?: Collection<AsyncConfigOfFunction>;
  readonly edgeAssociations?: Collection<EdgeAssociation>;
  /** The resource-based policies to which the app adds something. */
  readonly policies?: Collection<PolicyOfFunction>;

  /** Who may take the role of the function, and what it may do. */
  readonly roleTrust?: Collection<PolicyStatement>;
  readonly rolePermissions?: Collection<PolicyStatement>;
  /** The name that a user gave to the role. */
  readonly roleName?: Maybe<string>;
  /** Those of the permissions that are there before the function is created. */
  readonly rolePermissionsBefore?: Collection<PolicyStatement>;

  /** What names an alias of the function by its name, and may be made before it. */
  readonly unawaitedAliases?: Collection<UnawaitedAlias>;
  /** The circles of resources that wait for each other, of which the function is one, or what names it. Each names the next one, and the last one the first. */
  readonly circles?: Collection<readonly string[]>;
  /** Where its events go, when that is in the app or an ARN tells the service. */
  readonly deadLetterTargets?: Collection<EventTarget>;
  readonly destinations?: Collection<DestinationOfFunction>;
  readonly failureDestinations?: Collection<DestinationOfFunction>;
  readonly callers?: Collection<CallerOfFunction>;
  readonly namesakes?: Collection<Namesake>;
  readonly capacityProviders?: Collection<CapacityProviderOfFunction>;
  /** The account that the function is deployed to. */
  readonly account?: string;

  /** What the user tells about the concurrency there, without what the app reserves. */
  readonly unreservedConcurrentExecutions?: number;
  /** What other functions of the app reserve there; of those that reserve, only the one with the most is told. */
  readonly otherReservations?: Collection<Reservation>;

  /** The subnets of the function that the app makes or the user tells about, and the security groups that the app makes. */
  readonly subnetsOfApp?: Collection<SubnetOfFunction>;
  readonly securityGroupsOfApp?: Collection<SecurityGroupOfFunction>;
  /** What the app says about the file system that the function mounts. */
  readonly accessPoints?: Collection<AccessPointOfFunction>;
  readonly mountTargets?: Collection<MountTargetOfFunction>;
  /** The policy of that file system; absent where the default one of EFS is in force. */
  readonly fileSystemPolicy?: Collection<PolicyStatement>;

  /** The services that the function reaches through endpoints of its VPC, where its subnets have no other way out. */
  readonly onlyEndpoints?: Collection<string>;
  /** The services that its role lets its code call, by the names of their endpoints. */
  readonly calledServices?: Collection<string>;
  /** References to resources of the app of other types than the property takes. */
  readonly wrongReferences?: Collection<WrongReference>;
  /** The logical ids that it refers to and that its template does not have. */
  readonly missingReferences?: Collection<string>;

  /** The keys of the app with which something of the function is encrypted. */
  readonly keys?: Collection<KeyOfFunction>;
  /** The log group of the app into which the function writes; one at most. */
  readonly logGroupsOfApp?: Collection<LogGroupOfFunction>;
  /** The metric and subscription filters on the log group that only Lambda makes. */
  readonly earlyLogFilters?: Collection<Neighbour>;
  /** The bucket of the app, and the repository, from which the code comes; one at most. */
  readonly codeBuckets?: Collection<BucketOfCode>;
  readonly imageRepositories?: Collection<RepositoryOfImage>;
  /** How an image URI reads that a template puts together, with a question mark for what is open. */
  readonly imageUriOutline?: string;
  /** The layers that the app makes. */
  readonly layerVersions?: Collection<LayerOfFunction>;
  /** The parameters that decide what versions publish; only asked about a function with versions. */
  readonly publishedParameters?: Collection<PublishedParameter>;
  /** What can only be decided when the function is created, and here by conditions on parameters. */
  readonly switchedSettings?: Collection<SwitchedSetting>;
  /** Properties of which the CDK cannot tell whether versions publish them. */
  readonly unclassifiedProperties?: Collection<string>;
  /** Whether the app publishes versions of the function; only asked about a function with SnapStart. */
  readonly isPublished?: Maybe<boolean>;

  /** Where the function runs: Lambda's own fleet, or a capacity provider of the account. */
  readonly compute: Maybe<'default' | 'managedInstances'>;

  /** Paths of members that are missing although the object around them is given. */
  readonly missingMembers?: Collection<string>;
  /** Values whose type neither the service nor CloudFormation accepts. */
  readonly wrongTypes?: Collection<WrongType>;

  /** Whether a request creates the function, and not CloudFormation. */
  readonly isRequest?: Maybe<boolean>;
  /** What is wrong with the members of a request, by their paths as they are spelled there. */
  readonly unknownMembers?: Collection<UnknownMember>;
  readonly repeatedMembers?: Collection<string>;
  readonly nullMembers?: Collection<string>;
  /** Values that have another type in JSON than in the API. */
  readonly wrongRequestTypes?: Collection<WrongType>;
  /** How the bytes of a package are written. */
  readonly packageEncoding?: Maybe<'base64' | 'empty' | 'other'>;
  /** What a request has in place of PublishToLatestPublished. */
  readonly publishTo?: Maybe<string>;
  readonly jsonFaults?: Collection<JsonFault>;

  /** The files of the package, when they are at hand. */
  readonly artifact?: Maybe<ArtifactView>;
  /** The folder that the image is built from, when the app builds it. */
  readonly imageSource?: Maybe<ImageSourceView>;

  /** A local file or folder of the code that does not exist. */
  readonly missingAssetPath?: string;
  readonly ineffectiveOptions?: Collection<IneffectiveOption>;
  /** The account or Region of a given log group, when it is not that of the function. */
  readonly logGroupElsewhere?: string;
  /** The Region of a given VPC, when it is not that of the function. */
  readonly vpcElsewhere?: string;
  readonly subnetSelection?: WrongSubnetSelection;
  /** The names of secrets that ordinary variables have too. */
  readonly namesOfSecrets?: Collection<string>;
  readonly stackCycles?: Collection<CycleOfStacks>;
  /** Props with something of another account or Region that has no name before deployment, and what the CDK says. */
  readonly namelessPartners?: Collection<{ readonly prop: string; readonly reason: string }>;
  readonly statementsNotAdded?: Collection<StatementsNotAdded>;
  readonly acknowledgements?: Collection<Acknowledgement>;

  /** The Region that the function is deployed to. */
  readonly region?: Maybe<string>;
  /** The day of the check, YYYY-MM-DD. */
  readonly today: Maybe<string>;
}

export type FieldName = keyof FunctionView;
