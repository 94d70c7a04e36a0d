import { ImageBuild, ImageSource } from '../../../src/readers/artifact/image/image-source';
import { filesInMemory } from '../../../src/readers/artifact/memory';
import { PackageFiles } from '../../../src/readers/artifact/package-files';

const stageOf = (Dockerfile: string, build: ImageBuild = {}) => new ImageSource(filesInMemory('the folder', 'folder', { Dockerfile }), build).stage;
const exec = (...words: string[]) => ({ form: 'exec', words });
const shell = (line: string) => ({ form: 'shell', words: [line] });

test.each([
  ['a tag', 'FROM public.ecr.aws/lambda/python:3.13', { image: 'public.ecr.aws/lambda/python', tag: '3.13' }],
  ['a port and no tag', 'FROM registry.example.com:5000/app', { image: 'registry.example.com:5000/app' }],
  ['a digest', 'FROM python:3.13@sha256:0123', { image: 'python' }],
  ['a platform and a name', 'FROM --platform=linux/arm64 python:3.13 AS build', { image: 'python', tag: '3.13', platform: 'linux/arm64' }],
  ['a platform that the build decides', 'FROM --platform=$BUILDPLATFORM python', { image: 'python', platform: '$BUILDPLATFORM' }],
  ['an argument', 'ARG VERSION=3.13\nARG NAME="python"\nFROM ${NAME}:$VERSION', { image: 'python', tag: '3.13' }],
  ['an argument with another value', 'FROM python:${VERSION:-3.12}', { image: 'python', tag: '3.12' }],
  ['a byte order mark, comments and small letters', '\ufeff# syntax=docker/dockerfile:1\n\nfrom python:3.13 # no comment here is one', undefined],
  ['small letters', '# syntax=docker/dockerfile:1\r\nfrom python:3.13\r\n', { image: 'python', tag: '3.13' }],
  ['an argument without a value', 'ARG VERSION\nFROM python:$VERSION', undefined],
  ['another escape', '# escape=`\nFROM python:3.13', undefined],
  ['nothing', '', undefined],
])('the base with %s', (_, dockerfile, base) => expect(stageOf(dockerfile)?.base).toEqual(base));

test('build arguments replace defaults', () => {
  expect(stageOf('ARG VERSION=3.12\nFROM python:$VERSION', { buildArgs: { VERSION: '3.14' } })?.base.tag).toBe('3.14');
});

test.each([
  ['a list', 'CMD ["app.handler"]', exec('app.handler')],
  ['a line', 'CMD app.handler', shell('app.handler')],
  ['a list with single quotes, which is a line', "CMD ['app.handler']", shell("['app.handler']")],
  ['the last one', 'CMD ["a.b"]\nCMD ["c.d"]', exec('c.d')],
  ['several lines', 'CMD [ \\\n  # which\n  "app.handler" \\\n]', exec('app.handler')],
  ['none', 'RUN true', undefined],
  ['one in the text of a RUN', 'RUN <<EOF\nCMD app.handler\nEOF', undefined],
])('the command: %s', (_, dockerfile, command) => expect(stageOf(`FROM python\n${dockerfile}`)?.command).toEqual(command));

describe('with several stages', () => {
  const STAGES = 'FROM node:22 AS Build\nRUN npm ci\nCMD ["build"]\nFROM build\nCOPY --from=0 /a /b\nENTRYPOINT ["/entry"]\nFROM python:3.13 AS last\nRUN pip install x';

  test.each([
    ['the last one', undefined, { base: { image: 'python', tag: '3.13' }, runs: ['pip install x'], copies: [] }],
    ['the target', 'build', { base: { image: 'node', tag: '22' }, command: exec('build'), runs: ['npm ci'], copies: [] }],
    ['the target by its number, with what it begins with', '1',
      { base: { image: 'node', tag: '22' }, command: exec('build'), entryPoint: exec('/entry'), runs: ['npm ci'], copies: ['COPY --from=0 /a /b'] }],
    ['no such target', 'other', undefined],
  ])('%s', (_, target, stage) => expect(stageOf(STAGES, { target })).toEqual(stage));
});

test.each([
  ['is not there', filesInMemory('the folder', 'folder', { 'app.py': '' }), ['app.py']],
  ['cannot be read', new PackageFiles('the folder', 'folder', {
    list: () => {
      throw new Error('EACCES');
    },
    read: () => {
      throw new Error('EACCES');
    },
  }), []],
])('a Dockerfile that %s tells nothing', (_, folder, files) => {
  const source = new ImageSource(folder);
  expect([source.stage, source.files]).toEqual([undefined, files]);
});

test('no Dockerfile makes it throw', () => {
  const whole = 'ARG A=1\nFROM --platform=linux/arm64 a:${A} AS b\nRUN <<X\ny\nX\nCOPY \\\n a b\nCMD ["c"]\nENTRYPOINT d';
  for (let length = 0; length < whole.length; length++) {
    stageOf(whole.slice(0, length));
    stageOf(whole.slice(length));
  }
  expect(stageOf(whole)?.command).toEqual(exec('c'));
});
