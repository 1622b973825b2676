import type { Span, Toponym } from "../../model/index.ts";
import { isDateline } from "../../text/dateline.ts";
import { isInside } from "./locate.ts";
import { prepositionBefore } from "./preposition.ts";
import { type Use, useOf } from "./place-use.ts";

/** `up`: how many steps above the mentioned place the node lies; 0 is the place itself. */
export type Mention = { toponym: Toponym; sentence: number; up: number; isAside: boolean; use: Use };

/** What a place is, from the spot to the country; between a unit and an area stands a part ("northern Syria"). */
export type Scale = 0 | 1 | 2 | 3 | 3.5 | 4 | 5;

/** A place that a report names, or that holds one it names: its path and the mentions that lead to it. */
export type PlaceNode = {
  key: string;
  path: readonly string[];
  scale: Scale;
  /** Mentions of the place itself where something may be said to happen, in order. */
  own: readonly Mention[];
  /** Mentions of places in it, and of it as what holds the one beside it. */
  inner: readonly Mention[];
  /** Mentions in which a state acts or owns. */
  acting: readonly Mention[];
  /** All of them, in order. */
  mentions: readonly Mention[];
  /** A continent or an ocean: it is the place of a claim only where the claim names it. */
  isVast: boolean;
  report: NodeInReport;
};

/** How a place stands in its report as a whole. */
export type NodeInReport = {
  /** Share of the report's mentions of this very place, 0..1. */
  share: number;
  /** Mentions in relation to the place with most of them, 0..1. */
  frequency: number;
  /** Rank by mentions among the places that are no countries; 20 for all others. */
  frequencyRank: number;
  isFirst: boolean;
  isInTitle: boolean;
  isInLead: boolean;
  isDateline: boolean;
  /** Weight of the mentions in clauses that tell of an attack, a toll or a move; its share, and ranks by order and weight. */
  scene: number;
  sceneShare: number;
  sceneOrder: number;
  sceneRank: number;
  /** Share of all mentions that lie in its country, and the country's rank. */
  countryMass: number;
  countryRank: number;
  /** Other nodes that lie in it. */
  inside: number;
};

/** Weight of a mention for the country it lies in: places count in full, states that act hardly. Chosen by us on the training reports. */
const MASS = { place: 1, country: 0.8, acting: 0.25 };
/** Weight of a mention in a scene by the word before it. */
const SCENE = { plain: 0.4, from: 0.3, placed: 1 };
/** Metres; larger areas are continents and oceans. */
const VAST_M = 1_200_000;
/** Sentences at the head of a report that tell what it is about. */
const LEAD_SENTENCES = 3;
const LAST_RANK = { frequency: 20, scene: 12, country: 6 };

/** What the nodes of a report are made from. */
export type NodeInput = {
  text: string;
  title: string | null;
  toponyms: readonly Toponym[];
  /** First clauses of claims of an attack, a toll or a move. */
  scenes: readonly Span[];
  sentenceOf: (at: number) => number;
  isAside: (at: number) => boolean;
};

/** All places of a report that a claim may be about, in the order of their first mention. */
export function placeNodes(input: NodeInput): PlaceNode[] {
  const { text, toponyms, sentenceOf, isAside } = input;
  const resolved = toponyms.filter(({ path }) => path.length > 0);
  const uses = resolved.map((toponym, i) => useOf(text, toponym, [resolved[i - 1], resolved[i + 1]]));
  const datelines = new Set(resolved.filter((toponym) => isDateline(text, toponym)));
  const named = new Set(
    resolved
      .filter((toponym) => !toponym.isAdjective && !toponym.isMetonym && !datelines.has(toponym))
      .map(({ path }) => path.at(-1)!),
  );
  const collected = new Map<string, { path: readonly string[]; mentions: Mention[] }>();
  resolved.forEach((toponym, i) => {
    // The adjective of an army says whose it is, not where: it counts only where nothing else names its country.
    if (toponym.isMetonym || datelines.has(toponym) || (toponym.isAdjective && named.has(toponym.path.at(-1)!))) return;
    const sentence = sentenceOf(toponym.start);
    for (let up = 0; up < toponym.path.length; up++) {
      const path = toponym.path.slice(up);
      const key = path.join("|");
      const node = collected.get(key) ?? { path, mentions: [] };
      collected.set(key, node);
      const use = up === 0 ? uses[i]! : toponym.isAdjective ? "acting" : "scene";
      node.mentions.push({ toponym, sentence, up, isAside: isAside(toponym.start), use });
    }
  });
  const nodes = [...collected].map(([key, { path, mentions }]) => nodeOf(key, path, mentions));
  return withReport(nodes, input, resolved, uses, datelines);
}

type BareNode = Omit<PlaceNode, "report">;

function nodeOf(key: string, path: readonly string[], mentions: readonly Mention[]): BareNode {
  const self = mentions.filter(({ up }) => up === 0);
  return {
    key,
    path,
    mentions,
    scale: scaleOf(path, self),
    own: self.filter(({ use, toponym }) => use === "scene" && !toponym.isAdjective),
    inner: mentions.filter(({ up, use, toponym }) => (up > 0 && !toponym.isAdjective) || (up === 0 && use === "frame")),
    acting: self.filter(({ use }) => use === "acting"),
    isVast: self.some(
      ({ toponym: { choice } }) =>
        (choice?.level === "area" || choice?.level === "water") && (choice.radiusM ?? 0) > VAST_M,
    ),
  };
}

