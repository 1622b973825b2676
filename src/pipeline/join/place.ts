import type { ClaimPlace, Span, Toponym } from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { isDateline } from "../../text/dateline.ts";
import { groupOf } from "./event-group.ts";
import { placeNodes, type Mention, type PlaceNode } from "./place-candidates.ts";
import { noPlaceFeatures, placeFeatures, prepositionBefore, type PlaceSetting } from "./place-features.ts";
import { PLACE_WEIGHTS } from "./place-weights.ts";
import { isInside } from "./locate.ts";
import { best, type Features } from "./rank.ts";

/** Places in one list that give a claim each; a longer list is a table and keeps its first ones. */
const LONGEST_LIST = 12;
/** Lean toward no place, in log-odds: an implied place is marked and bears no pin, so that it costs little. Chosen by us on the training reports. */
const NO_PLACE = -1.5;
/** A place before the trigger is as near as one three times as far behind it: English puts it behind. Chosen by us on the training reports. */
const BEFORE_COSTS = 3;

export type PlaceCandidate = { node: PlaceNode | null; features: Features };

/** The places that a report's claims may have. */
export type PlaceField = { nodes: readonly PlaceNode[]; toponyms: readonly Toponym[]; setting: PlaceSetting };

export function placeField(
  text: string,
  toponyms: readonly Toponym[],
  drafts: readonly StatementDraft[],
  sentenceOf: (at: number) => number,
  isAside: (at: number) => boolean,
): PlaceField {
  const usable = toponyms.filter(
    (toponym) => toponym.path.length > 0 && !toponym.isMetonym && !isDateline(text, toponym),
  );
  // The adjective of an army says whose it is, not where: it counts only where nothing else names its country.
  const named = new Set(usable.filter(({ isAdjective }) => !isAdjective).map(({ path }) => path.at(-1)!));
  const placed = usable.filter(({ isAdjective, path }) => !isAdjective || !named.has(path.at(-1)!));
  const nodes = placeNodes(placed, sentenceOf, isAside);
  return {
    nodes,
    toponyms: usable,
    setting: {
      text,
      ...center(
        nodes,
        usable.filter(({ start }) => !isAside(start)),
        sceneSpans(drafts),
      ),
    },
  };
}

/** Candidates of one claim with their features; the last is no place at all. */
export function placeCandidates(
  field: PlaceField,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): PlaceCandidate[] {
  const framing = framesOf(field, claim);
  const nearest = nearestMentions(field, claim);
  const candidates = field.nodes
    .filter((node) => !framing.has(node))
    .map((node): PlaceCandidate => ({
      node,
      features: placeFeatures(node, claim, statement, sentence, field.setting, nearest),
    }));
  return [
    ...candidates.filter(({ features }) => features.length > 0),
    { node: null, features: noPlaceFeatures(claim) },
  ];
}

/** A claim with what its place hangs on. */
export type PlaceClaim = { claim: ClaimDraft; statement: StatementDraft; sentence: number };

/** One place of a claim, several where the text lists them, or [null]. */
export function placesOf(field: PlaceField, { claim, statement, sentence }: PlaceClaim): (ClaimPlace | null)[] {
  const candidates = placeCandidates(field, claim, statement, sentence);
  const chosen =
    candidates[
      best(
        candidates.map(({ features }) => features),
        PLACE_WEIGHTS,
        NO_PLACE,
      )
    ]?.node ?? null;
  if (chosen === null) return [null];
  const stated = statedMention(chosen, claim, statement);
  if (!stated) return [implied(chosen, sentence)];
  return listOf(field, stated.toponym, statement).map((toponym) =>
    toponym === stated.toponym
      ? placeAt(chosen.path, toponym, stated.up, field.setting.text)
      : placeAt(toponym.path, toponym, 0, field.setting.text),
  );
}

/** The mention in the statement's own sentence that gives the place. */
function statedMention(node: PlaceNode, claim: ClaimDraft, statement: StatementDraft): Mention | null {
  const inside = node.mentions.filter(({ toponym }) =>
    isInside(toponym.start, toponym.end, [...claim.scope, ...statement.content, statement.sentence]),
  );
  return inside.find(({ up, toponym }) => up === 0 && !toponym.isAdjective) ?? inside.find(({ up }) => up > 0) ?? null;
}

/** A place that the sentence does not name. It gets no pin when it comes from further than the sentence before. */
function implied(node: PlaceNode, sentence: number): ClaimPlace {
  const before = node.mentions.findLast(
    (mention) =>
      mention.up === 0 &&
      mention.sentence < sentence &&
      sentence - mention.sentence <= 1 &&
      !mention.toponym.isAdjective,
  );
  const mention = before ?? node.mentions[0]!;
  const rule = before ? "place-carried" : "place-of-report";
  const place = placeAt(node.path, mention.toponym, mention.up, "");
  const pin = before ? {} : { lat: null, lon: null, radiusM: null };
  return { ...place, ...pin, span: null, basis: "implied", relation: "in", rule };
}

function placeAt(
  path: readonly string[],
  { choice, resolution, start, end }: Toponym,
  up: number,
  text: string,
): ClaimPlace {
  const isPinned = choice !== null && resolution !== "unplaced" && up === 0;
  return {
    span: [start, end],
    path: [...path],
    lat: isPinned ? choice.lat : null,
    lon: isPinned ? choice.lon : null,
    radiusM: isPinned ? choice.radiusM : null,
    gazetteerId: resolution === "located" && up === 0 ? (choice?.gazetteerId ?? null) : null,
    level: up === 0 ? (choice?.level ?? "unknown") : path.length === 1 ? "country" : "region",
    relation: relationAt(text, start),
    extent: "unknown",
    basis: up === 0 ? "stated" : "implied",
    rule: up === 0 ? "place-in-sentence" : "place-around",
  };
}

