import type { Question, Situation, Status } from "../model/index.ts";
import { isOriginalHere, upstreamOf } from "./upstream.ts";
import { lookUp } from "./lookup.ts";
import { statusWords } from "./status.ts";
import { visibleLine } from "./visible.ts";

/** One thing that is missing, with what it could change. */
export type Gap = {
  /** original: a speaker's own text that is here through others alone; ground: from where a publisher or an unnamed class knows it. */
  kind: "original" | "ground";
  name: string;
  questions: { question: Question; now: Status; would: Status | null }[];
};

/**
 * Which missing original would change which status. What a publisher states in its own voice and what unnamed people
 * say may be somebody's word again: their ground would settle it. A speaker who is heard through others alone may have
 * said it otherwise: his own text would.
 */
export function gapsOf(situation: Situation): Gap[] {
  const gaps = new Map<string, Gap>();
  const lookup = lookUp(situation);
  const add = (kind: Gap["kind"], name: string, question: Question, now: Status, would: Status | null): void => {
    const gap = gaps.get(`${kind} ${name}`) ?? { kind, name, questions: [] };
    gaps.set(`${kind} ${name}`, gap);
    if (!gap.questions.some((known) => known.question.id === question.id)) gap.questions.push({ question, now, would });
  };
  for (const question of situation.questions) {
    const assessment = lookup.assessment(question);
    if (!assessment) continue;
    for (const effect of assessment.sensitivity ?? [])
      if (effect.kind === "if-independent") add("ground", effect.name, question, assessment.status, effect.status);
    for (const effect of assessment.sensitivity ?? []) {
      if (effect.kind !== "without") continue;
      const origin = question.answers.flatMap(({ origins }) => origins).find(({ id }) => id === effect.origin);
      const told = (origin?.statements ?? []).map((ref) => ({
        ref,
        statement: lookup.statement(ref),
        report: lookup.report(ref.report),
      }));
      const relays = told.flatMap(({ statement, report }) =>
        statement && report ? [upstreamOf(report, statement)] : [],
      );
      const speaker = relays.find((relay) => relay !== null);
      if (!speaker || relays.some((relay) => relay === null) || isOriginalHere(situation.reports, speaker)) continue;
      add("original", speaker, question, assessment.status, effect.status);
    }
  }
  return [...gaps.values()].sort((a, b) => b.questions.length - a.questions.length || (a.name < b.name ? -1 : 1));
}

/** The gaps as lines, those that touch most questions first. */
export function gapLines(situation: Situation): string[] {
  const lookup = lookUp(situation);
  const gaps = gapsOf(situation);
  if (gaps.length === 0) return ["No gaps: no missing original would change a status."];
  return gaps.flatMap(({ kind, name, questions }) => [
    kind === "original"
      ? `The original of what ${visibleLine(name)} said: it is here through others alone`
      : `From where ${visibleLine(name)} knows it`,
    ...questions.slice(0, SHOWN).map(({ question, now, would }) => {
      const { sign } = statusWords(now);
      const change =
        kind === "original" ? `rests on it: without it ${would ?? now}` : `if it were its own: ${would ?? now}`;
      return `  ${sign} ${now}, ${change}  ${lookup.shortId(question)}  ${visibleLine(question.question)}`;
    }),
    ...(questions.length > SHOWN ? [`  and ${questions.length - SHOWN} more questions`] : []),
  ]);
}
const SHOWN = 5;
