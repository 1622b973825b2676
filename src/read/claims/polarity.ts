import type { Polarity, Span } from "../../model/index.ts";
import {
  DENYING_CUE_PHRASES,
  DENYING_CUES,
  IMPLICIT_NEGATION,
  NEGATORS,
  NO_NEGATION,
  UNKNOWN_CUE_PHRASES,
  UNKNOWN_PHRASES,
} from "../en/polarity.ts";
import { findPhrase, indexPhrases, phraseAt, rowsAt } from "./phrases.ts";
import { spanOf, upperStart, type View } from "./view.ts";

const phrases = (list: readonly (readonly string[])[]) => indexPhrases(list.map((words) => ({ words })));
const UNKNOWN = phrases(UNKNOWN_PHRASES);
const UNKNOWN_CUES = phrases(UNKNOWN_CUE_PHRASES);
const DENYING = phrases(DENYING_CUE_PHRASES);
const IMPLICIT = indexPhrases(IMPLICIT_NEGATION);

export type PolarityRead = { polarity: Polarity; span: Span | null; rule: string };

/** What the statement's cue says about the truth of what is said: "denied", "declined to say whether". */
export function polarityOfCue(cue: View | null, cueLemma: string | null): PolarityRead | null {
  if (cue === null || cue.words.length === 0) return null;
  const span = spanOf(cue.words, 0, cue.words.length);
  const { words } = cue;
  const unknown = findPhrase(words, UNKNOWN_CUES, 0, words.length);
  if (unknown) return { polarity: "unknown", span, rule: `cue-unknown:${unknown.row.words.join("-")}` };
  const denying = words.find((word) => DENYING_CUES.has(word.lemma));
  if (denying || (cueLemma !== null && DENYING_CUES.has(cueLemma)))
    return { polarity: "denied", span, rule: "cue-denied" };
  const phrase = findPhrase(words, DENYING, 0, words.length);
  return phrase ? { polarity: "denied", span, rule: "cue-denied" } : null;
}

/** Words of a clause before the trigger in which a negator reaches it, and behind it for "the truce did not hold". */
const REACH_BEFORE = 12;
const REACH_AFTER = 5;
/** Words before the trigger in which a phrase of doubt reaches it. */
const OPEN_REACH = 40;

/** The polarity that the words around `head` give. `own`: what the trigger's row says of itself; a negated failure is affirmed. */
export function polarityAt(view: View, head: number, own: Polarity, from: number = head): PolarityRead {
  const { words } = view;
  const [start, end] = view.segments[words[head]!.segment] ?? [0, words.length];
  const open = findPhrase(words, UNKNOWN, Math.max(start - 8, head - OPEN_REACH, 0), Math.min(end, head + 6));
  if (open && (open.at < head || open.row.words.length > 1)) {
    // A question reaches only what it stands before, or the clause that it closes.
    return {
      polarity: "unknown",
      span: spanOf(words, open.at, open.at + open.row.words.length),
      rule: `unknown:${open.row.words.join("-")}`,
    };
  }
  const denied =
    negatorBefore(view, Math.max(start, from - REACH_BEFORE), from) ??
    negatorAfter(view, head, Math.min(end, head + REACH_AFTER));
  const above = denied ?? deniedAbove(view, head);
  if (above === null) return { polarity: own, span: null, rule: "affirmed" };
  const flipped: Polarity = own === "denied" ? "affirmed" : "denied";
  return { polarity: flipped, span: above.span, rule: above.rule };
}

/** What a clause above says of the one that "that" opens: "no evidence that", "denied that". A plain "not" above says nothing of it. */
function deniedAbove(view: View, head: number): Negation | null {
  const [start] = view.segments[view.words[head]!.segment] ?? [0, 0];
  const from = upperStart(view, head);
  for (let at = Math.max(from, start - OPEN_REACH); at < start; at++) {
    const found = rowsAt(view.words, at, IMPLICIT).find(({ row }) => row.isAbout);
    if (!found) continue;
    const { words } = found.row;
    return { span: spanOf(view.words, at, at + words.length), rule: `negation:${words.join("-")}` };
  }
  return null;
}

/** The polarity of a clause that is itself the claim: a negator anywhere in it denies it. */
export function polarityOfClause(view: View, verb: number, own: Polarity = "affirmed"): PolarityRead {
  const near = polarityAt(view, verb, own);
  if (near.polarity !== own || own !== "affirmed") return near;
  const [start, end] = view.segments[view.words[verb]!.segment] ?? [0, view.words.length];
  const found = negatorBefore(view, start, end);
  return found ? { polarity: "denied", span: found.span, rule: found.rule } : near;
}

type Negation = { span: Span; rule: string };

function negatorBefore(view: View, from: number, head: number): Negation | null {
  const { words } = view;
  for (let at = head - 1; at >= from; at--) {
    const word = words[at]!;
    if (NEGATORS.has(word.lower) || NEGATORS.has(word.lemma)) {
      if (NO_NEGATION.some((phrase) => phraseAt(words, at, phrase))) continue;
      return { span: spanOf(words, at, at + 1), rule: `negator:${word.lower}` };
    }
    const implicit = rowsAt(words, at, IMPLICIT).find(({ row }) => at + row.words.length <= head);
    if (implicit)
      return {
        span: spanOf(words, at, at + implicit.row.words.length),
        rule: `negation:${implicit.row.words.join("-")}`,
      };
  }
  return null;
}

function negatorAfter(view: View, head: number, to: number): Negation | null {
  const { words } = view;
  if (words[head]!.pos === "VERB") return null;
  for (let at = head + 1; at < to; at++) {
    const word = words[at]!;
    if (word.text === ",") return null;
    if ((word.lower === "not" || word.lower === "n't" || word.lower === "never") && words[at - 1]!.pos === "AUX")
      return { span: spanOf(words, at, at + 1), rule: `negator-after:${word.lower}` };
  }
  return null;
}
