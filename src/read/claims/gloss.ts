import type { Figure } from "./figure.ts";
import type { View } from "./view.ts";

/** Longest gloss, in characters; a longer clause is cut at a word. */
const GLOSS_LENGTH = 200;

/** One plain sentence in the source's own words: the clause of the trigger, with the clause of its figure where that is another. */
export function glossOf(view: View, head: number, figure: Figure | null): string {
  const segments = new Set([view.words[head]!.segment]);
  if (figure) segments.add(view.words[figure.number]!.segment);
  const low = Math.min(...segments);
  const high = Math.max(...segments);
  // Each clause is sliced by itself: between two of them may stand a source and its cue.
  const clauses = view.segments
    .slice(low, high + 1)
    .map(([from, to]) => view.text.slice(view.words[from]!.start, view.words[to - 1]!.end));
  const text = withoutTail(clauses.join(" ").replace(/\s+/gu, " "))
    .replace(/^[,;:.\-–—\s]+/u, "")
    .replace(/^(?:and|or|but)\s/iu, "");
  const cut = text.length > GLOSS_LENGTH ? `${text.slice(0, text.lastIndexOf(" ", GLOSS_LENGTH))} …` : text;
  const capital = cut.charAt(0).toUpperCase() + cut.slice(1);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}

const TAIL = new Set([",", ";", ":", "-", "–", "—", " "]);

/** Without the punctuation that leads on to the next clause. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && TAIL.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}
