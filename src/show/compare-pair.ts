import type { Claim, ClaimRef, Report, Statement } from "../model/index.ts";
import type { Lookup } from "./lookup.ts";

export type ClaimAt = { readonly ref: ClaimRef; readonly claim: Claim; readonly statement: Statement };
export type Pair = { readonly a: ClaimAt; readonly b: ClaimAt };

/** The claims of A beside those claims of B that speak of the same; what has no partner was dropped or added. */
export function pairClaims(
  lookup: Lookup,
  a: Report,
  b: Report,
): { pairs: Pair[]; dropped: ClaimAt[]; added: ClaimAt[] } {
  const questions = questionsOf(lookup);
  const inA = claimsOf(lookup, a);
  const inB = claimsOf(lookup, b);
  const words = new Map([...inA, ...inB].map((at) => [at, contentWords(at, at.ref.report === a.id ? a : b)]));
  const candidates = inA
    .flatMap((one) => inB.map((other) => ({ a: one, b: other, ...likeness(one, other, questions, words) })))
    .filter(({ score }) => score >= ENOUGH)
    .sort((x, y) => y.score - x.score);

  const taken = new Set<ClaimAt>();
  const pairs: Pair[] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.a) || taken.has(candidate.b)) continue;
    taken.add(candidate.a).add(candidate.b);
    pairs.push({ a: candidate.a, b: candidate.b });
  }
  // What says again what was paired already is neither dropped nor added.
  const isPartner = new Set([
    ...taken,
    ...candidates.filter(({ isSame }) => isSame).flatMap((candidate) => [candidate.a, candidate.b]),
  ]);
  // Nor is a statement one of whose other claims found its partner.
  const found = new Set([...isPartner].map(({ ref }) => `${ref.report} ${ref.statement}`));
  const isUnmatched = ({ ref }: ClaimAt): boolean => !found.has(`${ref.report} ${ref.statement}`);
  pairs.sort((x, y) => (x.a.statement.content[0]?.[0] ?? 0) - (y.a.statement.content[0]?.[0] ?? 0));
  return {
    pairs,
    dropped: inA.filter(isUnmatched),
    added: inB.filter(isUnmatched),
  };
}

/**
 * Points for what two claims share; chosen by us: the same question with the same answer, or half of their words within
 * the same kind of event, is enough; a kind of event alone is not.
 */
const SAME_QUESTION = 1;
const SAME_ANSWER = 0.5;
const SAME_EVENT = 0.5;
const ENOUGH = 1;

/** Beyond this, each claim of A would be laid beside too many of B; the first ones are compared. */
const CLAIMS_COMPARED = 400;

function likeness(
  a: ClaimAt,
  b: ClaimAt,
  questions: ReadonlyMap<string, { question: string; answer: string }>,
  words: ReadonlyMap<ClaimAt, ReadonlySet<string>>,
): { score: number; isSame: boolean } {
  const inA = questions.get(keyOf(a.ref));
  const inB = questions.get(keyOf(b.ref));
  const isSameEvent = a.claim.event === b.claim.event;
  const shared = overlap(words.get(a), words.get(b)) + (isSameEvent ? SAME_EVENT : 0);
  if (!inA || inA.question !== inB?.question) return { score: shared, isSame: shared >= ENOUGH };
  const isSame = inA.answer === inB.answer;
  return { score: shared + SAME_QUESTION + (isSame ? SAME_ANSWER : 0), isSame };
}

/** Share of the smaller set's words that stand in the other. */
function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (!a || !b || a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared >= WORDS_SHARED || shared === large.size ? shared / small.size : 0;
}

/** One word in common says nothing, unless it is all there is. */
const WORDS_SHARED = 2;

/** Words that any two English sentences share. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "the and was were are has had have been that this these those with for from after before into over out its their his her they them who which when while there then than not but also more".split(
    " ",
  ),
);

function contentWords({ statement, claim }: ClaimAt, report: Report): Set<string> {
  const [start, end] = [claim.evidence[0]?.[0], claim.evidence.at(-1)?.[1]];
  const text =
    start !== undefined && end !== undefined && end - start > SHORT
      ? report.text.slice(start, end)
      : statement.content.map((span) => report.text.slice(...span)).join(" ");
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? [];
  return new Set(words.filter((word) => (word.length > 2 && !FUNCTION_WORDS.has(word)) || /^\p{N}/u.test(word)));
}

/** Evidence of fewer characters says too little to be compared by its words. */
const SHORT = 30;

function claimsOf(lookup: Lookup, report: Report): ClaimAt[] {
  return (lookup.reading(report.id)?.statements ?? [])
    .flatMap((statement) =>
      statement.claims.map((claim, index) => ({
        ref: { report: report.id, statement: statement.id, claim: index },
        claim,
        statement,
      })),
    )
    .slice(0, CLAIMS_COMPARED);
}

function questionsOf({ situation }: Lookup): Map<string, { question: string; answer: string }> {
  const places = new Map<string, { question: string; answer: string }>();
  for (const question of situation.questions)
    for (const answer of question.answers)
      for (const ref of answer.claims) places.set(keyOf(ref), { question: question.id, answer: answer.id });
  return places;
}

const keyOf = ({ report, statement, claim }: ClaimRef): string => `${report} ${statement} ${claim}`;