function scaleOf(path: readonly string[], self: readonly Mention[]): Scale {
  if (PART.test(path[0]!)) return 3.5;
  const toponym = self.find((mention) => !mention.toponym.isAdjective)?.toponym;
  if (!toponym) return path.length === 1 ? 5 : 3;
  if (toponym.resolution !== "located") return 0;
  return SCALES[toponym.choice?.level ?? "unknown"];
}

const SCALES = { site: 0, settlement: 1, unknown: 1, district: 2, region: 3, area: 4, water: 4, country: 5 } as const;
const PART = /^(?:north|south|east|west|central|rural|old |upper|lower)/i;

function withReport(
  nodes: readonly BareNode[],
  { text, title, scenes }: NodeInput,
  resolved: readonly Toponym[],
  uses: readonly Use[],
  datelines: ReadonlySet<Toponym>,
): PlaceNode[] {
  const mass = new Map<string, number>();
  let total = 0;
  resolved.forEach((toponym, i) => {
    if (datelines.has(toponym)) return;
    const isActing = uses[i] === "acting" || toponym.isAdjective;
    const weight = isActing ? MASS.acting : toponym.path.length > 1 ? MASS.place : MASS.country;
    mass.set(toponym.path.at(-1)!, (mass.get(toponym.path.at(-1)!) ?? 0) + weight);
    total += weight;
  });
  const countries = [...mass].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const datelined = new Set([...datelines].flatMap(({ path }) => path.map((_, i) => path.slice(i).join("|"))));
  const inside = new Map<string, number>();
  for (const { path } of nodes)
    for (let i = 1; i < path.length; i++) {
      const key = path.slice(i).join("|");
      inside.set(key, (inside.get(key) ?? 0) + 1);
    }
  const sorted = [...scenes].sort((a, b) => a[0] - b[0]);
  const scened = nodes.map(({ own }) => sceneOf(text, own, sorted));
  const sceneTotal = scened.reduce((sum, { weight }) => sum + weight, 0);
  const byOrder = ranks(
    nodes,
    (i) => scened[i]!.weight > 0,
    (i, j) => scened[i]!.start - scened[j]!.start || nodes[j]!.path.length - nodes[i]!.path.length,
  );
  const byWeight = ranks(
    nodes,
    (i) => scened[i]!.weight > 0,
    (i, j) => scened[j]!.weight - scened[i]!.weight || scened[i]!.start - scened[j]!.start,
  );
  const byCount = ranks(
    nodes,
    (i) => nodes[i]!.scale < 3,
    (i, j) => nodes[j]!.own.length - nodes[i]!.own.length,
  );
  const most = Math.max(1, ...nodes.map(({ own }) => own.length));
  const all = Math.max(
    1,
    nodes.reduce((sum, { own }) => sum + own.length, 0),
  );
  const first = resolved.find(
    (toponym) => !toponym.isAdjective && !toponym.isMetonym && !datelines.has(toponym) && toponym.path.length > 1,
  );
  const head = (title ?? "").toLowerCase();
  return nodes.map((node, i): PlaceNode => {
    const country = node.path.at(-1)!;
    return {
      ...node,
      report: {
        share: node.own.length / all,
        frequency: node.own.length / most,
        frequencyRank: Math.min(LAST_RANK.frequency, byCount.get(i) ?? LAST_RANK.frequency),
        isFirst: first?.path.join("|") === node.key,
        isInTitle: head !== "" && head.includes(node.path[0]!.toLowerCase()),
        isInLead: node.own.some(({ sentence, isAside }) => sentence < LEAD_SENTENCES && !isAside),
        isDateline: datelined.has(node.key),
        scene: scened[i]!.weight,
        sceneShare: sceneTotal > 0 ? scened[i]!.weight / sceneTotal : 0,
        sceneOrder: Math.min(LAST_RANK.scene, byOrder.get(i) ?? LAST_RANK.scene),
        sceneRank: Math.min(LAST_RANK.scene, byWeight.get(i) ?? LAST_RANK.scene),
        countryMass: (mass.get(country) ?? 0) / Math.max(1, total),
        countryRank: Math.min(
          LAST_RANK.country,
          countries.indexOf(country) < 0 ? LAST_RANK.country : countries.indexOf(country),
        ),
        inside: inside.get(node.key) ?? 0,
      },
    };
  });
}

function sceneOf(text: string, own: readonly Mention[], scenes: readonly Span[]): { weight: number; start: number } {
  let weight = 0;
  let start = Infinity;
  for (const { toponym, isAside } of own) {
    if (isAside || !isInScene(toponym, scenes)) continue;
    const before = prepositionBefore(text, toponym.start);
    weight += before === "none" ? SCENE.plain : before === "from" ? SCENE.from : SCENE.placed;
    start = Math.min(start, toponym.start);
  }
  return { weight, start };
}

/** `scenes` are in the order of their starts; a clause is short, so that few of them need a look. */
function isInScene({ start, end }: Toponym, scenes: readonly Span[]): boolean {
  let from = 0;
  let to = scenes.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (scenes[middle]![0] <= start) from = middle + 1;
    else to = middle;
  }
  return isInside(start, end, scenes.slice(Math.max(0, from - SCENES_BACK), from));
}

/** Clauses before a mention that may hold it: claims of one sentence share theirs. */
const SCENES_BACK = 12;

/** Rank of each node that counts, by index. */
function ranks(
  nodes: readonly BareNode[],
  counts: (index: number) => boolean,
  order: (a: number, b: number) => number,
): ReadonlyMap<number, number> {
  const sorted = nodes.map((_, i) => i).filter(counts);
  sorted.sort((a, b) => order(a, b) || a - b);
  return new Map(sorted.map((index, rank) => [index, rank]));
}
