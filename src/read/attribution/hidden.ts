import { HIDDEN_SPEAKER, UNSOURCED } from "../en/cues.ts";
import type { FoundAttribution, Range } from "./found.ts";
import { hasFiniteVerb, isQuoteMark, type SentenceView } from "./view.ts";

/**
 * Claims for which nobody is named: "reportedly", "is thought to", "were reported". The source is null and
 * the statement stays the author's.
 */
export function findHidden(view: SentenceView, end: number): FoundAttribution[] {
  const { tokens, isQuoted } = view;
  for (let i = 0; i < end; i++) {
    if (isQuoted[i]) continue;
    const token = tokens[i]!;
    const adverb = UNSOURCED.find(({ words }) => words.every((word, k) => tokens[i + k]?.lower === word));
    const isAside = adverb !== undefined && i > ASIDE && tokens[i - 1]!.text === "," && hasFiniteVerb(tokens, 0, i - 1);
    if (adverb && isAside) return besideItself(view, i, adverb.words.length, end);
    if (adverb) return [make(view, [i, i + adverb.words.length], end, token.lower, "unsourced-adverb")];
    if (token.pos === "VERB" && HIDDEN_SPEAKER.has(token.lower) && tokens[i - 1]?.lemma === "be") {
      const opens = /^(?:to|that|in|near|on|at)$/.test(tokens[i + 1]?.lower ?? "");
      if (opens)
        return [
          make(view, [i - 1, tokens[i + 1]!.lower === "to" ? i + 2 : i + 1], end, token.lower, "passive-unsourced"),
        ];
    }
  }
  return [];
}

/** Words before a comma and the adverb from which on the clause before them stands by itself. Chosen by us. */
const ASIDE = 6;

/** "They hold the town, reportedly backed by volunteers": what stands before the comma is not hedged. */
function besideItself(view: SentenceView, at: number, length: number, end: number): FoundAttribution[] {
  const hedged = make(view, [at, at + length], end, view.tokens[at]!.lower, "unsourced-adverb");
  return [
    { ...hedged, cue: null, cueLemma: null, content: [[0, at - 1]], rule: "author-beside" },
    { ...hedged, content: [[at + length, end]] },
  ];
}

function make(view: SentenceView, cue: Range, end: number, cueLemma: string, rule: string): FoundAttribution {
  const content: Range[] = [];
  const from = isQuoteMark(view.tokens[0]) ? 1 : 0;
  if (cue[0] > from) content.push([from, cue[0]]);
  if (end > cue[1]) content.push([cue[1], end]);
  return {
    sentence: view.index,
    source: null,
    cue,
    content: content.length > 0 ? content : [[from, end]],
    cueLemma,
    beyond: [],
    relays: [],
    rule,
  };
}
