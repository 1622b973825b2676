import type { Sentence, Token } from "../model/index.ts";
import { kindOfWord, LINKS, WORD_OF_BODY } from "./en/names.ts";
import { NAME_KINDS, type LabelledRange } from "./names-labels.ts";

const ORGANISATION = NAME_KINDS.indexOf("organisation");

/**
 * The ranges of names, and with them the runs of capitals that hold the head of a body's name and that the weights
 * passed over ("the Institute for the Study of War"); one taken for a person whose last word is such a head is a body's.
 * Sentences in capitals tell nothing of runs and are left alone.
 */
export function withBodies(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  ranges: readonly LabelledRange[],
): LabelledRange[] {
  const named = new Uint8Array(tokens.length);
  for (const { from, to } of ranges) named.fill(1, from, to);
  const bodies: LabelledRange[] = [];
  for (const { tokens: range } of sentences) {
    if (isHeadline(tokens, range)) continue;
    for (let i = range[0]; i < range[1]; i++) {
      const to = named[i] || !isCapital(tokens[i]!) || tokens[i]!.pos === "DET" ? i : endOfRun(tokens, i, range[1]);
      const body = to - i > 1 ? bodyIn(tokens, i, to) : null;
      if (body && named.subarray(body.from, body.to).every((isNamed) => isNamed === 0)) bodies.push(body);
      i = Math.max(i, to - 1);
    }
  }
  const relabelled = ranges.map((range) =>
    range.to - range.from > 1 && isHead(tokens[range.to - 1]!) ? { ...range, kind: ORGANISATION } : range,
  );
  return [...relabelled, ...bodies].sort((a, b) => a.from - b.from);
}

/** Two words or more up to the head of a body's name, or from it on where "of" or "for" follows it. */
function bodyIn(tokens: readonly Token[], from: number, to: number): LabelledRange | null {
  for (let i = from; i < to; i++) {
    if (!isHead(tokens[i]!)) continue;
    const goesOn = i + 1 < to && /^(?:of|for)$/.test(tokens[i + 1]!.lower);
    const end = goesOn ? to : i + 1;
    return end - from > 1 ? { from, to: end, kind: ORGANISATION } : null;
  }
  return null;
}

const isHead = ({ text, lower }: Token) => kindOfWord(lower) === WORD_OF_BODY && text !== lower;

const isCapital = ({ text, lower }: Token) => text[0] !== lower[0];

function endOfRun(tokens: readonly Token[], from: number, last: number): number {
  let end = from + 1;
  for (;;) {
    if (end < last && isCapital(tokens[end]!)) end++;
    else if (end + 1 < last && LINKS.has(tokens[end]!.lower) && isCapital(tokens[end + 1]!)) end += 2;
    else if (
      end + 2 < last &&
      /^(?:of|for)$/.test(tokens[end]!.lower) &&
      tokens[end + 1]!.lower === "the" &&
      isCapital(tokens[end + 2]!)
    )
      end += 3;
    else return end;
  }
}

/** Share of capitalised words above which capitals say nothing. Chosen by us. */
const HEADLINE = 0.6;

function isHeadline(tokens: readonly Token[], [first, last]: Sentence["tokens"]): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const { text, lower } = tokens[i]!;
    if (text.toUpperCase() === lower) continue; // no letters
    words++;
    if (text[0] !== lower[0]) capitals++;
  }
  return capitals > HEADLINE * words;
}
