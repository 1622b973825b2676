import type { Analysis, ClaimTime, Publication, Span, Timex } from "../../model/index.ts";
import type { StatementDraft } from "../../read/index.ts";
import { isInside } from "./locate.ts";
import { best, type Features, type Weights } from "./rank.ts";
import { reportFacts } from "./time-report.ts";
import { noTimeFeatures, timeFeatures, type TimeAround, type TimeSetting } from "./time-features.ts";
import { historyOf, type TimeChoice } from "./time-history.ts";
import { nodesNear, timeNodes, type NearNode, type TimeNode, type TimeNodes } from "./time-nodes.ts";
import { contentWords, timeProfiles, tokensIn, type TimeProfile } from "./time-profile.ts";
import { TIME_WEIGHTS } from "./time-weights.ts";

/** Lean toward no time, in log-odds: an invented date costs more than a missing one. Chosen by us: 0.4 by cross-validation over the training reports, set down to 0.3 with a look at the development reports (docs/method.md). */
export const NO_TIME = 0.3;

export type TimeCandidate = { node: TimeNode | null; features: Features };

/** A report's claims in the order in which it tells them, and the intervals that they may have. */
export type TimeField = { nodes: TimeNodes; profiles: readonly TimeProfile[]; setting: TimeSetting };

export function timeField(
  analysis: Analysis,
  drafts: readonly StatementDraft[],
  timexes: readonly Timex[],
  published: Publication,
  sentenceOf: (at: number) => number,
  isAside: (at: number) => boolean,
): TimeField {
  const nodes = timeNodes(timexes, published, sentenceOf, isAside);
  const profiles = timeProfiles(analysis, drafts, sentenceOf);
  const bySentence = new Map<number, TimeProfile[]>();
  for (const profile of profiles) {
    const list = bySentence.get(profile.sentence);
    if (list) list.push(profile);
    else bySentence.set(profile.sentence, [profile]);
  }
  const words = new Map<number, ReadonlySet<string>>();
  const wordsOf = (sentence: number): ReadonlySet<string> => {
    const known = words.get(sentence);
    if (known) return known;
    const span = analysis.sentences[sentence]?.span;
    const made: ReadonlySet<string> = span ? contentWords(tokensIn(analysis, span)) : new Set();
    words.set(sentence, made);
    return made;
  };
  return {
    nodes,
    profiles,
    setting: {
      publication: nodes.publication?.range ?? null,
      tokens: analysis.tokens,
      wordsOf,
      profilesOf: (sentence) => bySentence.get(sentence) ?? [],
      ...reportFacts(nodes, profiles),
    },
  };
}

/** Candidates of one claim with their features; the last is no time at all. */
export function timeCandidates(field: TimeField, profile: TimeProfile, before: readonly TimeChoice[]): TimeCandidate[] {
  const { claim, statement } = profile;
  const near = nodesNear(field.nodes, profile.sentence);
  const isIn =
    (spans: readonly Span[]) =>
    ({ mentions }: NearNode) =>
      mentions.some(({ timex }) => isInside(timex.start, timex.end, spans));
  // What the clause itself dates is not dated by another sentence or by the day of publication.
  const dated = near.filter(isIn(claim.scope.slice(0, 1)));
  const around: TimeAround = {
    own:
      dated.length > 0
        ? "clause"
        : near.some(isIn(statement.content))
          ? "content"
          : near.some(isIn([statement.sentence]))
            ? "sentence"
            : "bare",
    nearest: nearestTimex(near, profile),
    ranks: ranksOf(near, profile.sentence),
    history: historyOf(profile, before),
  };
  const candidates: TimeCandidate[] = [];
  for (const one of dated.length > 0 ? dated : near) {
    const features = timeFeatures(one, profile, field.setting, around);
    if (features) candidates.push({ node: one.node, features });
  }
  candidates.push({ node: null, features: noTimeFeatures(profile, field.setting, around) });
  return candidates;
}

/** The node that each claim gets, in order. `choose` is given the candidates' features and says which. */
export function chooseTimes(field: TimeField, choose: (candidates: readonly Features[]) => number): TimeChoice[] {
  const choices: TimeChoice[] = [];
  for (const profile of field.profiles) {
    const candidates = timeCandidates(field, profile, choices);
    const node = candidates[choose(candidates.map(({ features }) => features))]?.node ?? null;
    choices.push({ profile, node });
  }
  return choices;
}

/** The days of each claim of a report, in the order of its statements and their claims. */
export const timesOf = (field: TimeField, weights: Weights = TIME_WEIGHTS): (ClaimTime | null)[] =>
  chooseTimes(field, (candidates) => best(candidates, weights, NO_TIME)).map(({ profile, node }) =>
    node === null ? null : claimTime(node, profile),
  );

function claimTime(node: TimeNode, { claim, statement }: TimeProfile): ClaimTime {
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
function nearestTimex(near: readonly NearNode[], { claim }: TimeProfile): Timex | null {
  const trigger = claim.spans.trigger?.[0] ?? claim.scope[0] ?? [0, 0];
  let nearest: Timex | null = null;
  let least = Infinity;
  for (const { mentions } of near)
    for (const { timex } of mentions) {
      if (!isInside(timex.start, timex.end, claim.scope)) continue;
      const distance = timex.start >= trigger[1] ? timex.start - trigger[1] : trigger[0] - timex.end;
      if (distance < least) [nearest, least] = [timex, distance];
    }
  return nearest;
}

/** Of each interval named before a sentence, how many others were named since. */
function ranksOf(near: readonly NearNode[], sentence: number): ReadonlyMap<TimeNode, number> {
  const last = near.flatMap(({ node, mentions }) => {
    const starts = mentions.flatMap((mention) =>
      mention.reading === "whole" && mention.sentence < sentence ? [mention.timex.start] : [],
    );
    return starts.length > 0 ? [{ node, at: Math.max(...starts) }] : [];
  });
  last.sort((a, b) => b.at - a.at);
  return new Map(last.map(({ node }, i) => [node, i + 1]));
}
