import { LIMITS } from '../../../data/limits';
import { inMb } from '../../package-sizes';
import { defineRule } from '../../rule';
import { grouped } from '../../words';

const { max, source, verified } = LIMITS.zippedBytesInRequest;

/** Of a file `index.js`. */
const ZIP = 'UEsDBBQAAAAAAAAAAAB6Lxh4IQAAACEAAAAIAAAAaW5kZXguanNleHBvcnRzLmhhbmRsZXIgPSBhc3luYyAoKSA9PiB7fTtQSwECFAMUAAAAAAAAAAAAei8YeCEAAAAhAAAACAAAAAAAAAAAAAAApIEAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAARwAAAAAA';

export const requestPackageTooLarge = defineRule({
  id: 'request-package-too-large',
  enforces: ['zip-size-direct-50mb'],
  title: 'A package within a request has at most 50 MB',
  why: 'Lambda rejects the request: the zipped size must be smaller than 52428800 bytes',
  fix: 'upload the package to an S3 bucket and name it in S3Bucket and S3Key',
  source,
  verified,
  reads: ['artifact', 'isRequest'],
  check: ({ artifact, isRequest }) => {
    const bytes = artifact?.archive?.packedBytes ?? 0;
    return artifact && isRequest && bytes > max ? `${artifact.name} has ${grouped(bytes)} bytes (${inMb(bytes)}); Lambda accepts ${grouped(max)}` : undefined;
  },
  examples: {
    good: [
      { properties: {}, archive: { base64: ZIP, bytes: 52_428_800 }, view: { isRequest: true } },
      { properties: {}, archive: { base64: ZIP, bytes: 52_428_801 } },
    ],
    bad: [{ properties: {}, archive: { base64: ZIP, bytes: 52_428_801 }, view: { isRequest: true } }],
  },
});
