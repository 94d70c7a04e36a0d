interface RegionalGap {
  /** The Regions that lack it, with their names. */
  readonly missingIn: Readonly<Record<string, string>>;
  readonly source: string;
  /** The day the source was last read. */
  readonly verified: string;
}

/** What not every Region has. Of other partitions than the commercial one the guide says nothing. */
export const REGIONS = {
  snapStart: {
    missingIn: { 'ap-east-2': 'Asia Pacific (Taipei)', 'ap-southeast-6': 'Asia Pacific (New Zealand)' },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-supported-regions',
    verified: '2026-11-21',
  },
  efsMounts: {
    missingIn: {
      'ap-east-2': 'Asia Pacific (Taipei)',
      'ap-southeast-5': 'Asia Pacific (Malaysia)',
      'ap-southeast-6': 'Asia Pacific (New Zealand)',
      'ap-southeast-7': 'Asia Pacific (Thailand)',
      'ca-west-1': 'Canada West (Calgary)',
    },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html#configuration-filesystem-efs-regions',
    verified: '2026-11-21',
  },
  /** Where the guide and the registry of CloudFormation agree; of eu-south-2 only the guide says so. */
  functionUrls: {
    missingIn: {
      'ap-east-2': 'Asia Pacific (Taipei)',
      'ap-south-2': 'Asia Pacific (Hyderabad)',
      'ap-southeast-4': 'Asia Pacific (Melbourne)',
      'ap-southeast-5': 'Asia Pacific (Malaysia)',
      'ap-southeast-6': 'Asia Pacific (New Zealand)',
      'ap-southeast-7': 'Asia Pacific (Thailand)',
      'ca-west-1': 'Canada West (Calgary)',
      'eu-central-2': 'Europe (Zurich)',
      'il-central-1': 'Israel (Tel Aviv)',
      'me-central-1': 'Middle East (UAE)',
    },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
    verified: '2026-11-21',
  },
  /** The Regions of Lambda without an endpoint of AWS Signer (botocore 1.44.5). */
  codeSigning: {
    missingIn: {
      'ap-east-2': 'Asia Pacific (Taipei)',
      'ap-northeast-3': 'Asia Pacific (Osaka)',
      'ap-south-2': 'Asia Pacific (Hyderabad)',
      'ap-southeast-3': 'Asia Pacific (Jakarta)',
      'ap-southeast-4': 'Asia Pacific (Melbourne)',
      'ap-southeast-5': 'Asia Pacific (Malaysia)',
      'ap-southeast-6': 'Asia Pacific (New Zealand)',
      'ap-southeast-7': 'Asia Pacific (Thailand)',
      'ca-west-1': 'Canada West (Calgary)',
      'eu-central-2': 'Europe (Zurich)',
      'eu-south-2': 'Europe (Spain)',
      'il-central-1': 'Israel (Tel Aviv)',
      'me-central-1': 'Middle East (UAE)',
      'mx-central-1': 'Mexico (Central)',
    },
    source: 'https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json',
    verified: '2026-11-21',
  },
  tenantIsolation: {
    missingIn: { 'ap-southeast-6': 'Asia Pacific (New Zealand)' },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html#tenant-isolation-regions',
    verified: '2026-11-21',
  },
  /** Where CloudFormation has no `AWS::Lambda::CapacityProvider`, by the data of AWS's template validator. */
  capacityProviders: {
    missingIn: {
      'ap-southeast-6': 'Asia Pacific (New Zealand)',
      'me-central-1': 'Middle East (UAE)',
      'cn-north-1': 'China (Beijing)',
      'cn-northwest-1': 'China (Ningxia)',
      'us-gov-east-1': 'AWS GovCloud (US-East)',
      'us-gov-west-1': 'AWS GovCloud (US-West)',
    },
    source: 'https://github.com/aws-cloudformation/cloudformation-validate',
    verified: '2026-10-01',
  },
  /** Where CloudFormation has no `AWS::Lambda::ResourcePolicy`, by the same data. */
  resourcePolicies: {
    missingIn: {
      'me-central-1': 'Middle East (UAE)',
      'cn-north-1': 'China (Beijing)',
      'cn-northwest-1': 'China (Ningxia)',
      'us-gov-east-1': 'AWS GovCloud (US-East)',
      'us-gov-west-1': 'AWS GovCloud (US-West)',
    },
    source: 'https://github.com/aws-cloudformation/cloudformation-validate',
    verified: '2026-10-21',
  },
} as const satisfies Record<string, RegionalGap>;
