import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceDescription } from './trim-model';

/** The model of a service inside one release of botocore. */
export interface Botocore {
  readonly version: string;
  /** The day of the release, YYYY-MM-DD. */
  readonly built: string;
  readonly model: ServiceDescription;
}

const UNPACK = `
import gzip, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    member = wheel.getinfo(sys.argv[2] + '.gz')
    print(json.dumps({'built': '%d-%02d-%02d' % member.date_time[:3], 'model': json.loads(gzip.decompress(wheel.read(member)))}))
`;

/** Asks the package index that pip is configured with for the newest release, and reads one file of it. */
export function newestBotocore(file: string): Botocore {
  const folder = mkdtempSync(join(tmpdir(), 'botocore-'));
  try {
    python('-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', folder, 'botocore');
    const [wheel] = readdirSync(folder);
    return { version: wheel!.split('-')[1]!, ...JSON.parse(python('-c', UNPACK, join(folder, wheel!), file)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function python(...args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error || status !== 0) {
    throw new Error(`botocore could not be read, which needs python3, pip and its package index: ${error?.message ?? stderr.trim()}`);
  }
  return stdout;
}
