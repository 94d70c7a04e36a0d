import { FUNCTION_URL } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart, Properties } from '../rule';

const VPC = { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } };
const url = (InvokeMode: unknown, properties: Properties = VPC) =>
  ({ properties, resources: { Url: { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, InvokeMode } } } });

export const functionUrlStreamingInVpc = defineRule({
  id: 'function-url-streaming-in-vpc',
  enforces: ['url-stream-no-vpc'],
  severity: 'warning',
  title: 'Function URLs stream responses of functions outside of a VPC',
  why: 'function URLs do not support response streaming within a VPC environment',
  fix: 'set InvokeMode to BUFFERED, take the function out of the VPC, or stream through API Gateway or InvokeWithResponseStream',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html#config-rs-vpc-compatibility',
  verified: '2026-11-29',
  reads: [knownPart('subnets'), knownPart('functionUrls')],
  check: ({ subnets, functionUrls }) => subnets.countAbove(0) === undefined ? undefined : functionUrls
    .filter(({ invokeMode }) => invokeMode === 'RESPONSE_STREAM')
    .whenAny((urls) => `the function is in a VPC and ${named('function URL', 'function URLs', urls)} ${urls.length === 1 ? 'streams' : 'stream'} its responses`),
  examples: {
    good: [url('BUFFERED'), url(undefined), url({ Ref: 'Mode' }), url('RESPONSE_STREAM', {}), url('RESPONSE_STREAM', { VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } })],
    bad: [url('RESPONSE_STREAM'), url('RESPONSE_STREAM', { VpcConfig: { ...VPC.VpcConfig, SubnetIds: [{ Ref: 'Subnet' }] } })],
  },
});
