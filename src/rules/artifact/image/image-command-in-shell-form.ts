import { languageOf } from '../../image-words';
import { defineRule } from '../../rule';
import { quoted } from '../../words';

const IMAGE = { PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1' } };
const APP = { 'app.py': 'def handler(event, context): pass' };
const FROM = 'FROM public.ecr.aws/lambda/python:3.13\nCOPY app.py ${LAMBDA_TASK_ROOT}\n';

export const imageCommandInShellForm = defineRule({
  id: 'image-command-in-shell-form',
  enforces: [],
  severity: 'warning',
  title: 'The command of an AWS base image is a JSON list',
  why: 'a command as a line starts a shell: the base image takes /bin/sh for the handler',
  fix: 'write CMD as a JSON list with the handler alone, or set the command of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-image.html',
  verified: '2026-11-21',
  reads: ['imageSource', 'imageEntryPoint', 'imageCommand'],
  check: ({ imageSource, imageEntryPoint, imageCommand }) => {
    const { base, command, entryPoint } = imageSource?.stage ?? {};
    const isReplaced = entryPoint !== undefined || imageEntryPoint !== undefined || imageCommand !== undefined;
    return isReplaced || command?.form !== 'shell' || languageOf(base) === undefined ? undefined : `${imageSource?.name} has CMD ${quoted(command.words.join(' '))}`;
  },
  examples: {
    good: [
      { properties: IMAGE, imageFiles: { ...APP, Dockerfile: `${FROM}CMD ["app.handler"]` } },
      { properties: IMAGE, imageFiles: { ...APP, Dockerfile: `${FROM}ENTRYPOINT ["/entry.sh"]\nCMD app.handler` } },
      { properties: { ...IMAGE, ImageConfig: { Command: ['app.handler'] } }, imageFiles: { ...APP, Dockerfile: `${FROM}CMD app.handler` } },
      { properties: IMAGE, imageFiles: { ...APP, Dockerfile: 'FROM python:3.13\nCMD python -m awslambdaric app.handler' } },
    ],
    bad: [
      { properties: IMAGE, imageFiles: { ...APP, Dockerfile: `${FROM}CMD app.handler` } },
    ],
  },
});
