import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An app without an output folder leaves one among the temporary files, and all tests together make thousands of apps. */
export default function globalSetup(): void {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'cdk-checked-lambda-'));
}
