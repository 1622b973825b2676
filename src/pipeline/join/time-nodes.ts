import type { DayRange, Publication, Timex } from "../../model/index.ts";
import { firstWhere } from "../../text/in-order.ts";
import { valueRange } from "../../time/index.ts";

/** An interval that a report names, with the expressions that give it; `mentions` is empty for the day of publication. */
export type TimeNode = {
  key: string;
  range: DayRange;
  mentions: readonly TimeMention[];
  isPublication: boolean;
  /** Place in the order of first mention. */
  order: number;
};

/**
 * `whole`: the days that the expression stands for where it stands. `start`: of "since the war began in March 2011",
 * March 2011 alone. `onward`: from an earlier day up to publication, for what is summed up since then.
 */
export type TimeReading = "whole" | "start" | "onward";
export type TimeMention = { timex: Timex; sentence: number; reading: TimeReading; isAside: boolean };

/** Intervals that a report's claims may have, in the order of their first mention, the day of publication first. */
export type TimeNodes = {
  nodes: readonly TimeNode[];
  /** Of each mention the node, in the order of the text. */
  inOrder: readonly { sentence: number; node: TimeNode; mention: TimeMention }[];
  publication: TimeNode | null;
};

export function timeNodes(
  timexes: readonly Timex[],
  published: Publication,
  sentenceOf: (at: number) => number,
  isAside: (at: number) => boolean,
): TimeNodes {
  type Growing = TimeNode & { mentions: TimeMention[] };
  const nodes = new Map<string, Growing>();
  const inOrder: { sentence: number; node: TimeNode; mention: TimeMention }[] = [];
  const nodeOf = (range: DayRange): Growing => {
    const key = `${range.from}|${range.to}`;
    const known = nodes.get(key);
    if (known) return known;
    const made: Growing = { key, range, mentions: [], isPublication: false, order: nodes.size };
    nodes.set(key, made);
    return made;
  };
  const publication = publicationRange(published);
  if (publication) nodeOf(publication).isPublication = true;
  for (const timex of timexes) {
    const sentence = sentenceOf(timex.start);
    const beside = isAside(timex.start);
    for (const { range, reading } of readingsOf(timex, publication)) {
      const node = nodeOf(range);
      const mention = { timex, sentence, reading, isAside: beside };
      node.mentions.push(mention);
      inOrder.push({ sentence, node, mention });
    }
  }
  const all = [...nodes.values()];
  return { nodes: all, inOrder, publication: all.find(({ isPublication }) => isPublication) ?? null };
}

function publicationRange(published: Publication): DayRange | null {
  if (published.kind === "value") return { from: published.date, to: published.date };
  return published.kind === "interval" ? { from: published.from, to: published.to } : null;
}

function readingsOf(timex: Timex, publication: DayRange | null): { range: DayRange; reading: TimeReading }[] {
  if (timex.range === null || timex.type === "SET") return [];
  const readings: { range: DayRange; reading: TimeReading }[] = [{ range: timex.range, reading: "whole" }];
  const isBounded = /\+(?:since|since-clause|between)@/.test(timex.rule);
  const own = isBounded ? valueRange(timex.value) : null;
  if (own && (own.from !== timex.range.from || own.to !== timex.range.to))
    readings.push({ range: own, reading: "start" });
  if (!isBounded && publication && timex.range.to < publication.from)
    readings.push({ range: { from: timex.range.from, to: publication.to }, reading: "onward" });
  return readings;
}

/** Different intervals named before and behind a claim's sentence that are looked at, so that time stays linear. Chosen by us: the training reports have no more. */
const MOST_BEFORE = 16;
const MOST_BEHIND = 5;
/** Mentions that are looked through for them. */
const MOST_MENTIONS = 60;
/** Intervals that a report names first: what it is about may be told of at its end. */
const FIRST_NODES = 4;

/** An interval with those of its mentions that stand near a claim; of one that is far away the first. */
export type NearNode = { node: TimeNode; mentions: readonly TimeMention[] };

/** The intervals that a claim of `sentence` may have, in the order of their first mention. */
export function nodesNear({ nodes, inOrder, publication }: TimeNodes, sentence: number): NearNode[] {
  const found = new Map<TimeNode, TimeMention[]>();
  const add = (i: number) => {
    const { node, mention } = inOrder[i]!;
    const known = found.get(node);
    if (known) known.push(mention);
    else found.set(node, [mention]);
  };
  const here = firstWhere(inOrder, (one) => one.sentence >= sentence);
  let after = here;
  while (after < inOrder.length && inOrder[after]!.sentence === sentence && after - here < MOST_MENTIONS) add(after++);
  const own = found.size;
  const first = Math.max(0, here - MOST_MENTIONS);
  for (let i = here - 1; i >= first && found.size - own < MOST_BEFORE; i--) add(i);
  const known = found.size;
  const last = Math.min(inOrder.length, after + MOST_MENTIONS);
  for (let i = after; i < last && found.size - known < MOST_BEHIND; i++) add(i);
  for (const node of [...(publication ? [publication] : []), ...nodes.slice(0, FIRST_NODES)])
    if (!found.has(node)) found.set(node, node.mentions.slice(0, 1));
  return [...found].map(([node, mentions]) => ({ node, mentions })).sort((a, b) => a.node.order - b.node.order);
}
