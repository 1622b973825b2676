import type {
  AnnotatedClaim,
  AnnotatedStatement,
  Answer,
  MatchInput,
  Modality,
  Origin,
  Question,
  StatementRef,
} from "../model/index.ts";

/** A question with its statements at hand. */
export type Case = {
  question: Question;
  statementOf(ref: StatementRef): AnnotatedStatement | undefined;
  claimsOf(answer: Answer): AnnotatedClaim[];
  /** Who is behind a statement of this question. */
  originOf(ref: StatementRef): Origin | undefined;
};

export const refKey = (ref: StatementRef): string => `${ref.report} ${ref.statement}`;

export function openCases(questions: readonly Question[], input: Pick<MatchInput, "readings">): Case[] {
  const statements = new Map<string, AnnotatedStatement>();
  for (const reading of input.readings)
    for (const statement of reading.statements)
      statements.set(refKey({ report: reading.id, statement: statement.id }), statement);
  return questions.map((question) => {
    const origins = new Map<string, Origin>();
    for (const answer of question.answers)
      for (const origin of answer.origins) for (const ref of origin.statements) origins.set(refKey(ref), origin);
    return {
      question,
      statementOf: (ref) => statements.get(refKey(ref)),
      claimsOf: (answer) => answer.claims.flatMap((ref) => statements.get(refKey(ref))?.claims[ref.claim] ?? []),
      originOf: (ref) => origins.get(refKey(ref)),
    };
  });
}

/** Distinct origins of some statements, by id. */
export function originsBehind(theCase: Case, refs: readonly StatementRef[]): Origin[] {
  const found = new Map<string, Origin>();
  for (const ref of refs) {
    const origin = theCase.originOf(ref);
    if (origin) found.set(origin.id, origin);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The least number of independent origins: named speakers, all unnamed classes together as one, and as one all
 * publishers whose own voice can't be another's word: none says from where he knows it, so one agency may have told
 * them all. At least one where anybody spoke.
 */
export function leastOrigins(origins: readonly Origin[]): number {
  const classes = origins.some((origin) => origin.voice === "class") ? 1 : 0;
  const authors = origins.some((origin) => origin.voice === "author" && origin.isCertain) ? 1 : 0;
  const named = origins.filter((origin) => origin.voice === "named" && origin.isCertain).length;
  return Math.max(named + classes + authors, origins.length > 0 ? 1 : 0);
}

/** Origins behind some answers, those who assert apart from those who only call it possible or pass on what is rumoured. */
export function originsByGround(theCase: Case, answers: readonly Answer[]): { asserting: Origin[]; hedging: Origin[] } {
  const asserted: StatementRef[] = [];
  const all: StatementRef[] = [];
  for (const answer of answers)
    for (const ref of answer.claims) {
      const claim = theCase.statementOf(ref)?.claims[ref.claim];
      if (!claim) continue;
      all.push(ref);
      if (!HEDGED.has(claim.modality)) asserted.push(ref);
    }
  const asserting = originsBehind(theCase, asserted);
  const ids = new Set(asserting.map((origin) => origin.id));
  return { asserting, hedging: originsBehind(theCase, all).filter((origin) => !ids.has(origin.id)) };
}
const HEDGED: ReadonlySet<Modality> = new Set(["possible", "reported-unverified"]);

/** Answers that can hold together with this one: the same position, and for figures every one that overlaps and isn't opposed. */
export function agreeing(question: Question, answer: Answer): Answer[] {
  if (!answer.value) return [answer];
  const { low, high, unit } = answer.value;
  const opposed = new Set(answer.against.map(refKey));
  return question.answers.filter(
    (other) =>
      other === answer ||
      (other.value?.unit === unit &&
        (other.value.low ?? -Infinity) <= (high ?? Infinity) &&
        (low ?? -Infinity) <= (other.value.high ?? Infinity) &&
        !other.support.every((ref) => opposed.has(refKey(ref)))),
  );
}

export const isPosition = (answer: Answer): boolean => (answer.stance ?? "position") === "position";
