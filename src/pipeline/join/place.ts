import type { Analysis, ClaimPlace, Span, Toponym } from "../../model/index.ts";
import type { ClaimDraft, StatementDraft } from "../../read/index.ts";
import { isDateline } from "../../text/dateline.ts";
import { groupOf } from "./event-group.ts";
import { isInside } from "./locate.ts";
import { placeNodes, type Mention, type PlaceNode } from "./place-candidates.ts";
import { type Description, descriptionsIn } from "./place-descriptions.ts";
import { PLACE_FEATURES, type PlaceCandidate, placeCandidates, type PlaceSetting, WINDOW } from "./place-features.ts";
import { scoreOf, type Trees } from "./trees.ts";

/** Places in one list that give a claim each; a longer list is a table and keeps its first ones. */
const LONGEST_LIST = 12;
/** Lean toward no place, in log-odds: an implied place is marked and bears no pin, so that it costs little. Chosen by us on the training reports. */
const NO_PLACE = -1.5;

/** The places that a report's claims may have. */
export type PlaceField = {
  nodes: readonly PlaceNode[];
  /** Nodes by the sentences that name them, and those that the report names most. */
  bySentence: ReadonlyMap<number, readonly PlaceNode[]>;
  frequent: readonly PlaceNode[];
  toponyms: readonly Toponym[];
  setting: PlaceSetting;
  descriptionsAt: (sentence: number) => readonly Description[];
};

/** Places that are weighed for each claim of a report, beside those named around it. */
const FREQUENT = 16;

export function placeField(
  analysis: Analysis,
  title: string | null,
  toponyms: readonly Toponym[],
  drafts: readonly StatementDraft[],
  sentenceOf: (at: number) => number,
  isAside: (at: number) => boolean,
): PlaceField {
  const { text } = analysis;
  const scenes = sceneSpans(drafts);
  const nodes = placeNodes({ text, title, toponyms, scenes, sentenceOf, isAside });
  const usable = toponyms.filter(
    (toponym) => toponym.path.length > 0 && !toponym.isMetonym && !isDateline(text, toponym),
  );
  const bySentence = new Map<number, PlaceNode[]>();
  for (const node of nodes)
    for (const sentence of new Set(node.mentions.map((mention) => mention.sentence)))
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), node]);
  return {
    nodes,
    bySentence,
    frequent: [...nodes].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, FREQUENT),
    toponyms: usable,
    setting: {
      text,
      hasSpot: nodes.some(({ scale }) => scale < 3),
      ...center(
        nodes,
        usable.filter(({ start }) => !isAside(start)),
        scenes,
      ),
    },
    descriptionsAt: (sentence) => {
      const found = analysis.sentences[sentence];
      if (!found) return [];
      const named = (bySentence.get(sentence) ?? []).flatMap(({ mentions }) =>
        mentions.filter((mention) => mention.sentence === sentence).map(({ toponym }) => toponym),
      );
      return descriptionsIn(analysis.tokens, found.tokens, (start, end) =>
        named.some((toponym) => toponym.start < end && toponym.end > start),
      );
    },
  };
}

/** Candidates of one claim with their features; the last is no place at all. */
export function candidatesOf(
  field: PlaceField,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
): PlaceCandidate[] {
  const near = new Set(field.frequent);
  for (let at = sentence - WINDOW.back; at <= sentence + WINDOW.ahead; at++)
    for (const node of field.bySentence.get(at) ?? []) near.add(node);
  const descriptions = field.descriptionsAt(sentence);
  return placeCandidates([...near], field.setting, { claim, statement, sentence, descriptions });
}

/** One place of a claim, several where the text lists them, or [null]. */
export function placesOf(
  field: PlaceField,
  claim: ClaimDraft,
  statement: StatementDraft,
  sentence: number,
  trees: Trees,
): (ClaimPlace | null)[] {
  const chosen = bestPlace(candidatesOf(field, claim, statement, sentence), trees);
  if (chosen === null) return [null];
  const stated = statedMention(chosen, claim, statement);
  if (!stated) return [implied(chosen, sentence)];
  return listOf(field, stated.toponym, statement).map((toponym) =>
    toponym === stated.toponym
      ? placeAt(chosen.path, toponym, stated.up, field.setting.text)
      : placeAt(toponym.path, toponym, 0, field.setting.text),
  );
}

/** The candidate with the highest score; the first of equals, so that the order of the text decides. */
function bestPlace(candidates: readonly PlaceCandidate[], trees: Trees): PlaceNode | null {
  let best: PlaceNode | null = null;
  let highest = -Infinity;
  for (const { node, features } of candidates) {
    const score = scoreOf(rowOf(features), trees) + (node === null ? NO_PLACE : 0);
    if (score > highest) [best, highest] = [node, score];
  }
  return best;
}

/** A candidate's features in the order in which the trees read them. */
export const rowOf = (features: PlaceCandidate["features"]): number[] => PLACE_FEATURES.map((name) => features[name]);

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
  if (b.start - a.end > LONGEST_JOINT) return false;
  const joint = text
    .slice(a.end, b.start)
    .toLowerCase()
    .split(/[\s,]/u)
    .filter((word) => word !== "");
  const isJoined = joint.length > 0 || text.slice(a.end, b.start).trim() === ",";
  return isJoined && joint.every((word) => JOINTS.has(word)) && !isInPath(a, b) && !isInPath(b, a);
}

const isInPath = (unit: Toponym, { path }: Toponym): boolean => path.includes(unit.path[0]!);

/** Characters between two places of one list. */
const LONGEST_JOINT = 24;
/** Words between two places of one list, the word for what they are among them ("the Kursk region and Belgorod"). */
const JOINTS: ReadonlySet<string> = new Set(
  "and or & as well the in on region regions province provinces district districts oblast city airbase".split(" "),
);

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
    let weight = node.report.isFirst ? CENTER.first : 0;
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
