import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConcernApp } from './concern-app';
import { packsPage } from './page';
import { CFN_LINT, CHECKOV, fromCfnLint, fromCheckov } from './python-tools';
import { SILENT, verdictOn } from './verdicts';

process.env.CDK_VALIDATION = 'true';

/** `npx projen docs:packs` */
function main(): void {
  const concerns = new ConcernApp();
  const findings = [...concerns.findings(), ...fromCfnLint(concerns), ...fromCheckov(concerns)];
  const open = findings.filter((finding) => SILENT.includes(finding.pack) || verdictOn(finding) === undefined);
  if (open.length > 0) {
    throw new Error(`no verdict on\n${open.map(({ pack, id, concern, part }) => `${pack} ${id}: ${part} of ${concern}`).join('\n')}`);
  }
  const versionOf = (name: string): string => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`; // eslint-disable-line @typescript-eslint/no-require-imports
  const tools = [versionOf('aws-cdk-lib'), versionOf('cdk-nag'), ...[CFN_LINT, CHECKOV].map((tool) => tool.replace('==', ' '))].join(', ');
  writeFileSync(join(__dirname, '../../docs/packs.md'), packsPage(findings, tools));
}

main();
