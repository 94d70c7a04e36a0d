import type { NetworkingOptions } from '../../function/networking-options';
import type { OutboundRule } from '../../function/outbound-rule';
import { IneffectiveOption } from '../../view/function-view';

/** Rules that the CDK would drop, or refuse. */
export function ineffectiveOutbound(networking: NetworkingOptions): IneffectiveOption[] {
  return (networking.outbound ?? []).flatMap((rule, index) => {
    const because = withoutEffect(rule, networking);
    return because === undefined ? [] : [{ option: `networking.outbound[${index}]`, because }];
  });
}

/** A security group that lets everything out takes no rules, and a rule cannot open one for everything. */
function withoutEffect({ peer, port }: OutboundRule, networking: NetworkingOptions): string | undefined {
  const { cidrIp, cidrIpv6 } = peer.toEgressRuleConfig();
  const [option, family] = cidrIpv6 === undefined ? ['allowAllOutbound', 'IPv4'] as const : ['allowAllIpv6Outbound', 'IPv6'] as const;
  if (networking[option] === true) {
    return `networking.${option} lets all ${family} traffic out`;
  }
  const isForAll = port.toRuleJson().ipProtocol === '-1' && (cidrIp === '0.0.0.0/0' || cidrIpv6 === '::/0');
  return isForAll ? `a security group lets all ${family} traffic out by networking.${option} and by no rule` : undefined;
}
