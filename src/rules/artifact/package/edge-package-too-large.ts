import { LIMITS } from '../../../data/limits';
import { atEdge, runsAtEdge } from '../../edge-shapes';
import { isCurrent } from '../../neighbours';
import { inMb } from '../../package-sizes';
import { defineRule, knownPart } from '../../rule';
import { grouped } from '../../words';

const { max, source, verified } = LIMITS.zippedBytesAtEdge;

/** Of a file `index.js`. */
const ZIP = 'UEsDBBQAAAAAAAAAAAB6Lxh4IQAAACEAAAAIAAAAaW5kZXguanNleHBvcnRzLmhhbmRsZXIgPSBhc3luYyAoKSA9PiB7fTtQSwECFAMUAAAAAAAAAAAAei8YeCEAAAAhAAAACAAAAAAAAAAAAAAApIEAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAARwAAAAAA';

export const edgePackageTooLarge = defineRule({
  id: 'edge-package-too-large',
  enforces: ['edge-size-50mb'],
  title: 'Packages of functions that CloudFront runs have at most 50 MB',
  why: 'CloudFront rejects the association of a function whose package has more than 50 MB',
  fix: 'take out of the archive what is not needed at run time',
  source,
  verified,
  reads: ['artifact', knownPart('edgeAssociations')],
  check: ({ artifact, edgeAssociations }) => {
    const bytes = artifact?.archive?.packedBytes ?? 0;
    return artifact && bytes > max
      ? edgeAssociations.filter(isCurrent).whenAny((associations) =>
        `${artifact.name} has ${grouped(bytes)} bytes (${inMb(bytes)}) and ${runsAtEdge(associations)}; Lambda@Edge accepts ${grouped(max)} bytes`)
      : undefined;
  },
  get examples() {
    const large = { base64: ZIP, bytes: 52_428_801 };
    const good = [{ ...atEdge({}), archive: { base64: ZIP, bytes: 52_428_800 } }, { properties: {}, archive: large }];
    return { good, bad: [{ ...atEdge({}), archive: large }] };
  },
});
