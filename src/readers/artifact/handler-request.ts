import { PackageFiles } from './package-files';
import { HandlerResolution } from '../../view/artifact/handler-resolution';
import { EnvironmentVariable } from '../../view/function-view';
import { Collection } from '../../view/maybe';

/** What decides how a runtime gets to the handler. */
export interface HandlerRequest {
  readonly handler: string;
  /** Such as `nodejs22.x`. */
  readonly runtime: string;
  /** What is under `/var/task`. */
  readonly code: PackageFiles;
  /** What is under `/opt`, in the order of the layers; incomplete when there are layers that are not at hand. */
  readonly layers: Collection<PackageFiles>;
  readonly environment: Collection<EnvironmentVariable>;
  /** Whether a file system is mounted, which may hold code too. */
  readonly hasFileSystem: boolean;
}

export type ResolveHandler = (request: HandlerRequest) => HandlerResolution;

/** Nothing can be said about the handler. */
export function unknownHandler(because: string): HandlerResolution {
  return { verdict: 'unknown', steps: [{ looked: 'the handler', found: because }], faults: [] };
}
