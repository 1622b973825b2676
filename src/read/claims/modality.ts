import type { Modality, Span } from "../../model/index.ts";
import { CUE_MODALITY, type HedgeRow, HEDGES } from "../en/modality.ts";
import { indexPhrases, phraseAt, rowsAt } from "./phrases.ts";
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

/** True for a noun (the first word of what tells of the event) that its place in the sentence presupposes: what is hedged or asked for is not the noun's event. */
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

const HEDGE_INDEX = indexPhrases(HEDGES);

/** Words on each side of a trigger in which a hedge of its clause reaches it. */
const HEDGE_REACH = 40;

/** The hedge that reaches the trigger at `head`..`to`, or null. Of several the first row of the table decides. */
export function hedgeAt(view: View, head: number, to: number = head + 1, from: number = head): ModalityRead | null {
  const { words } = view;
  const [start, end] = view.segments[words[head]!.segment] ?? [0, words.length];
  const isKnown = isPresupposed(view, from);
  const above = upperStart(view, head);
  let best: { row: HedgeRow; order: number; at: number } | null = null;
  for (let at = Math.max(above, head - HEDGE_REACH); at < Math.min(end, head + HEDGE_REACH); at++)
    for (const { row, order } of rowsAt(words, at, HEDGE_INDEX)) {
      if (best !== null && order >= best.order) break;
      if (reaches(row, at) && !isNoHedge(view, at, row)) best = { row, order, at };
    }
  if (best === null) return infinitiveAt(view, head);
  const { row, at } = best;
  return {
    modality: row.modality,
    span: spanOf(words, at, at + row.words.length),
    rule: `hedge:${row.words.join("-")}`,
  };

  function reaches(row: HedgeRow, at: number): boolean {
    switch (row.reach) {
      case "clause":
        return at >= start;
      case "after":
        return !isKnown && at < Math.max(head, to);
      case "noun":
        return at >= Math.max(start, head - NOUN_REACH) && at < head;
      default:
        return row.reach satisfies never;
    }
  }
}

/** "In May": a month; "could not" denies rather than hedges; "in the strongest possible terms". */
function isNoHedge(view: View, at: number, row: HedgeRow): boolean {
  const first = row.words[0]!;
  const word = view.words[at]!;
  if (first === "may") return word.isCapital && at > 0 && !view.isUpperCase;
  if (first === "could") return view.words[at + 1]?.lower === "not";
  return first === "possible" && EMPHATIC.has(view.words[at - 1]?.lower ?? "");
}

const EMPHATIC = new Set(["strongest", "everything", "all", "every", "as", "best", "any"]);

/** Verbs and adjectives whose infinitive has happened or is a habit: "managed to capture", "began to shell". */
const FACTIVE = new Set([
  "manage",
  "continue",
  "begin",
  "start",
  "use",
  "come",
  "able",
  "go",
  "cease",
  "force",
  "lead",
  "allow",
  "unable",
  "fail",
  "first",
  "last",
  "have",
]);

/** An infinitive ("scrambled jets to shoot down drones") tells what was to be done. */
function infinitiveAt(view: View, head: number): ModalityRead | null {
  const { words } = view;
  const to = words[head - 1];
  const before = words[head - 2];
  if (words[head]!.pos !== "VERB" || to?.lower !== "to" || before === undefined) return null;
  if (FACTIVE.has(before.lemma) || FACTIVE.has(before.lower)) return null;
  return { modality: "intended", span: [to.start, words[head]!.end], rule: "hedge:infinitive" };
}
