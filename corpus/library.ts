import { join } from 'node:path';
import { App, Environment, Stack } from 'aws-cdk-lib';

/** A published construct library, and ways to use it, each in a stack of its own. */
export interface Library {
  readonly name: string;
  readonly env?: Environment;
  readonly variants: Readonly<Record<string, (stack: Stack) => unknown>>;
}

export const ACCOUNT = '123456789012';
export const CODE = join(__dirname, 'apps/code');
export const SITE = join(__dirname, 'apps/site');

export function addStack(app: App, { name, env, variants }: Library, variant: string): void {
  const id = `${name.replace(/^@/, '').replace(/\//g, '-')}-${variant}`;
  variants[variant]!(new Stack(app, id, { env, crossRegionReferences: env !== undefined }));
}
