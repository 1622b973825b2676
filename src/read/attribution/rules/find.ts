import { CHECKED } from "../../en/cues.ts";
import { findAccording } from "./according.ts";
import { contentStart, isEmptyBetween, skipBack } from "./content.ts";
import { findCues, type FoundCue } from "./cue.ts";
import type { FoundAttribution, Range } from "../found.ts";
import { subjectAfter, subjectBefore, tightSubjectBefore } from "./subject.ts";
import { hasFiniteVerb, isComma, isDash, isQuoteMark, isStop, type SentenceView } from "../view.ts";

/** All attributions of one sentence, in the order of their cues. */
export function findByRules(view: SentenceView): FoundAttribution[] {
  const cues = findCues(view);
  const found: FoundAttribution[] = [];
  const end = lastWord(view);
  let clauseStart = 0;
  for (const [k, cue] of cues.entries()) {
    const next = cues[k + 1];
    const limit = trimEnd(view, cue.to, checkedFrom(view, cue.to, next ? boundaryBefore(view, next, cue.to) : end));
    if (relaysAll(view, cue, limit, found)) continue;
    const attribution = readCue(view, cue, clauseStart, limit, found.at(-1) ?? null);
    if (!attribution || isOwnThought(view, attribution, found.at(-1))) continue;
    found.push(attribution);
    if (limit < end) clauseStart = limit;
  }
  findAccording(view, found, end);
  return found;
}

/** The limit without the link to the next clause that stands before it: "; however". */
function trimEnd({ tokens }: SentenceView, from: number, limit: number): number {
  let end = limit;
  while (
    end > from &&
    (isComma(tokens[end - 1]) ||
      tokens[end - 1]!.text === ";" ||
      SIBLING.has(tokens[end - 1]!.lower) ||
      tokens[end - 1]!.lower === "however")
  )
    end--;
  return end;
}

