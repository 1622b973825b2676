import type { EventType, Span } from "../../model/index.ts";
import { firstWhere } from "../../text/in-order.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { type EventGroup, groupOf } from "./event-group.ts";
import { isInside } from "./locate.ts";
import type { Mention, PlaceNode } from "./place-candidates.ts";
import type { Description, PlaceClass } from "./place-descriptions.ts";
import { type Preposition, prepositionBefore } from "./preposition.ts";

/** A claim with what its place hangs on. */
export type PlaceClaim = {
  claim: ClaimDraft;
  statement: StatementDraft;
  sentence: number;
  /** Nouns of its sentence that take up a place named elsewhere ("the town"). */
  descriptions: readonly Description[];
};

/** What the features of one report's candidates hang on. */
export type PlaceSetting = { text: string; main: PlaceNode | null; country: string | null; hasSpot: boolean };

/** A candidate with its features by name; null stands for no place. */
export type PlaceCandidate = { node: PlaceNode | null; features: Readonly<Record<PlaceFeature, number>> };

/** What a candidate has of its own, and what is the same for all candidates of a claim; a learned model reads them in this order. */
const OF_CANDIDATE =
  "own inner acting after before rankHere preposition possessive actor target scale depth innerClause innerHere containerHere inside share frequency mentions innerMentions first frequencyRank main abroad recency recencySpot recencyUnit distanceBack mentionsBack matchesDescription title dateline direction scene sceneShare sceneOrder sceneRank countryMass countryRank actingMentions lead" as const;
const OF_CLAIM =
  "group event description describedInClause there wide clauseNodes hereNodes spotsHere author kind polarity modality quantity sentence hasSpot none" as const;
type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;
type OfCandidate = Words<typeof OF_CANDIDATE>;
type OfClaim = Words<typeof OF_CLAIM>;
export type PlaceFeature = OfCandidate | OfClaim;

export const PLACE_FEATURES: readonly PlaceFeature[] = `${OF_CANDIDATE} ${OF_CLAIM}`.split(" ") as PlaceFeature[];
const CANDIDATE_FEATURES = OF_CANDIDATE.split(" ") as OfCandidate[];

/** Where a mention stands to a claim, nearest first; the model cuts between these numbers. */
const ZONE = {
  clause: 0,
  content: 1,
  sentence: 2,
  source: 3,
  before1: 4,
  before2: 4.5,
  before3: 5,
  before6: 5.5,
  before: 6,
  after: 7,
  seat: 8,
  none: 9,
} as const;
/** Stands for a rank, a distance or a feature that a candidate does not have. */
const MISSING = { rank: 30, here: 9, back: 9999, none: -2, place: -1 } as const;
/** A place before the trigger is as near as one three times as far behind it: English puts it behind. Chosen by us on the training reports. */
const BEFORE_COSTS = 3;
/** Characters back beyond which a mention is as far as any. */
const FAR_BACK = 3000;
/** Sentences around a claim in which mentions are looked at; further off only the last one before counts. */
export const WINDOW = { back: 40, ahead: 10 } as const;

const EVENT_GROUPS: readonly EventGroup[] = ["strike", "harm", "ground", "state", "politics", "other"];
/** Events that are frequent enough to learn from; others are -1. */
const EVENTS: readonly EventType[] = [
  "killed",
  "wounded",
  "casualties",
  "control",
  "clash",
  "capture",
  "advance",
  "air-strike",
  "bombardment",
  "other",
  "negotiation",
  "objective",
  "outcome",
  "forecast",
  "infrastructure-damage",
  "displacement",
  "attack-tempo",
  "buildup",
  "ceasefire",
];
const PREPOSITIONS: readonly Preposition[] = ["none", "inside", "beside", "toward", "from", "of"];
const CLASSES: readonly PlaceClass[] = ["site", "settlement", "unit", "country", "area"];
const SCALES_OF_CLASS: Readonly<Record<PlaceClass, readonly number[]>> = {
  site: [0],
  settlement: [0, 1],
  unit: [2, 3, 3.5],
  country: [5],
  area: [0, 1, 2, 3.5, 4],
};
const KINDS = ["author", "indirect", "mixed", "direct"] as const;
const MODALITIES = ["asserted", "possible", "predicted", "intended", "reported-unverified"] as const;

/** Bodies that speak from a seat about events elsewhere: "the Defence Ministry in Moscow". A governor or a resident speaks of where he is. */
const SEATED = /\b(?:ministry|government|headquarters|department|embassy|parliament|spokes\w{1,7}|institute|agency)\b/i;
/** What is said of a whole war or country. */
const WIDE = /\b(?:nationwide|across the country|the conflict|the crisis|the war|civil war|uprising|country)\b/i;
const THERE = /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|could|can|may|might))/i;

