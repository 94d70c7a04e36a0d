import { defineRule } from '../../rule';
import { are, list } from '../../words';
import { extensionsForOthers } from '../python-extension-tags';

const PYDANTIC = 'pydantic_core/_pydantic_core';
const HANDLER = { 'index.py': 'def handler(event, context): pass' };

export const pythonExtensionForOtherPython = defineRule({
  id: 'python-extension-for-other-python',
  enforces: ['zip-architecture-native'],
  severity: 'warning',
  title: 'Extension modules are built for the runtime and the architecture of the function',
  why: 'Python does not see an extension module whose name has the tag of another version, machine or system, and its import fails',
  fix: 'install the dependencies for Linux, the version and the architecture of the function: pip install --platform --python-version --only-binary=:all:',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-native-libraries',
  verified: '2026-11-29',
  reads: ['artifact', 'runtime', 'architectures'],
  check: ({ artifact, runtime = '', architectures: [architecture = 'x86_64'] = [] }) => {
    const files = artifact && runtime.startsWith('python') ? extensionsForOthers(artifact.files.keys(), runtime, architecture) : [];
    return files.length === 0 ? undefined : `${list(files)} ${are(files)} not for ${runtime} on ${architecture}`;
  },
  examples: {
    good: ['.cpython-313-x86_64-linux-gnu.so', '.abi3.so', '.so', '.py'].map((suffix) => (
      { properties: { Runtime: 'python3.13' }, files: { ...HANDLER, [`${PYDANTIC}${suffix}`]: '', [`${PYDANTIC}.cpython-312-x86_64-linux-gnu.so`]: '' } }
    )),
    bad: ['.cpython-312-x86_64-linux-gnu.so', '.cpython-313-aarch64-linux-gnu.so', '.cpython-313-darwin.so', '.cp313-win_amd64.pyd'].map((suffix) => (
      { properties: { Runtime: 'python3.13' }, files: { ...HANDLER, [`${PYDANTIC}${suffix}`]: '' } }
    )),
  },
});
