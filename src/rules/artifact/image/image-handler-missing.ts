import { whereSet } from '../../asked-where';
import { languageOf } from '../../image-words';
import { defineRule } from '../../rule';
import { quoted } from '../../words';

const IMAGE = { PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1' } };
const PYTHON = 'FROM public.ecr.aws/lambda/python:3.13\nCOPY . ${LAMBDA_TASK_ROOT}\n';
/** The last part of a handler before the name of its function. */
const MODULES: Readonly<Record<string, RegExp>> = { python: /([^./]+)\.[^./]+$/, nodejs: /([^./]+)\.[^/]+$/ };
/** What installs packages, in which no handler of one's own is. */
const INSTALL = /^\s*(dnf|yum|microdnf|apt-get|pip3?|python3? -m pip|npm)\b[^&|;>]*$/;
const OF_PACKAGES = /^(datadog|newrelic|lumigo|node_modules|\/)/;

export const imageHandlerMissing = defineRule({
  id: 'image-handler-missing',
  enforces: [],
  severity: 'warning',
  title: 'The file of the handler is among those that the image is built from',
  why: 'every invocation fails with Runtime.ImportModuleError when the image has no such file',
  fix: 'name a file of the folder in the command, or add the file',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-image.html',
  verified: '2026-11-21',
  askedWhere: whereSet('imageSource'),
  reads: ['imageSource', 'imageEntryPoint', 'imageCommand', 'environment'],
  check: ({ imageSource, imageEntryPoint, imageCommand, environment = [] }) => {
    const { base, command, entryPoint, runs = [], copies = [] } = imageSource?.stage ?? {};
    const [handler = '', ...more] = imageCommand ?? (command?.form === 'exec' ? command.words : []);
    const [, module] = MODULES[languageOf(base) ?? '']?.exec(handler) ?? [];
    const { files = [] } = imageSource ?? {};
    const isClosed = module !== undefined && more.length === 0 && entryPoint === undefined && imageEntryPoint === undefined && files.length > 0
      && !OF_PACKAGES.test(handler) && runs.every((run) => run.split('&&').every((part) => INSTALL.test(part))) && !environment.some(({ name }) => name === 'AWS_LAMBDA_EXEC_WRAPPER')
      && copies.every((copy) => /^COPY (?!.*(--from|<<))/.test(copy) && !copy.includes(module));
    const isThere = files.some((file) => file.split('/').some((part) => part.replace(/\..*$/, '') === module));
    return isClosed && !isThere ? `the command is ${quoted(handler)}; no file beside ${imageSource?.name} is called ${module}` : undefined;
  },
  examples: {
    good: [
      { properties: IMAGE, imageFiles: { 'src/app.py': '', 'Dockerfile': `${PYTHON}CMD ["app.handler"]` } },
      { properties: IMAGE, imageFiles: { 'main.py': '', 'Dockerfile': `${PYTHON}RUN make app.py\nCMD ["app.handler"]` } },
      { properties: IMAGE, imageFiles: { 'main.py': '', 'Dockerfile': `${PYTHON}COPY main.py app.py\nCMD ["app.handler"]` } },
    ],
    bad: [
      { properties: IMAGE, imageFiles: { 'main.py': '', 'Dockerfile': `${PYTHON}RUN pip install -r requirements.txt\nCMD ["app.handler"]` } },
      { properties: { ...IMAGE, ImageConfig: { Command: ['index.handler'] } }, imageFiles: { 'app.js': '', 'Dockerfile': 'FROM public.ecr.aws/lambda/nodejs:24\nCOPY . .\nCMD ["app.handler"]' } },
    ],
  },
});
