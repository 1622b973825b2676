import type { Analysis, ClaimTime, Publication, Timex } from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { isInside } from "./locate.ts";
import { best, type Features } from "./rank.ts";
import { noTimeFeatures, tenseOf, timeFeatures, type TimeMention, type TimeNode } from "./time-features.ts";
import { TIME_WEIGHTS } from "./time-weights.ts";

/** Lean toward no time, in log-odds: an invented date costs more than a missing one. Chosen by us on the training reports, where three of four undated claims then stay undated. */
const NO_TIME = 0.4;

/** Intervals that a report's claims may have. */
export type TimeField = { analysis: Analysis; nodes: readonly TimeNode[] };

export function timeField(
  analysis: Analysis,
  timexes: readonly Timex[],
  published: Publication,
  sentenceOf: (at: number) => number,
  isAside: (at: number) => boolean,
): TimeField {
  const nodes = new Map<string, { node: TimeNode; mentions: TimeMention[] }>();
  const add = (from: string, to: string, mention: TimeMention | null) => {
    const key = `${from}|${to}`;
    const mentions = nodes.get(key)?.mentions ?? [];
    const isPublication = mention === null || (nodes.get(key)?.node.isPublication ?? false);
    if (mention) mentions.push(mention);
    nodes.set(key, { node: { range: { from, to }, mentions, isPublication }, mentions });
  };
  if (published.kind === "value") add(published.date, published.date, null);
  if (published.kind === "interval") add(published.from, published.to, null);
  for (const timex of timexes)
    if (timex.range && timex.type !== "SET")
      add(timex.range.from, timex.range.to, {
        timex,
        sentence: sentenceOf(timex.start),
        isAside: isAside(timex.start),
      });
  return { analysis, nodes: [...nodes.values()].map(({ node }) => node) };
}

/** Candidates of one claim with their features; the last is no time at all. */
export function timeCandidates(
  field: TimeField,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): { node: TimeNode | null; features: Features }[] {
  const tense = tenseOf(field.analysis, claim);
  const nearest = nearestTimex(field, claim);
  const hasOwn = field.nodes.some(({ mentions }) =>
    mentions.some(({ timex }) => isInside(timex.start, timex.end, [statement.sentence])),
  );
  // What the clause itself dates is not dated by another sentence or by the day of publication.
  const isDated = ({ mentions }: TimeNode) =>
    mentions.some(({ timex }) => isInside(timex.start, timex.end, claim.scope.slice(0, 1)));
  const dated = field.nodes.filter(isDated);
  const candidates = (dated.length > 0 ? dated : field.nodes).map(
    (node): { node: TimeNode | null; features: Features } => ({
      node,
      features: timeFeatures(node, claim, statement, sentence, nearest, tense, hasOwn),
    }),
  );
  return [
    ...candidates.filter(({ features }) => features.length > 0),
    { node: null, features: noTimeFeatures(claim, statement, hasOwn, tense) },
  ];
}

export function timeOf(
  field: TimeField,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): ClaimTime | null {
  const candidates = timeCandidates(field, claim, statement, sentence);
  const node =
    candidates[
      best(
        candidates.map(({ features }) => features),
        TIME_WEIGHTS,
        NO_TIME,
      )
    ]?.node ?? null;
  if (node === null) return null;
  const stated = node.mentions.find(({ timex }) =>
    isInside(timex.start, timex.end, [...claim.scope, ...statement.content, statement.sentence]),
  );
  if (stated)
    return {
      span: [stated.timex.start, stated.timex.end],
      range: node.range,
      basis: "stated",
      rule: `time-in-sentence/${stated.timex.rule}`,
    };
  const rule = node.mentions.length > 0 ? "time-carried" : "time-of-publication";
  return { span: null, range: node.range, basis: "implied", rule };
}

/** The expression nearest to the trigger in the claim's scope. */
function nearestTimex(field: TimeField, claim: ClaimDraft): Timex | null {
  const trigger = claim.spans.trigger?.[0] ?? claim.scope[0] ?? [0, 0];
  let nearest: Timex | null = null;
  let least = Infinity;
  for (const { mentions } of field.nodes)
    for (const { timex } of mentions) {
      if (!isInside(timex.start, timex.end, claim.scope)) continue;
      const distance = timex.start >= trigger[1] ? timex.start - trigger[1] : trigger[0] - timex.end;
      if (distance < least) [nearest, least] = [timex, distance];
    }
  return nearest;
}
