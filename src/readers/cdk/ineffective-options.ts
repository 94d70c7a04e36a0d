import { ineffectiveOutbound } from './ineffective-outbound';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import type { JsonLoggingOptions } from '../../function/function-logging';
import { IneffectiveOption } from '../../view/function-view';

/** Options that only apply to what the function creates, given beside something that exists already. */
export function ineffectiveOptions(props: Partial<CheckedFunctionProps>): IneffectiveOption[] {
  const { logging, networking, encryption, code, filesystem, directS3Read, durableConfig, role, roleOptions } = props;
  if (!logging?._options.logGroup && !networking?.securityGroups && !encryption && !directS3Read && !networking?.outbound && !roleOptions) {
    return [];
  }
  const { logGroup, logGroupName, retention, logGroupClass, removalPolicy, dataProtectionPolicy }: JsonLoggingOptions = logging?._options ?? {};
  const groupIsGiven = logGroup ? 'logging.logGroup is given and keeps its own settings' : undefined;
  const securityGroupsAreGiven = networking?.securityGroups?.length ? 'networking.securityGroups are given and keep their own rules' : undefined;
  const options: readonly [string, unknown, string | undefined][] = [
    ['roleOptions', roleOptions, role ? 'role is given and is as it is' : undefined],
    ['logging.logGroupName', logGroupName, groupIsGiven],
    ['logging.retention', retention, groupIsGiven],
    ['logging.logGroupClass', logGroupClass, groupIsGiven],
    ['logging.removalPolicy', removalPolicy, groupIsGiven],
    ['logging.dataProtectionPolicy', dataProtectionPolicy, groupIsGiven],
    ['encryption.logGroup', encryption?.logGroup || undefined, groupIsGiven],
    ['directS3Read', directS3Read, filesystem ? undefined : 'there is no filesystem'],
    ['networking.allowAllOutbound', networking?.allowAllOutbound, securityGroupsAreGiven],
    ['networking.allowAllIpv6Outbound', networking?.allowAllIpv6Outbound, securityGroupsAreGiven],
    ['networking.outbound', networking?.outbound, securityGroupsAreGiven],
    ['encryption.codePackage', encryption?.codePackage || undefined, code && !code._kind.isZip ? 'the code is an image, which its repository encrypts' : undefined],
    ['encryption.durableExecutions', encryption?.durableExecutions || undefined, durableConfig ? undefined : 'there is no durableConfig'],
  ];
  const ineffective = options.flatMap(([option, value, because]) =>
    (value !== undefined && value !== null && because !== undefined ? [{ option, because }] : []));
  return networking && !securityGroupsAreGiven ? [...ineffective, ...ineffectiveOutbound(networking)] : ineffective;
}
