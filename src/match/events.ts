import type { Event, EventId, Question } from "../model/index.ts";
import { makeId } from "../text/id.ts";
import { daysOverlap } from "./days.ts";
import type { Item } from "./item.ts";
import { meet } from "./places.ts";
import { spanOf } from "./questions.ts";
import { dayText } from "./days.ts";
import { itemKey } from "./relations.ts";

/** Kinds of question that stand for an occurrence of their own; counts, aims and outcomes hang on one. */
const HANGS_ON_ANOTHER: ReadonlySet<string> = new Set(["quantity", "purpose", "outcome", "forecast", "other"]);

/**
 * The occurrences behind the questions. A count or an aim hangs on the occurrence with which it shares most statements
 * at an overlapping place and time; where there is none it is an occurrence itself.
 */
export function buildEvents(
  questions: readonly Question[],
  items: ReadonlyMap<string, Item>,
): { events: Event[]; questions: Question[] } {
  const itemsOf = (question: Question): Item[] =>
    question.answers.flatMap((answer) => answer.claims.map((ref) => items.get(itemKey(ref))!));
  const byStatement = new Map<string, string[]>();
  const own = new Map<string, { lead: Question; items: Map<string, Item> }>();
  const eventOf = new Map<string, string>();

  const found = (question: Question): void => {
    const members = itemsOf(question);
    const key = [...members].map((item) => item.id).sort()[0]! + ` ${question.event}`;
    const event = own.get(key) ?? { lead: question, items: new Map<string, Item>() };
    own.set(key, event);
    for (const item of members) {
      event.items.set(item.id, item);
      const at = `${item.ref.report} ${item.ref.statement}`;
      byStatement.set(at, [...(byStatement.get(at) ?? []), key]);
    }
    eventOf.set(question.id, key);
  };
  for (const question of questions) if (!HANGS_ON_ANOTHER.has(question.kind)) found(question);
  for (const question of questions) {
    if (eventOf.has(question.id)) continue;
    const members = itemsOf(question);
    const votes = new Map<string, number>();
    for (const item of members)
      for (const key of new Set(byStatement.get(`${item.ref.report} ${item.ref.statement}`) ?? [])) {
        const other = own.get(key)!;
        const meets = [...other.items.values()].some((there) => canMeet(item, there));
        if (meets) votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    const best = [...votes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];
    if (!best) {
      found(question);
      continue;
    }
    const event = own.get(best[0])!;
    for (const item of members) event.items.set(item.id, item);
    eventOf.set(question.id, best[0]);
  }
  const ids = new Map([...own.keys()].map((key) => [key, makeId<EventId>("evt", [key])]));
  const events = [...own].map(([key, { lead, items: members }]): Event => {
    const sorted = [...members.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const placed = sorted.find((item) => item.claim.place?.[0] === lead.place?.[0] && item.claim.where);
    const days = spanOf(sorted.filter((item) => item.claim.event === lead.event)) ?? spanOf(sorted);
    return {
      id: ids.get(key)!,
      type: lead.event,
      label: lead.question,
      where: placed?.claim.where ?? null,
      place: lead.place,
      time: days && { from: dayText(days.from), to: dayText(days.to) },
      claims: sorted.map((item) => item.ref),
    };
  });
  return {
    events: events.sort((a, b) => (a.id < b.id ? -1 : 1)),
    questions: questions.map((question) => ({ ...question, eventId: ids.get(eventOf.get(question.id)!)! })),
  };
}

const canMeet = (a: Item, b: Item): boolean =>
  meet(a.place, b.place) !== "apart" && (!a.days || !b.days || daysOverlap(a.days, b.days));
