import { RuntimeRow, RUNTIMES } from '../data/runtimes';
import { SERVICE_MODEL } from '../data/service-model';

const KNOWN: ReadonlySet<string> = new Set([...Object.keys(RUNTIMES), ...(SERVICE_MODEL.Runtime?.allowed ?? [])]);

/** How AWS names its runtimes; what is captured grows with each release. */
const FAMILIES = [/^nodejs(\d+)\.x$/, /^python3\.(\d+)$/, /^java(\d+)$/, /^dotnet(\d+)$/, /^ruby(\d+\.\d+)$/, /^[a-z]+[\d.x]*\.al(\d{4})$/];

/** Whether any source knows the runtime, be it that functions can no longer be created with it. */
export function isKnownRuntime(identifier: string): boolean {
  return KNOWN.has(identifier) || identifier.startsWith('arn:');
}

/** Whether the identifier can belong to a runtime that is newer than our data, or be a known one on another Amazon Linux, as `java17.al2023` is. */
export function mayBeNewerRuntime(identifier: string): boolean {
  const [, base] = /^(.+)\.al20\d\d$/.exec(identifier) ?? [];
  return (base !== undefined && KNOWN.has(base)) || FAMILIES.some((family) => {
    const release = releaseOf(family, identifier);
    return release !== undefined && release > Math.max(...[...KNOWN].map((known) => releaseOf(family, known) ?? 0));
  });
}

function releaseOf(family: RegExp, identifier: string): number | undefined {
  const release = family.exec(identifier)?.[1];
  return release === undefined ? undefined : Number(release);
}

/** What is known of a runtime. Names such as `constructor` are no runtimes. */
export function runtimeRow(runtime: string): RuntimeRow | undefined {
  return Object.hasOwn(RUNTIMES, runtime) ? RUNTIMES[runtime] : undefined;
}