/** The candidates of one claim with their features; the last is no place at all. */
export function placeCandidates(
  nodes: readonly PlaceNode[],
  setting: PlaceSetting,
  placeClaim: PlaceClaim,
): PlaceCandidate[] {
  const { claim, statement } = placeClaim;
  const trigger = claim.spans.trigger?.[0] ?? claim.scope[0] ?? statement.sentence;
  const clause = claim.scope[0] ?? statement.sentence;
  const isSeat = statement.source !== null && SEATED.test(setting.text.slice(...statement.source));
  const around: Around = { ...placeClaim, text: setting.text, trigger, clause, isSeat };
  const standings = nodes.map((node) => standingOf(node, around));
  const here = standings.filter(({ own }) => own < ZONE.source).sort((a, b) => a.distance - b.distance);
  const back = standings.filter(({ last }) => last >= 0).sort((a, b) => b.last - a.last);
  const shared: Shared = {
    here,
    ranks: {
      here: rankOf(here),
      back: rankOf(back),
      spot: rankOf(back.filter(({ node }) => node.scale < 3)),
      unit: rankOf(back.filter(({ node }) => node.scale === 2 || node.scale === 3)),
    },
  };
  const ofClaim = claimFeatures(around, setting, here);
  const described = describedBy(around);
  const candidates = standings
    .filter(({ node, own, inner, acting }) => {
      if (node.isVast && own >= ZONE.source) return false;
      return own < ZONE.none || inner < ZONE.none || acting < ZONE.none;
    })
    .map((standing): PlaceCandidate => ({
      node: standing.node,
      features: { ...candidateFeatures(standing, shared, around, setting, described), ...ofClaim },
    }));
  const nothing = Object.fromEntries(CANDIDATE_FEATURES.map((name) => [name, MISSING.none])) as Record<
    OfCandidate,
    number
  >;
  return [...candidates, { node: null, features: { ...nothing, ...ofClaim, none: 1 } }];
}

type Around = PlaceClaim & { text: string; trigger: Span; clause: Span; isSeat: boolean };

/** How the mentions of a node stand to a claim: the nearest zones, and the mention that is nearest. */
type Standing = {
  node: PlaceNode;
  own: number;
  inner: number;
  acting: number;
  mention: Mention | null;
  distance: number;
  /** Start of the last mention before the statement, -1 without one, and how many there are. */
  last: number;
  mentionsBack: number;
};

type Shared = {
  here: readonly Standing[];
  ranks: Readonly<Record<"here" | "back" | "spot" | "unit", ReadonlyMap<PlaceNode, number>>>;
};

function standingOf(node: PlaceNode, around: Around): Standing {
  const { statement, trigger, isSeat } = around;
  let own: number = ZONE.none;
  let mention: Mention | null = null;
  let distance = Infinity;
  for (const each of inWindow(node.own, around.sentence)) {
    const zone = zoneOf(each, around);
    const at = zone === ZONE.source && isSeat ? ZONE.seat : zone;
    if (each.isAside && at >= ZONE.source) continue;
    const { start, end } = each.toponym;
    const away = start >= trigger[1] ? start - trigger[1] : (trigger[0] - end) * BEFORE_COSTS;
    if (at < own || (at === own && at < ZONE.source && away < distance)) [own, mention, distance] = [at, each, away];
  }
  const mentionsBack = firstWhere(node.own, ({ toponym }) => toponym.start >= statement.sentence[0]);
  const last = node.own[mentionsBack - 1]?.toponym.start ?? -1;
  if (own === ZONE.none && last >= 0) own = ZONE.before;
  return {
    node,
    own,
    inner: nearestZone(node.inner, around),
    acting: nearestZone(node.acting, around),
    mention: own < ZONE.source ? mention : null,
    distance,
    last,
    mentionsBack,
  };
}

function nearestZone(mentions: readonly Mention[], around: Around): number {
  let nearest: number = ZONE.none;
  for (const mention of inWindow(mentions, around.sentence)) {
    const zone = zoneOf(mention, around);
    const at = zone === ZONE.source && around.isSeat ? ZONE.seat : zone;
    if (!(mention.isAside && at >= ZONE.source)) nearest = Math.min(nearest, at);
  }
  return nearest;
}

function* inWindow(mentions: readonly Mention[], sentence: number): Generator<Mention> {
  const from = firstWhere(mentions, (mention) => mention.sentence >= sentence - WINDOW.back);
  for (let i = from; i < mentions.length && mentions[i]!.sentence <= sentence + WINDOW.ahead; i++) yield mentions[i]!;
}

function zoneOf({ toponym, sentence: at }: Mention, { statement, clause, sentence }: Around): number {
  const { start, end } = toponym;
  if (statement.source && isInside(start, end, [statement.source])) return ZONE.source;
  if (isInside(start, end, [clause])) return ZONE.clause;
  if (isInside(start, end, statement.content)) return ZONE.content;
  if (isInside(start, end, [statement.sentence])) return ZONE.sentence;
  const back = sentence - at;
  if (back <= 0) return ZONE.after + Math.min(6, -back) / 10;
  if (back <= 1) return ZONE.before1;
  if (back <= 2) return ZONE.before2;
  return back <= 3 ? ZONE.before3 : back <= 6 ? ZONE.before6 : ZONE.before;
}

