import { MAKING } from "../en/cues.ts";
import { BODIES, CLASS_NOUNS, ROLES } from "../en/sources.ts";
import { TEMPORAL } from "../en/occasions.ts";
import type { Range } from "./found.ts";
import { isComma, isStop, isVerb, type SentenceView } from "./view.ts";

/**
 * Who made a piece of evidence, as far as its phrase says: "footage published by the army", "the army's footage",
 * "images from the ministry". A place behind "from" made nothing. Null where nobody is named.
 */
export function makerOf(view: SentenceView, [from, to]: Range): string | null {
  const { tokens } = view;
  for (let i = from + 1; i < to - 1; i++) {
    const { lower } = tokens[i]!;
    const isBy = lower === "by";
    const isFrom = lower === "from" || lower === "of";
    if (!isBy && !isFrom) continue;
    const end = phraseEnd(view, i + 1, to);
    if (end === i + 1 || tokens[i + 1]!.lower.endsWith("ing")) continue;
    const isMade = MAKING.has(tokens[i - 1]!.lower);
    if (isBy || (lower === "from" && (isMade || speaks(view, [i + 1, end])))) return words(view, [i + 1, end]);
  }
  for (let i = from + 1; i < to; i++)
    if (/^['’]s?$/.test(tokens[i]!.lower) && !TEMPORAL.has(tokens[i - 1]!.lower)) return words(view, [from, i]);
  return null;
}

/** End of the noun phrase that begins at `at`: before a comma, a verb, a day or the next preposition of place or time. */
function phraseEnd({ tokens }: SentenceView, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const token = tokens[end]!;
    const isOver =
      isComma(token) ||
      isStop(token) ||
      isVerb(token) ||
      TEMPORAL.has(token.lower) ||
      (token.pos === "ADP" && token.lower !== "of" && token.lower !== "for");
    if (isOver) break;
    end++;
  }
  return end;
}

/** Does a body, an office or a class of people stand in the phrase? */
const speaks = (view: SentenceView, [from, to]: Range) =>
  view.tokens.slice(from, to).some(({ lower }) => BODIES.has(lower) || ROLES.has(lower) || CLASS_NOUNS.has(lower));

/** The words of a range without a leading article. */
function words(view: SentenceView, [from, to]: Range): string | null {
  const start = view.tokens[from]!.pos === "DET" ? from + 1 : from;
  const name = view.tokens
    .slice(start, to)
    .map((token, i, all) => (i > 0 && token.start > all[i - 1]!.end ? " " : "") + token.text)
    .join("");
  return name === "" ? null : name;
}