/** Words before a place name that say how the event stands to it. */
const RELATIONS: readonly { ending: readonly string[]; relation: ClaimPlace["relation"]; reason: string }[] = [
  {
    ending: ["near", "outside", "around", "beside", "north of", "south of", "east of", "west of", "outskirts of"],
    relation: "near",
    reason: "not in the place itself",
  },
  { ending: ["toward", "towards"], relation: "toward", reason: "a direction" },
  { ending: ["from"], relation: "from", reason: "a departure" },
];

function relationAt(text: string, start: number): ClaimPlace["relation"] {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  return (
    RELATIONS.find(({ ending }) =>
      ending.some((word) => before.endsWith(`${word} `) || before.endsWith(`${word} the `)),
    )?.relation ?? "in"
  );
}

/** The places listed beside the chosen one within the statement: "in Murmansk, Irkutsk and Amur". */
function listOf(field: PlaceField, chosen: Toponym, statement: StatementDraft): Toponym[] {
  const peers = field.toponyms.filter(
    ({ start, end, isAdjective }) => !isAdjective && isInside(start, end, statement.content),
  );
  const at = peers.indexOf(chosen);
  if (at < 0) return [chosen];
  let from = at;
  let to = at;
  while (from > 0 && isListed(field.setting.text, peers[from - 1]!, peers[from]!)) from--;
  while (to + 1 < peers.length && isListed(field.setting.text, peers[to]!, peers[to + 1]!)) to++;
  return peers.slice(from, to + 1).slice(0, LONGEST_LIST);
}

function isListed(text: string, a: Toponym, b: Toponym): boolean {
  if (!/^(?:, | and |, and | or | & )(?:the )?$/.test(text.slice(a.end, b.start))) return false;
  return a.path.length === b.path.length && !a.path.includes(b.path[0]!) && !b.path.includes(a.path[0]!);
}

/** Places of a claim's clause that only say where a narrower one of it lies: "Sudzha, Kursk Oblast". */
function framesOf(field: PlaceField, claim: ClaimDraft): ReadonlySet<PlaceNode> {
  const named = field.nodes.filter(({ mentions }) =>
    mentions.some(({ up, toponym }) => up === 0 && isInside(toponym.start, toponym.end, claim.scope.slice(0, 1))),
  );
  return new Set(
    named.filter((node) =>
      named.some((other) => other.path.length > node.path.length && other.key.endsWith(`|${node.key}`)),
    ),
  );
}

/** In the claim's scope, the mention nearest to the trigger. */
function nearestMentions(field: PlaceField, claim: ClaimDraft): ReadonlySet<Mention> {
  const trigger = claim.spans.trigger?.[0] ?? claim.scope[0] ?? [0, 0];
  let nearest: Mention | null = null;
  let least = Infinity;
  for (const node of field.nodes)
    for (const mention of node.mentions) {
      const { start, end, isAdjective } = mention.toponym;
      if (mention.up > 0 || isAdjective || !isInside(start, end, claim.scope)) continue;
      // "Russia's recapture of the town": a country without a preposition acts and is no scene.
      if (node.path.length === 1 && prepositionBefore(field.setting.text, start) === "none") continue;
      const distance = start >= trigger[1] ? start - trigger[1] : (trigger[0] - end) * BEFORE_COSTS;
      if (distance < least) [nearest, least] = [mention, distance];
    }
  return new Set(nearest ? [nearest] : []);
}

/**
 * How much a mention counts for what a report is about: more where an attack, a toll or a move is told in the same
 * clause, most where it comes first; a country by the places named in it, less by its name, least by its
 * adjective, which armies bear abroad. Chosen by us on the training reports.
 */
const CENTER = { place: 1, country: 0.6, adjective: 0.25, first: 1.5, spot: 0.5, scene: 2 };

/** The place that a report mostly speaks of and the country it lies in. */
function center(
  nodes: readonly PlaceNode[],
  toponyms: readonly Toponym[],
  scenes: readonly Span[],
): { main: PlaceNode | null; country: string | null } {
  const isScene = ({ start, end }: Toponym) => isInside(start, end, scenes);
  const countries = new Map<string, number>();
  for (const toponym of toponyms) {
    if (toponym.isMetonym) continue;
    const weight = toponym.isAdjective
      ? CENTER.adjective
      : (toponym.path.length > 1 ? CENTER.place : CENTER.country) + (isScene(toponym) ? CENTER.place : 0);
    countries.set(toponym.path.at(-1)!, (countries.get(toponym.path.at(-1)!) ?? 0) + weight);
  }
  const country = [...countries].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  let main: PlaceNode | null = null;
  let most = 0;
  for (const node of nodes) {
    if (node.path.length < 2 || node.path.at(-1) !== country) continue;
    let weight = node.isFirst ? CENTER.first : 0;
    for (const { up, toponym } of node.mentions) {
      if (up > 0 || toponym.isAdjective || toponym.isMetonym) continue;
      const isSpot =
        toponym.choice?.level === "settlement" || toponym.choice?.level === "site" || toponym.resolution === "within";
      weight += CENTER.place + (isSpot ? CENTER.spot : 0) + (isScene(toponym) ? CENTER.scene : 0);
    }
    if (weight > most) [main, most] = [node, weight];
  }
  return { main, country };
}

/** Clauses that tell of an attack, a toll or a move. */
const sceneSpans = (drafts: readonly StatementDraft[]): Span[] =>
  drafts.flatMap(({ claims }) =>
    claims.flatMap(({ event, scope }) => (/^(?:strike|harm|ground)$/.test(groupOf(event)) ? scope.slice(0, 1) : [])),
  );
