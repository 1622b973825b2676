import type { Analysis, Token } from "../model/index.ts";
import { mentionAt, type Mention } from "./mention.ts";

/** Nouns of built places that carry a name of their own: "Central Hospital", "Olenya air base". */
export const SITE_NOUNS: ReadonlySet<string> = new Set(
  "airport airbase airfield aerodrome hospital clinic university hotel embassy consulate mosque church cathedral monastery bridge prison barracks square camp dam stadium market street road avenue boulevard highway crossing checkpoint refinery palace cemetery station base plant school".split(
    " ",
  ),
);

/** Words between the name and the noun: "air base", "power plant", "military airport". */
const BETWEEN: ReadonlySet<string> = new Set(
  "air military nuclear power international border railway train bus metro high refugee naval army oil".split(" "),
);
/** Words of a site's name before its noun. */
const LONGEST_NAME = 5;
const SMALL: ReadonlySet<string> = new Set(["of", "de", "del", "the", "-", "al", "el", "la"]);

/** Named sites of a text, by their noun; at least one capitalised word stands before it. */
export function findSites(analysis: Analysis): Mention[] {
  const { tokens } = analysis;
  return analysis.sentences.flatMap(({ tokens: [first, last] }) => {
    const found: Mention[] = [];
    for (let i = first + 1; i < last; i++) {
      if (!SITE_NOUNS.has(tokens[i]!.lower)) continue;
      const isShouted = tokens[i]!.text === tokens[i]!.text.toUpperCase();
      const from = startOf(tokens, i, Math.max(first, i - LONGEST_NAME), isShouted);
      if (from < i) found.push(mentionAt(analysis, tokens[from]!.start, tokens[i]!.end));
    }
    return found;
  });
}

function startOf(tokens: readonly Token[], noun: number, first: number, isShouted: boolean): number {
  let named = noun;
  for (let i = noun - 1; i >= first; i--) {
    const token = tokens[i]!;
    if (tokens[i + 1]!.start - token.end > 1) break;
    if (isShouted && (SMALL.has(token.lower) || COMMON_IN_CAPITALS.has(token.lower))) break;
    const isName =
      CAPITAL.test(token.text) &&
      token.pos !== "DET" &&
      token.pos !== "ADP" &&
      token.pos !== "PRON" &&
      token.pos !== "VERB";
    if (isName) named = i;
    else if (!BETWEEN.has(token.lower) && (isShouted || !SMALL.has(token.lower))) break;
  }
  return named;
}

/** Function words that the tagger may take for names in a text in capitals. */
const COMMON_IN_CAPITALS: ReadonlySet<string> = new Set(
  "in at on to from near and or by with for that this his her its their at a an was were had has have against inside outside".split(
    " ",
  ),
);

const CAPITAL = /^\p{Lu}/u;