const rankOf = (standings: readonly Standing[]): ReadonlyMap<PlaceNode, number> =>
  new Map(standings.map(({ node }, rank) => [node, rank]));

const isIn = (inner: PlaceNode, unit: PlaceNode): boolean => inner !== unit && inner.key.endsWith(`|${unit.key}`);

/** The description nearest to the trigger, in its clause before all others. */
function describedBy({
  descriptions,
  trigger,
  clause,
}: Around): { description: Description; inClause: boolean } | null {
  let found: { description: Description; inClause: boolean } | null = null;
  let least = Infinity;
  for (const description of descriptions) {
    const { at, end } = description;
    const inClause = at >= clause[0] && end <= clause[1];
    const away = at >= trigger[1] ? at - trigger[1] : (trigger[0] - end) * 2;
    if (found?.inClause === true && !inClause) continue;
    if (away < least || (inClause && found?.inClause !== true)) [found, least] = [{ description, inClause }, away];
  }
  return found;
}

function candidateFeatures(
  { node, own, inner, acting, mention, last, mentionsBack }: Standing,
  { here, ranks }: Shared,
  { claim, statement, trigger }: Around,
  { text, main, country }: PlaceSetting,
  described: { description: Description } | null,
): Record<OfCandidate, number> {
  const { report } = node;
  const at = mention?.toponym;
  const innerHere = here.filter((other) => isIn(other.node, node));
  const flag = (is: boolean) => (is ? 1 : 0);
  return {
    own,
    inner,
    acting,
    after: at && at.start >= trigger[1] ? at.start - trigger[1] : MISSING.place,
    before: at && at.end <= trigger[0] ? trigger[0] - at.end : MISSING.place,
    rankHere: ranks.here.get(node) ?? MISSING.here,
    preposition: at ? PREPOSITIONS.indexOf(prepositionBefore(text, at.start)) : MISSING.place,
    possessive: flag(at !== undefined && /^['’]s/.test(text.slice(at.end, at.end + 2))),
    actor: flag(at !== undefined && isInside(at.start, at.end, claim.spans.actor ?? [])),
    target: flag(at !== undefined && isInside(at.start, at.end, claim.spans.target ?? [])),
    scale: node.scale,
    depth: node.path.length,
    innerClause: innerHere.filter((other) => other.own === ZONE.clause).length,
    innerHere: innerHere.length,
    containerHere: here.filter((other) => isIn(node, other.node)).length,
    inside: report.inside,
    share: report.share,
    frequency: report.frequency,
    mentions: node.own.length,
    innerMentions: node.inner.length,
    first: flag(report.isFirst),
    frequencyRank: report.frequencyRank,
    main: main === null ? 0 : main === node ? 1 : isIn(main, node) ? 2 : isIn(node, main) ? 3 : 0,
    abroad: flag(country !== null && node.path.at(-1) !== country),
    recency: Math.min(MISSING.rank, ranks.back.get(node) ?? MISSING.rank),
    recencySpot: Math.min(MISSING.rank, ranks.spot.get(node) ?? MISSING.rank),
    recencyUnit: Math.min(MISSING.rank, ranks.unit.get(node) ?? MISSING.rank),
    distanceBack: last < 0 ? MISSING.back : Math.min(FAR_BACK, statement.sentence[0] - last),
    mentionsBack,
    matchesDescription:
      described === null ? 0 : SCALES_OF_CLASS[described.description.class].includes(node.scale) ? 1 : -1,
    title: flag(report.isInTitle),
    dateline: flag(report.isDateline),
    direction: flag(node.scale === 3.5),
    scene: report.scene,
    sceneShare: report.sceneShare,
    sceneOrder: report.sceneOrder,
    sceneRank: report.sceneRank,
    countryMass: report.countryMass,
    countryRank: report.countryRank,
    actingMentions: node.acting.length,
    lead: flag(report.isInLead),
  };
}

function claimFeatures(
  around: Around,
  { text, hasSpot }: PlaceSetting,
  here: readonly Standing[],
): Record<OfClaim, number> {
  const { claim, statement, sentence } = around;
  const described = describedBy(around);
  const words = text.slice(...statement.sentence);
  const flag = (is: boolean) => (is ? 1 : 0);
  return {
    group: EVENT_GROUPS.indexOf(groupOf(claim.event)),
    event: EVENTS.indexOf(claim.event),
    description: described === null ? 0 : CLASSES.indexOf(described.description.class) + 1,
    describedInClause: flag(described?.inClause === true),
    there: flag(THERE.test(words)),
    wide: flag(WIDE.test(words)),
    clauseNodes: here.filter(({ own }) => own === ZONE.clause).length,
    hereNodes: here.length,
    spotsHere: here.filter(({ node }) => node.scale < 3).length,
    author: flag(statement.kind === "author"),
    kind: KINDS.indexOf(statement.kind),
    polarity: flag(claim.polarity !== "affirmed"),
    modality: MODALITIES.indexOf(claim.modality),
    quantity: flag(claim.quantity !== null),
    sentence: Math.min(10, sentence),
    hasSpot: flag(hasSpot),
    none: 0,
  };
}
