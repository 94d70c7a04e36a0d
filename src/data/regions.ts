interface RegionalGap {
  /** The Regions of the commercial partition that lack it, with their names. */
  readonly missingIn: Readonly<Record<string, string>>;
  readonly source: string;
  /** The day the source was last read. */
  readonly verified: string;
}

/** What not every commercial Region has. Of other partitions the guide says nothing. */
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
} as const satisfies Record<string, RegionalGap>;
