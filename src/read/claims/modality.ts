import type { Modality, Span } from "../../model/index.ts";
import { CUE_MODALITY, HEDGES } from "../en/modality.ts";
import { phraseAt } from "./phrases.ts";
import { spanOf, type View } from "./view.ts";

export type ModalityRead = { modality: Modality; span: Span | null; rule: string };

/** What the cue makes of the main claim: "believes" possible, "called for" intended, "reportedly" unverified. */
export function modalityOfCue(cue: View | null, cueLemma: string | null): ModalityRead | null {
  const lemmas = [
    ...(cueLemma === null ? [] : [cueLemma]),
    ...(cue?.words ?? []).flatMap((word) => [word.lower, word.lemma]),
  ];
  for (const lemma of lemmas) {
    const modality = CUE_MODALITY.get(lemma);
    if (modality !== undefined)
      return {
        modality,
        span: cue && cue.words.length > 0 ? spanOf(cue.words, 0, cue.words.length) : null,
        rule: `cue:${lemma}`,
      };
  }
  const words = cue?.words ?? [];
  // "is reported to have", "are said to", "were reported": a passive cue without a speaker.
  const passive = words.some(
    (word, i) => ["report", "say", "allege"].includes(word.lemma) && words[i - 1]?.lemma === "be",
  );
  if (passive) return { modality: "reported-unverified", span: spanOf(words, 0, words.length), rule: "cue:passive" };
  return null;
}

/** Words between a noun hedge and what it hedges ("alleged chemical weapons attack"). */
const NOUN_REACH = 4;

/** The hedge that reaches the trigger at `head`, or null. */
export function hedgeAt(view: View, head: number): ModalityRead | null {
  const { words } = view;
  const [start, end] = view.segments[words[head]!.segment] ?? [0, words.length];
  for (const row of HEDGES) {
    const from = row.reach === "noun" ? Math.max(start, head - NOUN_REACH) : start;
    const to = row.reach === "clause" ? end : head;
    for (let at = from; at < to; at++) {
      if (!phraseAt(words, at, row.words)) continue;
      // "May 2022" is a month; "could not" denies rather than hedges.
      if (row.words[0] === "may" && words[at]!.pos === "PROPN") continue;
      if (row.words[0] === "could" && words[at + 1]?.lower === "not") continue;
      return {
        modality: row.modality,
        span: spanOf(words, at, at + row.words.length),
        rule: `hedge:${row.words.join("-")}`,
      };
    }
  }
  return null;
}
