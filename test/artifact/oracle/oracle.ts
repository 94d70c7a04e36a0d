/** What a comparison with the official client of a language says about our verdicts. */
export interface OracleResult {
  readonly language: string;
  /** How many random layouts were tried. */
  readonly layouts: number;
  /** How many of the closed ones got a verdict other than `unknown`. */
  readonly decided: number;
  /** How many of them leave nothing open: no layer from elsewhere, no file that can bind any name. */
  readonly closed: number;
  /** The layouts in which the client does what we deny, or fails where we find nothing; one line each. */
  readonly contradicted: readonly string[];
}
