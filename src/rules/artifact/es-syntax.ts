import { FaultOf } from './handler-fault';

/** Why a file with the syntax of ES modules is no ES module. */
export function wordsOfEsSyntax({ file, packageJson }: FaultOf<'nodejs-es-syntax-in-commonjs' | 'nodejs-es-syntax-undeclared'>): string {
  const because = file.endsWith('.cjs') ? 'its suffix says that it is CommonJS' : packageJson === undefined ? 'there is no package.json that says so' : `${packageJson} does not say so`;
  return `${file} is written as an ES module, but ${because}`;
}
