import type { Analysis, Evidence } from "../../model/index.ts";
import { CITING, EVIDENCE_WORDS } from "../en/cues.ts";
import { CLASS_NOUNS, ROLES } from "../en/sources.ts";
import type { FoundAttribution, Range } from "./found.ts";
import { makerOf } from "./maker.ts";
import { isComma, isDash, isStop, isVerb, type SentenceView } from "./view.ts";

const KINDS = new Map(EVIDENCE_WORDS.map(({ lemma, kind }) => [lemma, kind]));
/** Verbs by which material speaks: "footage shows". */
const SHOWING = new Set(["show", "confirm", "reveal", "indicate", "suggest", "depict", "verify"]);

export type FoundEvidence = {
  evidence: Evidence[];
  /** Speakers whom the source cites. */
  cited: string[];
  /** True where the source is no speaker but material: "footage shows". */
  isMaterialSource: boolean;
};

/** What the sentence points to: material that shows something, or that the speaker cites. */
export function findEvidence(view: SentenceView, analysis: Analysis, found: FoundAttribution | null): FoundEvidence {
  const evidence: Evidence[] = [];
  const cited: string[] = [];
  const { tokens, isQuoted } = view;
  if (found?.source && isMaterial(view, found.source)) {
    return {
      evidence: [describe(view, analysis, found.source)],
      cited,
      isMaterialSource: true,
    };
  }
  for (let i = 0; i < tokens.length; i++) {
    if (isQuoted[i]) continue;
    if (CITING.has(tokens[i]!.lower) && i > 0 && isBeside(found, i)) {
      const range = phraseAfter(view, i + 1);
      if (!range) continue;
      if (isMaterial(view, range)) evidence.push(describe(view, analysis, range));
      else if (maySpeak(view, range)) cited.push(words(view, range));
    } else if (!found?.source && KINDS.has(tokens[i]!.lower) && showsSomething(view, i)) {
      evidence.push(describe(view, analysis, [phraseStart(view, i), showsSomething(view, i)!]));
      break;
    }
  }
  return { evidence, cited, isMaterialSource: false };
}

const isMaterial = (view: SentenceView, [from, to]: Range) => {
  for (let i = from; i < to; i++) {
    if (KINDS.has(view.tokens[i]!.lower)) return true;
    if (isComma(view.tokens[i]) || view.tokens[i]!.lower === "of" || view.tokens[i]!.lower === "from") return false;
  }
  return false;
};

/** Words behind an attribution's last word within which it may still cite. */
const BESIDE = 3;

/** True where a token stands in the clause of an attribution: another speaker's sources are not his. */
function isBeside(found: FoundAttribution | null, at: number): boolean {
  if (!found?.source || !found.cue) return true;
  const ranges = [found.source, found.cue, ...found.content];
  return at >= Math.min(...ranges.map(([from]) => from)) && at <= Math.max(...ranges.map(([, to]) => to)) + BESIDE;
}

/** A name, a role or a class of people speaks; a count ("172 strikes") does not. */
function maySpeak(view: SentenceView, [from, to]: Range): boolean {
  const words = view.tokens.slice(from, to);
  if (/^[0-9]/.test(words[0]!.text)) return false;
  return words.some((token) => token.pos === "PROPN" || ROLES.has(token.lower) || CLASS_NOUNS.has(token.lower));
}

/** End of the noun phrase at `at` when a verb of showing follows within a few words, else null. */
function showsSomething(view: SentenceView, at: number): number | null {
  for (let i = at + 1; i < view.tokens.length && i < at + 10; i++)
    if (isVerb(view.tokens[i]) && SHOWING.has(view.tokens[i]!.lemma)) return i;
  return null;
}

function phraseStart(view: SentenceView, at: number): number {
  let start = at;
  while (start > 0 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(view.tokens[start - 1]!.pos)) start--;
  return start;
}

/** The noun phrase from `from` up to a comma, a dash, "that" or a final mark. */
function phraseAfter(view: SentenceView, from: number): Range | null {
  let to = from;
  while (
    to < view.tokens.length &&
    !isComma(view.tokens[to]) &&
    !isDash(view.tokens[to]) &&
    !isStop(view.tokens[to]) &&
    !/^(?:that|as|to)$/.test(view.tokens[to]!.lower)
  )
    to++;
  while (
    to - from > 1 &&
    /^(?:month|week|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|this)$/.test(
      view.tokens[to - 1]!.lower,
    )
  )
    to--;
  return to > from ? [from, to] : null;
}

function describe(view: SentenceView, analysis: Analysis, [from, to]: Range): Evidence {
  const kind =
    view.tokens
      .slice(from, to)
      .map((token) => KINDS.get(token.lower))
      .find((found) => found !== undefined) ?? "other";
  const span: [number, number] = [view.tokens[from]!.start, view.tokens[to - 1]!.end];
  return {
    span,
    kind,
    name: evidenceName(analysis.text.slice(...span)),
    date: null,
    maker: makerOf(view, [from, to]),
    side: null,
  };
}

/** "footage published on March 29" stays as it is written, without its article. */
const evidenceName = (text: string) => text.replace(/^(?:the|a|an|some|recent) /i, "");

const words = (view: SentenceView, [from, to]: Range) =>
  view.tokens
    .slice(from, to)
    .map((token, i, all) => (i > 0 && token.start > all[i - 1]!.end ? " " : "") + token.text)
    .join("");
