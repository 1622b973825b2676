import type { Token } from "../../../model/index.ts";
import { CUES, NO_CUE_BEFORE, SILENT_VERBS, type CueRow } from "../../en/cues.ts";
import { isComma, isVerb, type SentenceView } from "../view.ts";

/** A cue in a sentence: half-open token range of the verb group, the verb's own index and the row that named it. */
export type FoundCue = {
  from: number;
  to: number;
  verb: number;
  row: CueRow;
  isSilence: boolean;
  isParticiple: boolean;
};

const ROWS = new Map<string, CueRow[]>();
for (const row of CUES) ROWS.set(row.lemma, [...(ROWS.get(row.lemma) ?? []), row]);

/** Words that belong to a verb group beside auxiliaries: negation, "to", adverbs. */
const inGroup = (token: Token | undefined) =>
  token !== undefined &&
  (/^(?:AUX|ADV|PART)$/.test(token.pos) || token.lower === "neither") &&
  !/^['’]s$/.test(token.lower);

/** Speech verbs outside quotation marks, left to right. */
export function findCues(view: SentenceView): FoundCue[] {
  const cues: FoundCue[] = [];
  const { tokens, isQuoted } = view;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((isQuoted[i] && !isScareQuoted(view, i)) || !mayBeVerb(tokens, i)) continue;
    // "declined to comment": the verb that is refused is the cue, with its refusal in the group.
    if (/^(?:decline|refuse)$/.test(token.lemma) && SILENT_VERBS.has(tokens[i + 2]?.lemma ?? "")) continue;
    const row = ROWS.get(verbLemma(token))?.find((candidate) => meetsNeeds(tokens, i, candidate));
    if (!row) continue;
    const from = quotedAs(tokens, i) ?? groupStart(tokens, i);
    const isSilence = isSilent(tokens, from, i);
    const to = groupEnd(tokens, i, row, isSilence);
    const isParticiple =
      token.lower.endsWith("ing") &&
      tokens[i - 1]?.lower !== "as" &&
      !tokens.slice(from, i).some((before) => before.pos === "AUX");
    cues.push({ from, to, verb: i, row, isSilence, isParticiple });
    i = Math.max(i, to - 1);
  }
  return cues;
}

/** A verb in marks of its own ("he “strongly condemned” the raid") speaks for the author: three words at most. */
function isScareQuoted({ tokens, isQuoted }: SentenceView, at: number): boolean {
  let from = at;
  let to = at;
  while (from > 0 && isQuoted[from - 1] && at - from < 5) from--;
  while (to + 1 < tokens.length && isQuoted[to + 1] && to - at < 5) to++;
  return to - from <= 4;
}

/** The base form; the tagger leaves participles that it takes for adjectives as they are ("has informed"). */
function verbLemma(token: Token): string {
  if (token.pos !== "ADJ" || !token.lower.endsWith("ed")) return token.lemma;
  const stem = token.lower.slice(0, -2);
  return ROWS.has(stem) ? stem : `${stem}e`;
}

/** The tagger calls some verbs nouns ("claims", "reports"): they count as verbs after a name and before "that", a mark or a pronoun. */
function mayBeVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (
    before &&
    (before.pos === "DET" ||
      (before.pos === "ADP" && before.lower !== "as" && !(before.lower === "by" && token.lower.endsWith("ing"))) ||
      before.lower === "'s" ||
      before.lower === "’s")
  )
    return false;
  if (NO_CUE_BEFORE.get(token.lemma)?.includes(next?.lower ?? "")) return false;
  if (token.pos === "NOUN") return isMistaggedVerb(tokens, i);
  if (token.pos === "ADJ") return token.lower.endsWith("ed") && before?.lemma === "have";
  if (token.pos !== "VERB") return false;
  // "reported casualties", "the alleged attack": a participle before its noun is no cue.
  if (token.lower.endsWith("ed") && before?.pos === "ADJ" && next?.pos === "NOUN") return false;
  // "versions reported by the press": a participle behind its noun is none either.
  if (token.lower.endsWith("ed") && next?.lower === "by" && before?.pos === "NOUN") return false;
  // "was named", "is called": the passive has no speaker before it.
  if (before?.lemma === "be" && !token.lower.endsWith("ing")) return false;
  return true;
}

