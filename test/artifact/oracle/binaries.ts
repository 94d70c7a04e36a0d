import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Comparison } from './binaries/comparison';
import { compareAssemblies } from './binaries/dotnet';
import { comparePrograms } from './binaries/elf';
import { filesBelow } from './binaries/files';
import { compareClasses } from './binaries/java';
import { sampled } from './binaries/sample';
import { compareArchives } from './binaries/zip';
import { compareListings } from './binaries/zipinfo';
import { OracleResult } from './oracle-result';

interface Oracle {
  readonly tool: string;
  readonly compare: (count: number, seed: number) => Comparison;
}

/** Who else reads what we read, by the name of what is read. */
const ORACLES: Readonly<Record<string, Oracle>> = {
  classes: { tool: 'javap', compare: (count, seed) => compareClasses(filesAtHand('.jar'), count, seed) },
  assemblies: { tool: 'monodis', compare: (count, seed) => compareAssemblies(sampled(filesAtHand('.dll'), count, seed)) },
  programs: { tool: 'readelf', compare: comparePrograms },
  archives: { tool: 'python3', compare: compareArchives },
  listings: { tool: 'unzip', compare: (count, seed) => compareListings(sampled(['.jar', '.whl', '.zip'].flatMap(filesAtHand), count, seed)) },
};

/** Compares what is read of compiled files and archives of this machine with what its own tools say of them; without a tool, nothing of its kind. */
export async function verify(count: number, seed: number): Promise<OracleResult> {
  const contradictions: string[] = [];
  const notes: string[] = [];
  let verdicts = 0;
  for (const [kind, { tool, compare }] of Object.entries(ORACLES)) {
    const { compared, contradicted }: Comparison = isThere(tool) ? compare(count, seed) : { compared: 0, contradicted: [] };
    verdicts += compared;
    contradictions.push(...contradicted.map((one) => `${kind}: ${one}`));
    notes.push(isThere(tool) ? `${kind}: ${compared} compared with ${tool}` : `${kind}: there is no ${tool}`);
  }
  return { layouts: verdicts, verdicts, closed: verdicts, decided: verdicts, contradictions, notes };
}

function isThere(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** In the caches of Maven, of NuGet and of this project, and where Debian keeps them. */
function filesAtHand(suffix: string): string[] {
  const folders = [join(homedir(), '.m2/repository'), join(homedir(), '.nuget/packages'), join(homedir(), '.cache/cdk-checked-lambda'), '/usr/share/java', '/usr/lib/mono', '/usr/share/dotnet'];
  return folders.flatMap((folder) => filesBelow(folder, (name) => name.endsWith(suffix)));
}
