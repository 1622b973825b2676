import type { Origin, OriginEffect, Question, Status } from "../model/index.ts";
import type { PartyIndex } from "../text/party.ts";
import { type Case, originsBehind, refKey } from "./evidence.ts";
import { statusOf } from "./status.ts";

/** Beyond this many origins hardly one of them decides alone. Chosen by us; keeps a huge question cheap. */
const MOST_ORIGINS = 16;

/**
 * What the status hangs on: for each origin the status without it, and for each that may be somebody's word again the
 * status if it were known to be its own. Only what would change it is listed.
 */
export function sensitivityOf(theCase: Case, status: Status, parties: PartyIndex): OriginEffect[] {
  const { question } = theCase;
  const origins = originsBehind(
    theCase,
    question.answers.flatMap((answer) => [...answer.support, ...answer.against]),
  );
  if (origins.length < 2 || origins.length > MOST_ORIGINS) return [];
  const effects: OriginEffect[] = [];
  for (const origin of origins) {
    const left = statusOf({ ...theCase, question: without(question, origin) }, parties).status;
    if (left !== status) effects.push({ origin: origin.id, name: origin.name, kind: "without", status: left });
    if (isOwnWord(origin)) continue;
    const known = asItsOwn(origin);
    const shifted = withOrigin(theCase, known);
    const would = statusOf(shifted, parties).status;
    if (would !== status) effects.push({ origin: origin.id, name: origin.name, kind: "if-independent", status: would });
  }
  return effects;
}

const isOwnWord = (origin: Origin): boolean =>
  origin.isCertain && origin.voice !== "class" && origin.voice !== "author";

const asItsOwn = (origin: Origin): Origin => ({ ...origin, isCertain: true, voice: "named" });

/** The question as it would be had this origin never spoken. */
function without(question: Question, origin: Origin): Question {
  const gone = new Set(origin.statements.map(refKey));
  const answers = question.answers
    .map((answer) => ({
      ...answer,
      claims: answer.claims.filter((ref) => !gone.has(refKey(ref))),
      support: answer.support.filter((ref) => !gone.has(refKey(ref))),
      against: answer.against.filter((ref) => !gone.has(refKey(ref))),
      origins: answer.origins.filter(({ id }) => id !== origin.id),
    }))
    .filter((answer) => answer.support.length > 0);
  return { ...question, answers };
}

function withOrigin(theCase: Case, known: Origin): Case {
  const replace = (origin: Origin): Origin => (origin.id === known.id ? known : origin);
  const answers = theCase.question.answers.map((answer) => ({ ...answer, origins: answer.origins.map(replace) }));
  return {
    ...theCase,
    question: { ...theCase.question, answers },
    originOf: (ref) => {
      const origin = theCase.originOf(ref);
      return origin && replace(origin);
    },
  };
}