/** "Kyiv claims to", "officials claim they", "the army claims that": a noun to the tagger, a verb by what stands around it. */
function isMistaggedVerb(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  const opens = /^(?:that|to)$/.test(next?.lower ?? "") || next?.pos === "PRON";
  if (before?.pos === "PROPN" || before?.pos === "PRON") return opens;
  return opens && before?.pos === "NOUN" && (before.lower.endsWith("s") || tokens[i - 2]?.pos === "DET");
}

function meetsNeeds(tokens: readonly Token[], i: number, row: CueRow): boolean {
  if (!row.needs) return true;
  const next = tokens[i + 1]?.lower ?? "";
  const after = tokens[i + 2]?.lower ?? "";
  return row.needs.includes(next) || (row.lemma === "make" && next === "it" && after === "clear");
}

function groupStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  while (start > 0 && inGroup(tokens[start - 1]) && !isClauseAdverb(tokens[start - 1]!)) start--;
  // "declined to say", "refused to comment": the head verb opens the group.
  const head = tokens[start - 1];
  if (start < verb && (head?.lemma === "decline" || head?.lemma === "refuse")) start = groupStart(tokens, start - 1);
  while (
    start < verb &&
    tokens[start]!.pos === "ADV" &&
    tokens[start + 1]!.pos !== "AUX" &&
    start > 0 &&
    isComma(tokens[start - 1])
  )
    start++;
  return start;
}

/** "was quoted as saying", "was cited as telling": where the group begins, or null. */
function quotedAs(tokens: readonly Token[], verb: number): number | null {
  const isQuoted = tokens[verb - 1]?.lower === "as" && /^(?:quoted|cited)$/.test(tokens[verb - 2]?.lower ?? "");
  return isQuoted ? groupStart(tokens, verb - 2) : null;
}

/** Adverbs that open a clause rather than modify the verb. */
const isClauseAdverb = (token: Token) =>
  token.lower === "however" || token.lower === "meanwhile" || token.lower === "when" || token.lower === "why";

function isSilent(tokens: readonly Token[], from: number, verb: number): boolean {
  if (!SILENT_VERBS.has(tokens[verb]!.lemma)) return false;
  const group = tokens.slice(from, verb);
  const refused = group.some((token) => token.lemma === "decline" || token.lemma === "refuse");
  const negated = group.some((token) => token.lemma === "not" || token.lower === "never");
  const neither = group.some((token) => token.lower === "neither") || tokens[from - 1]?.lower === "neither";
  return refused || neither || (negated && tokens[verb]!.lemma !== "deny" && tokens[verb]!.lemma !== "say");
}

function groupEnd(tokens: readonly Token[], verb: number, row: CueRow, isSilence: boolean): number {
  let end = verb + 1;
  if (
    row.needs &&
    row.needs.includes(tokens[end]?.lower ?? "") &&
    tokens[end]?.text !== ":" &&
    tokens[end]?.lower !== "that" &&
    tokens[end]?.lower !== "the"
  )
    end++;
  else if (row.lemma === "make" && tokens[end]?.lower === "it") end += 2;
  else if (row.lemma === "make") end++;
  if ((row.lemma === "decline" || row.lemma === "refuse") && isVerb(tokens[end])) end++;
  // "neither confirmed nor denied"
  if (isSilence && tokens[end]?.lower === "nor" && isVerb(tokens[end + 1])) end += 2;
  if (isSilence && tokens[end]?.pos === "ADP" && tokens[verb]!.lemma === "comment") end++;
  return end;
}
