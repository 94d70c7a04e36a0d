import { Span } from './tokens';

/** `setattr(self, name, value)`, `vars(self)` and `self.__dict__` are about no module. */
export function isAboutObject(index: number, tokens: readonly string[]): boolean {
  const object = tokens[index] === '__dict__' ? tokens[index - 2] : tokens[index + 2];
  const isOfIt = tokens[index] === '__dict__' ? tokens[index - 1] === '.' : ['setattr', 'vars'].includes(tokens[index]!) && tokens[index + 1] === '(';
  return isOfIt && (object === 'self' || object === 'cls') && tokens[index + 3] !== '.' && tokens[index - 3] !== '.';
}

/** `if __name__ == '__main__':` */
export function isMain(tokens: readonly string[]): boolean {
  return tokens[0] === 'if' && tokens.includes('__name__') && tokens.includes('==');
}

/** `match` and `case` are names like others elsewhere. */
export function isMatch({ tokens, start, end }: Span): boolean {
  const isHead = tokens[start] === 'match' && tokens[end - 1] === ':' && end - start > 2;
  return isHead && !['=', '.', ',', ':', ')'].includes(tokens[start + 1]!);
}
