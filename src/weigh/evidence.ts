import type {
  AnnotatedClaim,
  AnnotatedStatement,
  Answer,
  MatchInput,
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

/** The least number of independent origins: those that may be another's word again don't count, but somebody spoke. */
export const leastOrigins = (origins: readonly Origin[]): number =>
  Math.max(origins.filter((origin) => origin.isCertain).length, origins.length > 0 ? 1 : 0);

/** Answers that can hold together with this one: the same position, and for figures every interval that overlaps. */
export function agreeing(question: Question, answer: Answer): Answer[] {
  if (!answer.value) return [answer];
  const { low, high, unit } = answer.value;
  return question.answers.filter(
    ({ value }) =>
      value?.unit === unit &&
      (value.low ?? -Infinity) <= (high ?? Infinity) &&
      (low ?? -Infinity) <= (value.high ?? Infinity),
  );
}

export const isPosition = (answer: Answer): boolean => (answer.stance ?? "position") === "position";
