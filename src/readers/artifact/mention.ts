/** Whether a name occurs in a file, or in what that loads; `unknown` where it loads what nobody reads. */
export type Mention = 'somewhere' | 'nowhere' | 'unknown';

/** Whether a text has a word that is no part of a longer one. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isInWord(text, at - 1) && !/\w/.test(text.charAt(at + word.length))) {
      return true;
    }
  }
  return false;
}

/** After a backslash a letter belongs to none. */
function isInWord(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at)) && text.charAt(at - 1) !== '\\';
}
