import { IMAGE } from '../example-properties';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

export const imageConfigRepeatedItem = defineRule({
  id: 'image-config-repeated-item',
  enforces: ['image-config-unique-items'],
  severity: 'warning',
  title: 'Items of the entry point and of the command are distinct',
  why: 'the CloudFormation schema of the function demands distinct items, although Lambda itself does not',
  fix: 'write the repeated part another way, such as --key=value, or set it in the Dockerfile',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html',
  verified: '2026-10-01',
  reads: [knownPart('imageCommand'), knownPart('imageEntryPoint'), 'isRequest'],
  check: ({ imageCommand, imageEntryPoint, isRequest }) => {
    const repeated = (words: string, items: typeof imageCommand) =>
      items.repeated((item) => item).whenAny((twice) => `${list(twice.map(quoted))} occurs more than once in the ${words}`);
    const sentences = [repeated('entry point', imageEntryPoint), repeated('command', imageCommand)].filter((sentence) => sentence !== undefined);
    return sentences.length > 0 && !isRequest ? list(sentences) : undefined;
  },
  examples: {
    good: [{ ...IMAGE, ImageConfig: { EntryPoint: ['/bin/app', 'serve'], Command: ['serve', '--tag=a', '--tag=b'] } }],
    bad: [{ ...IMAGE, ImageConfig: { Command: ['serve', '--tag', 'a', '--tag', 'b'] } }, { ...IMAGE, ImageConfig: { EntryPoint: ['run', 'run'] } }],
  },
});
