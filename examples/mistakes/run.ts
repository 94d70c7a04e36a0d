import { App, Stack } from 'aws-cdk-lib';
import { WRONG_FUNCTIONS } from './wrong-functions';

process.env.CDK_VALIDATION = 'false'; // the CDK's own remarks on the templates stay out of the output

for (const [title, make] of Object.entries(WRONG_FUNCTIONS)) {
  console.log(`## ${title}\n\n${messageOf(make)}\n`);
}

/** What the user reads: the error of the construct, or what the CDK prints when it has written the templates. */
function messageOf(make: (stack: Stack) => void): string {
  const printed: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  try {
    const app = new App({ analyticsReporting: false });
    make(new Stack(app, 'Shop'));
    app.synth();
    return 'no mistake was found';
  } catch (error) {
    return withoutPlaces(printed.length > 0 ? printed.join('') : String(error));
  } finally {
    process.stderr.write = write;
  }
}

/** The CDK prints the line of the user. Inside this repository it takes our own code for the user's: that line is left out. */
function withoutPlaces(message: string): string {
  return message.replaceAll(`${process.cwd()}/`, '').replace(/^src\/.*:\d+:\d+\n/gm, '').trim();
}
