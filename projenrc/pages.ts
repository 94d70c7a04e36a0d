import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parts, withGeneratedParts } from './generated-parts';
import { migrationParts } from './migration-page';
import { memberTable, parameterTable } from './parameter-tables';
import { pictureOf } from './picture';
import { replacementTable } from './replacements';

/** The concerns of which README.md has a picture. */
const PICTURED = ['networking', 'file system', 'deployment', 'logging', 'encryption', 'role', 'secrets', 'triggers'];

function pictures(): Parts {
  return Object.fromEntries(PICTURED.map((concern) => [`picture of ${concern}`, pictureOf(concern)]));
}

/** The pages that are written by hand but for their generated parts. */
export const PAGES: Readonly<Record<string, () => Parts>> = {
  'README.md': () => ({ 'parameters of CreateFunction': parameterTable(), 'props of the CDK': memberTable(), ...pictures() }),
  'docs/replacement.md': () => ({ replacements: replacementTable() }),
  'docs/from-lambda-function.md': migrationParts,
};

if (require.main === module) {
  process.env.CDK_VALIDATION ??= 'false'; // the engine of the CDK takes seconds, and the templates are only compared
  for (const [file, parts] of Object.entries(PAGES)) {
    const path = join(__dirname, '..', file);
    writeFileSync(path, withGeneratedParts(readFileSync(path, 'utf8'), parts()));
  }
}
