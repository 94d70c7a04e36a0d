import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printed } from './message';
import { GENERATED, isInstalled, ROOT, run } from './shell';

const LIBRARY = join(GENERATED, 'dotnet/CdkCheckedLambda');

/** The code is generated everywhere; library and example are compiled where there is an SDK. */
export async function dotnet(): Promise<(readonly [what: string, problem: string | undefined])[]> {
  const project = join(LIBRARY, 'CdkCheckedLambda.csproj');
  const generated = ['generated code', existsSync(project) ? undefined : `there is no ${project}`] as const;
  if (!isInstalled('dotnet')) {
    console.log('dotnet: no SDK here, so the example is not compiled');
    return [generated];
  }
  const library = await run(['dotnet', 'build', project]); // makes the package, too
  const example = await run(['dotnet', 'build', join(ROOT, 'examples/dotnet/src/Shop'), `-p:RestoreAdditionalProjectSources=${join(LIBRARY, 'bin/Debug')}`]);
  return [generated, ...[library, example].map((result, index) =>
    [index === 0 ? 'compiles' : 'example compiles', result.code === 0 ? undefined : printed(result)] as const)];
}
