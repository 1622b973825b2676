/**
 * Second parts that make an adjective of a place name: "Washington-based" tells where a body sits, "Iran-backed" who
 * pays it, and neither where something happened. "rebel-held X" is the other way round and names X.
 */
const SECOND_PARTS: ReadonlySet<string> = new Set(
  "based backed born led made style run allied aligned sponsored supported funded trained linked brokered mediated supplied imposed operated affiliated friendly built manufactured installed appointed controlled occupied dominated held".split(
    " ",
  ),
);
/** Longest second part, in characters. */
const LONGEST = 14;

/** True where a hyphen and such a word follow the name that ends at `end`. */
export function isCompounded(text: string, end: number): boolean {
  const after = text.slice(end, end + LONGEST);
  return HYPHEN.test(after) && SECOND_PARTS.has(/^[a-z]{0,13}/u.exec(after.slice(1).toLowerCase())?.[0] ?? "");
}

const HYPHEN = /^[-\u2010\u2011\u2013]/u;
