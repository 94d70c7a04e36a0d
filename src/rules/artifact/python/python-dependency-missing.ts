import { are, list } from '../../words';
import { pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';
const PROVIDED = 'import boto3, botocore.config, json, urllib3, dateutil.parser';

export const pythonDependencyMissing = pythonFault({
  id: 'python-dependency-missing',
  enforces: ['code-inline-no-dependencies'],
  severity: 'warning',
  title: 'What a handler for Python imports is in the package, in a layer or in the runtime',
  why: 'invocations fail with Runtime.ImportModuleError, unless something that cannot be seen here supplies the module',
  fix: 'install the dependencies into the package, for example with PythonFunction or bundling, or add a layer that has them',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-dependencies',
  kind: 'python-dependency-missing',
  what: ({ file, modules, requirements }, name) =>
    `${file} imports ${list(modules)}, which ${are(modules)} not in ${name}${requirements === undefined ? '' : `; ${requirements} is, but nobody has installed what it lists`}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `${PROVIDED}\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import requests\n${HANDLER}`, 'requests/__init__.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import requests\n${HANDLER}` }, layerFiles: [{ 'python/requests/__init__.py': '' }] },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `try:\n  import unzip_requirements\nexcept ImportError:\n  pass\nimport requests\n${HANDLER}`, '.requirements.zip': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler', Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:shared:3'] }, files: { 'orders.py': `import requests\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'def handler(event, context):\n    import requests\n' } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import os, requests\n${HANDLER}`, 'requirements.txt': 'requests' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `from aws_lambda_powertools import Logger\nimport imp\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `import cfnresponse\n${HANDLER}` } },
    ],
  },
});
