/** What came of comparing what we read of files with what another program says of them. */
export interface Comparison {
  readonly compared: number;
  /** One text for each file about which they differ. */
  readonly contradicted: readonly string[];
}

/** The first place in which two lists differ, also where one of them ends. What the other program does not tell fits anything. */
export function difference(name: string, ours: readonly string[], theirs: readonly string[], isUntold = (_line: string) => false): string[] {
  const longer = ours.length > theirs.length ? ours : theirs;
  const at = longer.findIndex((_, index) => {
    const [one, other] = [ours[index], theirs[index]];
    return one !== other && (one === undefined || other === undefined || !isUntold(other));
  });
  return at < 0 ? [] : [`${name} at ${at}:\n  ours   ${ours[at]}\n  theirs ${theirs[at]}`];
}