/** Where the author begins to check what he passes on (", though this has not been independently verified"), or `limit`. */
function checkedFrom(view: SentenceView, from: number, limit: number): number {
  const { tokens, isQuoted } = view;
  for (let i = from + 1; i + 3 < limit; i++) {
    if (!isComma(tokens[i]) || isQuoted[i] || !/^(?:though|although|but|which|a)$/.test(tokens[i + 1]!.lower)) continue;
    const clause = tokens.slice(i + 1, limit);
    if (
      clause.length <= CHECK_WORDS &&
      clause.some((token) => CHECKED.has(token.lower)) &&
      clause.some((token) => /^(?:not|n't|never|could|unable)$/.test(token.lower))
    )
      return i;
  }
  return limit;
}

/** Words of the longest clause that is taken for a remark on the claim before it. Chosen by us. */
const CHECK_WORDS = 16;

/** "X condemned it, the agency reported." closes a sentence of others' statements: the agency passes them on. */
function relaysAll(view: SentenceView, cue: FoundCue, limit: number, found: readonly FoundAttribution[]): boolean {
  const { tokens } = view;
  const spoken = found.filter(({ source, relays }) => source && relays.length === 0);
  if (spoken.length === 0 || cue.isParticiple || cue.isSilence || !isEmptyBetween(tokens, cue.to, limit)) return false;
  const source = subjectBefore(tokens, cue.from, spoken.at(-1)!.cue![1]);
  if (!source || !isComma(tokens[source[0] - 1]) || tokens[source[0]]!.pos === "PRON") return false;
  for (const attribution of spoken) attribution.relays = [source];
  return true;
}

/** "X said he hoped": the speaker's own verb inside his words is no second statement. */
function isOwnThought(
  view: SentenceView,
  { source, cue }: FoundAttribution,
  outer: FoundAttribution | undefined,
): boolean {
  if (!outer || !source || !cue || source[1] - source[0] > 1 || view.tokens[source[0]]!.pos !== "PRON") return false;
  return source !== outer.source && outer.content.some(([from, to]) => source[0] >= from && cue[1] <= to);
}

function readCue(
  view: SentenceView,
  cue: FoundCue,
  clauseStart: number,
  limit: number,
  previous: FoundAttribution | null,
): FoundAttribution | null {
  const { tokens } = view;
  const make = (source: Range | null, content: Range[], rule: string): FoundAttribution | null =>
    content.some(([from, to]) => to > from)
      ? {
          sentence: view.index,
          source,
          cue: [cue.from, cue.to],
          content: content.filter(([from, to]) => to > from),
          cueLemma: tokens[cue.verb]!.lemma,
          beyond: [],
          relays: [],
          rule,
        }
      : null;

  const before = tokens[cue.from - 1];
  const afterMark = isComma(before) || isQuoteMark(before);
  const inverted = afterMark || cue.from === clauseStart ? invertedSource(view, cue, clauseStart, limit) : null;
  if (inverted) {
    const left = skipBack(tokens, clauseStart, cue.from);
    const right: Range = [inverted[1], limit];
    const rest = quotedRest(view, right);
    const goesOn = isComma(tokens[inverted[1]]) && rest.length === 0 && hasFiniteVerb(tokens, inverted[1], limit);
    return make(inverted, [left, ...(goesOn ? [[inverted[1] + 1, limit] as Range] : rest)], "content-cue-source");
  }

  const quoted = quotedSpeaker(view, cue, clauseStart);
  if (quoted) {
    const passed = make(quoted.source, [[contentStart(view, cue, limit), limit]], "quoted-as-saying");
    return passed && { ...passed, cue: [cue.verb - 1, cue.to], relays: quoted.relay ? [quoted.relay] : [] };
  }
  const shared =
    (cue.isParticiple || before?.pos === "CCONJ" || before?.lower === "also") && previous ? previous.source : null;
  const source =
    shared ??
    antecedent(tokens, subjectBefore(tokens, cue.from, clauseStart), clauseStart) ??
    (cue.isParticiple || before?.pos === "CCONJ" ? subjectOfMainVerb(view, cue, clauseStart) : null);
  if (!source) return null;
  const pronoun = source[1] - source[0] === 1 ? tokens[source[0]]!.lower : "";
  if (FIRST_PERSON.has(pronoun)) return null; // the author's own voice
  if (/^(?:who|what)$/.test(pronoun) && tokens.at(-1)!.text === "?") return null;
  if (opensSpeech(view, cue))
    return {
      sentence: view.index,
      source,
      cue: [cue.from, cue.to],
      content: [],
      cueLemma: tokens[cue.verb]!.lemma,
      beyond: [],
      relays: [],
      rule: "speech-opening",
    };
  const start = cue.isSilence ? cue.to : contentStart(view, cue, limit);
  const left = skipBack(tokens, clauseStart, source[0]);
  const leftIsContent =
    !shared &&
    left[1] > left[0] &&
    (isComma(tokens[source[0] - 1]) || isQuoteMark(tokens[source[0] - 1]) || isDash(tokens[source[0] - 1]));
  if (isEmptyBetween(tokens, start, limit) || (isComma(tokens[start - 1]) && start === cue.to + 1)) {
    if (leftIsContent && (hasFiniteVerb(tokens, left[0], left[1]) || isQuoteMark(tokens[source[0] - 1])))
      return make(source, [left, ...quotedRest(view, [start, limit])], "content-source-cue");
    if (cue.isSilence) return make(source, [[cue.from, cue.to]], "silence");
    if (!shared && !leftIsContent) {
      const tight = tightSubjectBefore(tokens, cue.from, clauseStart);
      if (tight && tight[0] > clauseStart + 2 && hasFiniteVerb(tokens, clauseStart, tight[0]))
        return make(tight, [skipBack(tokens, clauseStart, tight[0])], "content-source-cue");
    }
  }
  if (
    leftIsContent &&
    isQuoteMark(tokens[source[0] - 1]) &&
    !isQuoteMark(tokens[start]) &&
    tokens[start - 1]?.lower !== "that"
  )
    return make(source, [left, ...quotedRest(view, [start, limit])], "quotation-source-cue");
  if (!takes(view, cue, start, limit)) return null;
  return make(source, [[start, limit]], cue.isSilence ? "silence" : "source-cue-content");
}

/** "The minister told the conference:" ends its sentence: what he said follows. */
function opensSpeech(view: SentenceView, cue: FoundCue): boolean {
  const { tokens } = view;
  if (tokens.at(-1)!.text !== ":" || tokens.length - cue.to > 12) return false;
  return !hasFiniteVerb(tokens, cue.to, tokens.length);
}

/** "The agency quoted the army as saying": the army speaks and the agency passes it on. */
function quotedSpeaker(
  { tokens }: SentenceView,
  cue: FoundCue,
  clauseStart: number,
): { source: Range; relay: Range | null } | null {
  if (tokens[cue.verb - 1]?.lower !== "as" || cue.from < cue.verb - 1) return null;
  for (let i = cue.verb - 2; i > clauseStart && i > cue.verb - 12; i--) {
    if (!/^(?:quoted|cited|quotes|cites)$/.test(tokens[i]!.lower)) continue;
    return i + 1 < cue.verb - 1
      ? { source: [i + 1, cue.verb - 1], relay: subjectBefore(tokens, i, clauseStart) }
      : null;
  }
  return null;
}

/** Does what stands after the cue fit what the cue takes? */
function takes(view: SentenceView, cue: FoundCue, start: number, limit: number): boolean {
  const { tokens } = view;
  if (start >= limit) return false;
  if (cue.isSilence) return true;
  if (/^[0-9]/.test(tokens[start]!.text) && /^(?:lives|victims)$/.test(tokens[start + 1]?.lower ?? "")) return false; // "claimed 20 lives" is a toll
  if (cue.row.takes === "any" || (cue.row.takes === "person" && /^(?:about|of)$/.test(tokens[start]!.lower)))
    return true;
  const lead = tokens[start - 1];
  if (lead?.lower === "that" || lead?.text === ":" || isQuoteMark(tokens[start]) || view.isQuoted[start]) return true;
  if (
    tokens[start]?.lower === "whether" ||
    tokens[start]?.lower === "how" ||
    tokens[start]?.lower === "why" ||
    tokens[start]?.lower === "to"
  )
    return cue.row.lemma !== "add";
  return hasFiniteVerb(tokens, start, limit);
}

/** The source after the cue: "..., said X, a spokesman." Null where the words before are no content or those after are. */
function invertedSource(view: SentenceView, cue: FoundCue, clauseStart: number, limit: number): Range | null {
  const { tokens } = view;
  if (cue.isParticiple) return null;
  const source = subjectAfter(tokens, cue.to, limit);
  if (!source || source[0] !== cue.to) return null;
  const before = tokens[cue.from - 1];
  if (isQuoteMark(before) && cue.from - 1 > clauseStart) return source;
  if (cue.from === clauseStart) return view.isQuoted[source[1]] || tokens[source[1]]?.text === ":" ? source : null;
  if (!isComma(before)) return null;
  if (view.isQuoted[cue.from - 2] || isQuoteMark(tokens[cue.from - 2])) return source;
  // "The aim, said the expert, is to …": the clause goes on behind the speaker.
  if (isComma(tokens[source[1]]) && cue.from - clauseStart < 9 && hasFiniteVerb(tokens, source[1], limit))
    return source;
  if (!hasFiniteVerb(tokens, clauseStart, cue.from - 1) || hasFiniteVerb(tokens, source[1], limit)) return null;
  return tokens[source[1]]?.lower === "that" ? null : source;
}

/** "the group, which said": the noun phrase that a relative pronoun stands for. */
function antecedent(tokens: SentenceView["tokens"], source: Range | null, clauseStart: number): Range | null {
  if (!source || source[1] - source[0] > 1 || !/^(?:who|which)$/.test(tokens[source[0]]!.lower)) return source;
  const end = isComma(tokens[source[0] - 1]) ? source[0] - 1 : source[0];
  return tightSubjectBefore(tokens, end, clauseStart) ?? source;
}

/** The subject of the clause's first finite verb: the speaker of "..., saying that". */
function subjectOfMainVerb(view: SentenceView, cue: FoundCue, clauseStart: number): Range | null {
  for (let i = clauseStart; i < cue.from; i++) {
    const token = view.tokens[i]!;
    if (!view.isQuoted[i] && (token.pos === "AUX" || token.pos === "VERB")) {
      const subject = subjectBefore(view.tokens, i, clauseStart);
      if (subject) return subject;
    }
  }
  return null;
}

/** Where the clause of the next cue begins, or the sentence's end when that cue stands inside this one's content. */
function boundaryBefore(view: SentenceView, next: FoundCue, after: number): number {
  const { tokens } = view;
  const end = lastWord(view);
  if (next.isParticiple && (isComma(tokens[next.from - 1]) || next.from === after))
    return isComma(tokens[next.from - 1]) ? next.from - 1 : next.from;
  const link = tokens[next.from - 1];
  if (link?.pos === "CCONJ") return isComma(tokens[next.from - 2]) ? next.from - 2 : next.from - 1;
  const subject = subjectBefore(tokens, next.from, after);
  if (!subject || subject[0] <= after) return end;
  let at = subject[0];
  while (at > after && (tokens[at - 1]!.pos === "CCONJ" || SIBLING.has(tokens[at - 1]!.lower))) at--;
  const hadLink = at < subject[0];
  if (isComma(tokens[at - 1]) || tokens[at - 1]?.text === ";" || isDash(tokens[at - 1])) {
    // "…, X said." closes with its own content on the left: it is another statement all the same.
    return at - 1;
  }
  return hadLink ? at : end;
}

const FIRST_PERSON = new Set(["i", "we"]);
const SIBLING = new Set(["but", "while", "although", "though", "whereas", "and"]);

/** Quoted words after "X said": the second half of a split quotation. */
function quotedRest(view: SentenceView, [from, to]: Range): Range[] {
  for (let i = from; i < to; i++) if (isQuoteMark(view.tokens[i]) && view.isQuoted[i]) return [[i, to]];
  return [];
}

/** Token index behind the last word: final marks left out. */
function lastWord(view: SentenceView): number {
  let end = view.tokens.length;
  while (end > 0 && (isStop(view.tokens[end - 1]) || isQuoteMark(view.tokens[end - 1]))) end--;
  return end < view.tokens.length && isQuoteMark(view.tokens[end]) ? end + 1 : end;
}
