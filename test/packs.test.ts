import { ConcernApp, PackFinding } from '../projenrc/packs/concern-app';
import { SILENT, VERDICTS, verdictOn } from '../projenrc/packs/verdicts';

process.env.CDK_VALIDATION = 'true';

const line = ({ pack, id, concern, part }: PackFinding) => `${pack} ${id}: ${part} of ${concern}`;

describe('what rule packs say about what CheckedFunction makes', () => {
  let findings: PackFinding[];
  beforeAll(() => {
    findings = new ConcernApp().findings();
  });

  test.each(SILENT)('%s says nothing', (pack) => expect(findings.filter((finding) => finding.pack === pack).map(line)).toEqual([]));

  test('others say only what has a verdict', () =>
    expect(findings.filter((finding) => !SILENT.includes(finding.pack) && verdictOn(finding) === undefined).map(line)).toEqual([]));

  test('each verdict in these packs is about something', () => {
    const unused = VERDICTS.flatMap((verdict) => verdict.packs.filter((pack) => !['cfn-lint', 'Checkov'].includes(pack)).map((pack) => ({ verdict, pack })))
      .filter(({ verdict, pack }) => !findings.some((finding) => finding.pack === pack && verdictOn(finding) === verdict));
    expect(unused.map(({ verdict, pack }) => `${pack} ${verdict.id}`)).toEqual([]);
  });
});
