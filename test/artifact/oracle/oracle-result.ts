/** What came of comparing the verdicts about random layouts, or about files, with those of an official program. */
export interface OracleResult {
  /** How many layouts were made up, or files looked at. */
  readonly layouts: number;
  /** Verdicts that were compared. One layout may be judged for several runtimes. */
  readonly verdicts: number;
  /** Those of them about closed layouts: nothing outside of the package can change what happens. */
  readonly closed: number;
  /** Those of the closed ones that are `found` or `missing`. */
  readonly decided: number;
  /** Each with the layout, what we said and what the loader did. */
  readonly contradictions: readonly string[];
  /** How often each kind of fault was reported, and whatever else is worth a line. */
  readonly notes: readonly string[];
}

/** Compares as many layouts as asked for, the same ones for the same seed. */
export type Verify = (layouts: number, seed: number) => Promise<OracleResult>;
