import { list } from '../../words';
import { pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';

export const pythonStandardModuleRemoved = pythonFault({
  id: 'python-standard-module-removed',
  enforces: [],
  title: 'Handlers import no modules that Python does not have any more',
  why: 'every invocation fails with Runtime.ImportModuleError',
  fix: 'use what replaces the module, package a copy of it, or choose a runtime that has it',
  source: 'https://github.com/python/cpython/blob/main/Doc/library/removed.rst',
  kind: 'python-standard-module-removed',
  what: ({ file, modules }) => `${file} imports ${list(modules.map(({ name, since }) => `${name}, which is not in Python since ${since}`))}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.12', Handler: 'orders.handler' }, files: { 'orders.py': `import cgi\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import cgi\n${HANDLER}`, 'cgi.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import cgi\n${HANDLER}` }, layerFiles: [{ 'python/lib/python3.13/site-packages/cgi.py': '' }] },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `try:\n  import cgi\nexcept ImportError:\n  cgi = None\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import sys\nsys.path.append("vendor")\nimport cgi\n${HANDLER}`, 'vendor/cgi.py': '' } },
    ],
    bad: [
      { properties: { Runtime: 'python3.12', Handler: 'orders.handler' }, files: { 'orders.py': `import json, boto3\nfrom distutils.util import strtobool\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import cgi, imp\n${HANDLER}` } },
    ],
  },
});
