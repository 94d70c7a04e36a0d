import { Maybe } from './maybe';
import { PolicyStatement } from './policy-statement';

/** The VPC of security groups that name none. */
export const DEFAULT_VPC = 'default';

/** Something in a VPC. */
export interface InVpc {
  /** How sentences call it. */
  readonly name: string;
  readonly vpc: Maybe<string>;
}

/** A subnet of a function, made in the app or told by the user. */
export interface SubnetOfFunction {
  /** How sentences call it: its logical id, or its id where the user tells about it, in quotes. */
  readonly name: string;
  /** The id of the VPC, or the logical id of one that the app makes, in the same way. */
  readonly vpc: Maybe<string>;
  /** The instance tenancy of the VPC. */
  readonly tenancy: Maybe<string>;
  /** The name of the Availability Zone, or its number in the list of those of the Region. */
  readonly zone: Maybe<string>;
  readonly hasIpv4: Maybe<boolean>;
  readonly hasIpv6: Maybe<boolean>;
  /** Whether the VPC refuses traffic that is not encrypted and makes no exception for Lambda; `false` where that is not seen. */
  readonly enforcesEncryption: boolean;
  /** Whether its default route leads to an internet gateway; `false` where that is not seen. */
  readonly isPublic: boolean;
  /** Of a public one: the services that the function is known to call and to which no endpoint leads; unknown where it may call others. */
  readonly unreachedServices?: Maybe<readonly string[]>;
}

/** A security group of a function, made in the app. */
export interface SecurityGroupOfFunction {
  readonly name: string;
  /** Whether it is the default one of a VPC of the app, whose name it has then. */
  readonly isDefaultOfVpc: boolean;
  /** As that of a subnet, or `DEFAULT_VPC`. */
  readonly vpc: Maybe<string>;
}

export type FileSystemKind = 'efs' | 's3Files';

/** A mount target of the file system that a function mounts. */
export interface MountTargetOfFunction {
  readonly name: string;
  readonly kind: FileSystemKind;
  readonly subnet: Maybe<string>;
  readonly vpc: Maybe<string>;
  /** As that of a subnet; unknown in another Region or account. */
  readonly zone: Maybe<string>;
  /** Whether CloudFormation makes it before the function. */
  readonly isBeforeFunction: Maybe<boolean>;
  /** `false` where no security group of the function lets NFS out to it. */
  readonly isReachable: boolean;
  /** `false` where none of its security groups lets NFS in from the function. */
  readonly isOpen: boolean;
}

/** An access point of the app that a function mounts, with what its file system says. */
export interface AccessPointOfFunction {
  readonly name: string;
  readonly kind: FileSystemKind;
  readonly hasPosixUser: Maybe<boolean>;
  /** `/` where none is given. */
  readonly rootDirectory: Maybe<string>;
  /** Whether the root directory is made when it is not there. */
  readonly createsRootDirectory: Maybe<boolean>;
  /** Whether the bucket behind the file system keeps versions. */
  readonly isVersioned: Maybe<boolean>;
  /** Those of the permissions of the role that may be about its file system, where others are not. */
  readonly permissions?: readonly PolicyStatement[];
}

/** Whether two Availability Zones differ for certain. What is written in different ways may be the same. */
export function areDifferentZones(a: Maybe<string>, b: Maybe<string>): boolean {
  return areDifferent(a, b, (zone) => /^#/.test(zone) ? 'number' : /-az\d+$/.test(zone) ? 'id' : 'name');
}

/** Whether two VPCs differ for certain. One of the app may have the id that is written elsewhere, and so may the default one, which no app makes. */
export function areDifferentVpcs(a: Maybe<string>, b: Maybe<string>): boolean {
  return areDifferent(a, b, (vpc) => vpc.startsWith("'vpc-") ? 'id' : 'name');
}

function areDifferent(a: Maybe<string>, b: Maybe<string>, notation: (text: string) => string): boolean {
  return typeof a === 'string' && typeof b === 'string' && a !== b && notation(a) === notation(b);
}
