import { ArchiveFormat } from '../../../view/artifact/archive-view';
import { PackageView } from '../../../view/artifact/artifact-view';
import { packagesOf } from '../../package-sizes';
import { defineRule } from '../../rule';
import { list } from '../../words';

/** Of a file `index.js`. */
const ZIP = 'UEsDBBQAAAAAAAAAAAB6Lxh4IQAAACEAAAAIAAAAaW5kZXguanNleHBvcnRzLmhhbmRsZXIgPSBhc3luYyAoKSA9PiB7fTtQSwECFAMUAAAAAAAAAAAAei8YeCEAAAAhAAAACAAAAAAAAAAAAAAApIEAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAARwAAAAAA';
const ZIP_WITH_PASSWORD = 'UEsDBBQAAQAAAAAAAAB6Lxh4IQAAACEAAAAIAAAAaW5kZXguanNleHBvcnRzLmhhbmRsZXIgPSBhc3luYyAoKSA9PiB7fTtQSwECFAMUAAEAAAAAAAAAei8YeCEAAAAhAAAACAAAAAAAAAAAAAAApIEAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAARwAAAAAA';

const FORMATS: Readonly<Record<Exclude<ArchiveFormat, 'zip'>, string>> = {
  'empty': 'an empty file',
  'git-lfs-pointer': 'a pointer to a file in Git LFS, which has not been fetched',
  'gzip': 'compressed with gzip, not a zip',
  'tar': 'a tar archive, not a zip',
  'cut-zip': 'the start of a zip, whose end is missing',
  'other': 'not a zip',
};

export const packageNotZip = defineRule({
  id: 'package-not-zip',
  enforces: ['zip-valid-archive', 'state-invalid-zip-file-exception'],
  title: 'An archive that is deployed is a zip without a password',
  why: 'Lambda rejects it: it could not unzip the uploaded file',
  fix: 'name the folder, which the CDK packs as a zip, or make a zip without a password',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html',
  verified: '2026-11-29',
  reads: ['artifact'],
  check: ({ artifact }) => list((artifact ? packagesOf(artifact) : []).flatMap(faultOf)) || undefined,
  examples: {
    good: [{ properties: {}, archive: { base64: ZIP } }],
    bad: [
      { properties: {}, archive: { base64: 'H4sIAAAAAAAAAwMAAAAAAAAAAAA=' } },
      { properties: {}, archive: 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 52428800\n' },
      { properties: {}, archive: { base64: ZIP_WITH_PASSWORD } },
      { properties: {}, archive: '' },
      { properties: {}, archive: 'exports.handler = async () => {};' },
    ],
  },
});

function faultOf({ name, archive }: PackageView): string[] {
  if (archive === undefined || (archive.format === 'zip' && archive.encrypted.length === 0)) {
    return [];
  }
  return [archive.format === 'zip' ? `${list(archive.encrypted)} in ${name} cannot be unpacked without a password` : `${name} is ${FORMATS[archive.format]}`];
}
