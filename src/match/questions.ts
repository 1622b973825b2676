import type { Answer, AnswerId, Question, QuestionId, QuestionKind, StatementRef } from "../model/index.ts";
import { makeId } from "../text/id.ts";
import type { PartyIndex } from "../text/party.ts";
import { groupAnswers } from "./answers.ts";
import { opposingItems } from "./contradiction.ts";
import { dayText, type Days, lengthOf } from "./days.ts";
import type { Item } from "./item.ts";
import { type CopyOf, findOrigins } from "./origins.ts";
import { wordQuestion } from "./wording.ts";

/** A group of claims that answer one question, as clustering found it. */
export type Group = { topic: string; kind: QuestionKind; items: readonly Item[] };

export type Context = {
  parties: PartyIndex;
  conflictOf: ReadonlyMap<string, string | null>;
  copyOf: CopyOf;
};

/** The questions of a group: a strike is asked after twice, whether it happened and who did it. */
export function questionsOf(group: Group, context: Context): Question[] {
  if (group.kind !== "responsibility") return [buildQuestion(group, context)];
  const asksWho = group.items.some((item) => item.actor !== null || item.claim.polarity !== "affirmed");
  // Who did it is left open or denied of one: that says nothing about whether it happened.
  const happened = group.items.filter((item) => item.claim.polarity === "affirmed" || item.actor === null);
  const questions: Question[] = asksWho ? [buildQuestion(group, context)] : [];
  // What one statement says once is asked after once.
  const isLone = new Set(group.items.map(({ ref }) => `${ref.report} ${ref.statement}`)).size === 1;
  if (isLone && questions.length > 0) return questions;
  if (happened.some((item) => item.claim.polarity === "affirmed"))
    questions.push(buildQuestion({ ...group, kind: "occurrence", items: happened }, context));
  return questions;
}

export function buildQuestion({ topic, kind, items }: Group, context: Context): Question {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const drafts = groupAnswers(kind, topic, sorted);
  const origins = findOrigins(sorted, context.parties, context.conflictOf, context.copyOf, kind === "quantity");
  const { ref: anchor } = anchorOf(sorted);
  const id = makeId<QuestionId>("qst", [kind, topic, anchor.report, anchor.statement, anchor.claim]);
  const answers = drafts.map((draft): Answer => {
    const { origins: behind, count } = origins.of(draft.items);
    const opposing = drafts.flatMap((other) => (other === draft ? [] : opposingItems(kind, draft, other)));
    return {
      id: makeId<AnswerId>("ans", [id, draft.key]),
      answer: draft.answer,
      stance: draft.stance,
      value: draft.value,
      claims: draft.items.map((item) => item.ref),
      support: refsOf(draft.items),
      against: refsOf(opposing),
      origins: behind,
      originCount: count,
    };
  });
  const lead = leadOf(sorted);
  const days = spanOf(sorted);
  const time = days && { from: dayText(days.from), to: dayText(days.to) };
  const measures = [...new Set(sorted.flatMap((item) => item.figure?.measure ?? []))].sort();
  return {
    id,
    kind,
    question: wordQuestion(kind, topic, lead, sorted, time),
    event: lead.claim.event,
    eventId: null,
    place: lead.place && !lead.isPlaceGuessed ? (lead.claim.place ?? null) : null,
    time,
    metric: kind === "quantity" ? (sorted.find((item) => item.figure)?.figure?.metric ?? null) : null,
    measures,
    answers,
  };
}

/** The claim published first: a question keeps its id when later reports add to it, so that decisions about it hold. */
function anchorOf(items: readonly Item[]): Item {
  return items.reduce((first, item) => ((item.published ?? Infinity) < (first.published ?? Infinity) ? item : first));
}

/** The claim that stands for the group: its most frequent event, then the place that most name, then the first. */
function leadOf(items: readonly Item[]): Item {
  const events = new Map<string, number>();
  const places = new Map<string, number>();
  for (const item of items) {
    events.set(item.claim.event, (events.get(item.claim.event) ?? 0) + 1);
    const head = ownPlace(item);
    if (head) places.set(head, (places.get(head) ?? 0) + 1);
  }
  const rank = (item: Item): number =>
    (events.get(item.claim.event) ?? 0) * 100 +
    (places.get(ownPlace(item) ?? "") ?? 0) +
    (item.statement.heading === true ? 0 : HALF);
  return items.reduce((best, item) => (rank(item) > rank(best) ? item : best));
}

const ownPlace = ({ place, isPlaceGuessed }: Item): string | undefined => (isPlaceGuessed ? undefined : place?.keys[0]);
/** Breaks ties: a sentence of the text speaks for a group before a headline does. */
const HALF = 0.5;

/** Longer stretches ("last year") say less of when than the days that others name. Days, chosen by us: two months. */
const LONGEST_TELLING = 62;

/**
 * From the first to the last day that dated claims give, those that only name a long stretch left out where others say
 * more; null where none is dated.
 */
export function spanOf(items: readonly Item[]): Days | null {
  const known = items.filter(({ days }) => days?.isKnown === true);
  const telling = known.filter(({ days }) => lengthOf(days!) <= LONGEST_TELLING);
  let span: Days | null = null;
  for (const { days } of telling.length > 0 ? telling : known) {
    if (!days) continue;
    span = span ? { from: Math.min(span.from, days.from), to: Math.max(span.to, days.to), isKnown: true } : { ...days };
  }
  return span;
}

function refsOf(items: readonly Item[]): StatementRef[] {
  const refs = new Map<string, StatementRef>();
  for (const { ref } of items)
    refs.set(`${ref.report} ${ref.statement}`, { report: ref.report, statement: ref.statement });
  return [...refs.values()];
}
