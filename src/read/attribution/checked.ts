import { CHECKED } from "../en/cues.ts";
import type { Range } from "./found.ts";
import { isComma, type SentenceView } from "./view.ts";

/** Words of the longest clause that is taken for a remark on the claim before it. Chosen by us. */
const CHECK_WORDS = 16;

/** A content without the remark in which the author checks it (", though this has not been independently verified"). */
export function withoutCheck(view: SentenceView, [from, to]: Range): Range {
  const { tokens, isQuoted } = view;
  for (let i = from + 1; i + 3 < to; i++) {
    if (!isComma(tokens[i]) || isQuoted[i] || !OPENERS.has(tokens[i + 1]!.lower)) continue;
    const clause = tokens.slice(i + 1, to);
    if (
      clause.length <= CHECK_WORDS &&
      clause.some((token) => CHECKED.has(token.lower)) &&
      clause.some((token) => DOUBTS.has(token.lower))
    )
      return [from, i];
  }
  return [from, to];
}

const OPENERS = new Set(["though", "although", "but", "which", "a"]);
const DOUBTS = new Set(["not", "n't", "n’t", "never", "could", "unable"]);
