import { rmSync } from 'node:fs';

/** Takes away what all tests have left among the temporary files. */
export default function globalTeardown(): void {
  rmSync(process.env.TMPDIR!, { recursive: true, force: true });
}
