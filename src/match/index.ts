import type { Decision, Matching, MatchInput, Question, QuestionKind } from "../model/index.ts";
import { standingDecisions } from "../text/standing.ts";
import { type Aspect, aspectsOf } from "./aspects.ts";
import { candidatePairs } from "./blocks.ts";
import { cluster, type Edge } from "./cluster.ts";
import { findCopies, originalOf } from "./copies.ts";
import { regroup, withAliases, withoutRejected } from "./decisions.ts";
import { buildEvents } from "./events.ts";
import { compare } from "./features.ts";
import type { Item } from "./item.ts";
import { narrow } from "./narrow.ts";
import { normalise } from "./normalise.ts";
import { type Context, type Group, questionsOf } from "./questions.ts";
import { relateClaims } from "./relations.ts";
import { mergeAt, pairWeight } from "./weights.ts";
import { NO_WORD_COUNTS, type WordCounts } from "./word-counts.ts";
import { isWorthAsking } from "./worth.ts";

export { IdentityModel, joinMentions } from "./identity/index.ts";
export { sameEventLikeness, stanceOf, type Stance } from "./stance.ts";
export { readWordCounts, type WordCounts } from "./word-counts.ts";

/**
 * Joins the claims of many reports to events and questions, with the relations between claims and the copies between
 * reports. Pure and independent of the order of reports; hand-annotated statements are taken as well as read ones.
 */
export function match(input: MatchInput, wordCounts: WordCounts = NO_WORD_COUNTS): Matching {
  const standing: Decision[] = standingDecisions(input.decisions ?? []);
  const aliases = withAliases(input, standing);
  const { items: all, parties, conflictOf } = normalise({ ...input, aliases }, wordCounts);
  const items = withoutRejected(all, standing);
  const copies = findCopies(input.reports);
  const context: Context = { parties, conflictOf, copyOf: originalOf(copies, input.reports) };

  const idsOf = (group: Group): string[] => questionsOf(group, context).map((question) => question.id);
  const groups = regroup(groupClaims(items).flatMap(narrow), standing, idsOf);
  const rejected = new Set(standing.flatMap(({ action }) => (action.kind === "reject" ? [action.subject] : [])));
  const asked = groups
    .filter(isWorthAsking)
    .flatMap((group) => questionsOf(group, context))
    .filter((question) => !rejected.has(question.id))
    .sort(byPlaceTimeKind);

  const byId = new Map(items.map((item) => [item.id, item]));
  const { events, questions } = buildEvents(asked, byId);
  return { events, questions, relations: relateClaims(questions, byId), copies };
}

/** A reader's order that the input's order can't change: by day, by place, then who before whether before how many. */
function byPlaceTimeKind(a: Question, b: Question): number {
  return (
    compareText(a.time?.from ?? "", b.time?.from ?? "") ||
    compareText(a.place?.[0] ?? "", b.place?.[0] ?? "") ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    compareText(a.id, b.id)
  );
}
const KIND_ORDER: readonly QuestionKind[] = [
  "responsibility",
  "control",
  "presence",
  "occurrence",
  "quantity",
  "compliance",
  "purpose",
  "outcome",
  "forecast",
  "other",
];
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Claims grouped by the question that they answer: compared within blocks, clustered within a topic. */
export function groupClaims(items: readonly Item[]): Group[] {
  const topics = new Map<string, { aspect: Aspect; items: Item[] }>();
  for (const item of items)
    for (const aspect of aspectsOf(item)) {
      const topic = topics.get(aspect.topic) ?? { aspect, items: [] };
      topics.set(aspect.topic, topic);
      topic.items.push(item);
    }
  const groups: Group[] = [];
  for (const [topic, { aspect, items: members }] of [...topics].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Claims that are the same in every field and word count once, so that copies don't shift the groups.
    const alike = new Map<string, Item[]>();
    for (const item of [...members].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const key = likenessKey(item);
      const twins = alike.get(key);
      if (twins) twins.push(item);
      else alike.set(key, [item]);
    }
    const twins = [...alike.values()];
    const sorted = twins.map(([first]) => first!);
    const index = new Map(sorted.map((item, i) => [item.id, i]));
    const edges: Edge[] = [];
    for (const [a, b] of candidatePairs(sorted)) {
      const features = compare(a, b, aspect.kind);
      if (features) edges.push({ a: index.get(a.id)!, b: index.get(b.id)!, weight: pairWeight(topic, features) });
    }
    for (const group of cluster(
      sorted.map((item) => item.id),
      edges,
      mergeAt(topic),
    ))
      groups.push({
        topic,
        kind: aspect.kind,
        items: group.flatMap((i) => twins[i]!).sort((a, b) => (a.id < b.id ? -1 : 1)),
      });
  }
  return groups;
}

function likenessKey({ claim, days, statement, actor, target, terms }: Item): string {
  const quantity = claim.quantity && [
    claim.quantity.metric,
    claim.quantity.of,
    claim.quantity.value,
    claim.quantity.bound,
  ];
  return JSON.stringify([
    [claim.event, claim.detail, actor?.key, target?.key, claim.place, quantity, claim.polarity, claim.modality],
    days && [days.from, days.to, days.isKnown],
    statement.sourceName,
    terms.ids.join(" "),
  ]);
}
