/** What stands between two markers of a page: `<!-- generated: name -->` and `<!-- end -->`. */
export type Parts = Readonly<Record<string, string>>;

const PART = /(<!-- generated: (.+) -->\n)[^]*?(<!-- end -->)/g;

/** The page with its generated parts written again. Every part has its markers once, and all markers have a part. */
export function withGeneratedParts(page: string, parts: Parts): string {
  const names = [...page.matchAll(PART)].map(([, , name]) => name!);
  if (names.toSorted().join() !== Object.keys(parts).toSorted().join()) {
    throw new Error(`the page marks the parts ${names.join(', ')}; generated are ${Object.keys(parts).join(', ')}`);
  }
  return page.replace(PART, (_, begin, name, end) => `${begin}\n${parts[name]}\n\n${end}`);
}
