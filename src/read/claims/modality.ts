import type { Modality, Span } from "../../model/index.ts";
import { CUE_MODALITY, HEDGES } from "../en/modality.ts";
import { phraseAt } from "./phrases.ts";
import { spanOf, upperStart, type View } from "./view.ts";

export type ModalityRead = { modality: Modality; span: Span | null; rule: string };

/** What the cue makes of the main claim: "believes" possible, "called for" intended, "reportedly" unverified. */
export function modalityOfCue(cue: View | null, cueLemma: string | null): ModalityRead | null {
  const words = cue?.words ?? [];
  const span = words.length > 0 ? spanOf(words, 0, words.length) : null;
  const all = CUE_PHRASES.filter(
    ({ phrase }) =>
      words.some((_, at) => phraseAt(words, at, phrase)) ||
      (words.length === 0 && phrase.length === 1 && phrase[0] === cueLemma),
  );
  const best = all[0];
  if (best)
    return best.modality === "asserted"
      ? null
      : { modality: best.modality, span, rule: `cue:${best.phrase.join("-")}` };
  // "is reported to have", "are said to", "were reported": a passive cue without a speaker.
  const passive = words.some(
    (word, i) => ["report", "say", "allege"].includes(word.lemma) && words[i - 1]?.lemma === "be",
  );
  return passive ? { modality: "reported-unverified", span, rule: "cue:passive" } : null;
}

/** Longest first. */
const CUE_PHRASES = CUE_MODALITY.flatMap(({ modality, phrases }) =>
  phrases.map((phrase) => ({ modality, phrase: phrase.split(" ") })),
).sort((a, b) => b.phrase.length - a.phrase.length);

/** Words between a noun hedge and what it hedges ("alleged chemical weapons attack"). */
const NOUN_REACH = 4;

/** Prepositions before a noun that make it known rather than told: "trying to rescue victims of air strikes". */
const PRESUPPOSING = new Set([
  "of",
  "in",
  "on",
  "during",
  "after",
  "by",
  "from",
  "amid",
  "following",
  "into",
  "over",
  "against",
  "despite",
]);

/** True for a noun that its place in the sentence presupposes: what is hedged or asked for is not the noun's event. */
export function isPresupposed(view: View, head: number): boolean {
  const { words } = view;
  if (words[head]!.pos === "VERB" || words[head]!.pos === "AUX") return false;
  for (let at = head - 1; at >= Math.max(0, head - 6); at--) {
    const word = words[at]!;
    if (word.pos === "ADP" || word.pos === "SCONJ") return PRESUPPOSING.has(word.lower);
    if (word.pos === "VERB" || word.pos === "AUX" || word.pos === "PUNCT") return false;
  }
  return false;
}

/** The hedge that reaches the trigger at `head`..`to`, or null. */
export function hedgeAt(view: View, head: number, to: number = head + 1): ModalityRead | null {
  const { words } = view;
  const [start, end] = view.segments[words[head]!.segment] ?? [0, words.length];
  const isKnown = isPresupposed(view, head);
  for (const row of HEDGES) {
    if (row.reach === "after" && isKnown) continue;
    const from =
      row.reach === "noun"
        ? Math.max(start, head - NOUN_REACH)
        : row.reach === "after"
          ? upperStart(view, head)
          : start;
    const stop = row.reach === "clause" ? end : row.reach === "after" ? Math.max(head, to) : head;
    for (let at = from; at < stop; at++) {
      if (!phraseAt(words, at, row.words)) continue;
      // "In May": a month; "could not" denies rather than hedges.
      if (row.words[0] === "may" && words[at]!.isCapital && at > 0 && !view.isUpperCase) continue;
      if ((row.words[0] === "could" || row.words[0] === "can") && words[at + 1]?.lower === "not") continue;
      return {
        modality: row.modality,
        span: spanOf(words, at, at + row.words.length),
        rule: `hedge:${row.words.join("-")}`,
      };
    }
  }
  return null;
}
