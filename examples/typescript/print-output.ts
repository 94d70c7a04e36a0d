import { relative } from 'node:path';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';

/** Says which templates were written, and where. */
export function printOutput(assembly: CloudAssembly): void {
  for (const stack of assembly.stacks) {
    const resources = Object.keys(stack.template.Resources).length;
    console.log(`${relative('.', stack.templateFullPath)}: ${resources} resources`);
  }
}
