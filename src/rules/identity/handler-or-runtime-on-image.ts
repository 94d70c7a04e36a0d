import { isKnown } from '../../view/maybe';
import { IMAGE_URI } from '../example-properties';
import { defineRule, maybe } from '../rule';
import { are, list } from '../words';

const IMAGE = { PackageType: 'Image', Code: { ImageUri: IMAGE_URI } };

export const handlerOrRuntimeOnImage = defineRule({
  id: 'handler-or-runtime-on-image',
  enforces: ['handler-forbidden-image', 'runtime-forbidden-image'],
  title: 'A function of a container image names neither handler nor runtime',
  why: 'Lambda rejects a handler or a runtime for an image; the image decides both',
  fix: 'remove the handler and the runtime, and name the handler in the CMD of the image or in the command that overrides it',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Runtime',
  verified: '2026-11-21',
  reads: ['packageType', maybe('handler'), maybe('runtime')],
  check: ({ packageType, handler, runtime }) => {
    const given = Object.entries({ Handler: handler, Runtime: runtime }).filter(([, value]) => value !== undefined && isKnown(value) && value !== '');
    const names = given.map(([name]) => name);
    return packageType === 'Image' && names.length > 0 ? `${list(names)} ${are(names)} given for an image` : undefined;
  },
  examples: {
    good: [{ ...IMAGE, Handler: undefined, Runtime: undefined, ImageConfig: { Command: ['index.handler'] } }],
    bad: [IMAGE, { ...IMAGE, Runtime: undefined }, { ...IMAGE, Handler: undefined }],
  },
});
