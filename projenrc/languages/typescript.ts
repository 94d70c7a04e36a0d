import { Language, Program } from './language';

export const TYPESCRIPT_FILES: Record<Program, string> = { 'shop': 'app', 'first-mistake': 'first-mistake', 'every-function': 'every-function' };

/** As it is in the working tree; its tests are those of jest. */
export const typescript: Language = {
  name: 'typescript',
  needs: {},
  prepare: async () => {},
  program: (name) => ({
    command: [process.execPath, require.resolve('ts-node/dist/bin'), '-P', 'tsconfig.dev.json', '-T', `examples/typescript/${TYPESCRIPT_FILES[name]}.ts`],
  }),
  tests: {},
};
