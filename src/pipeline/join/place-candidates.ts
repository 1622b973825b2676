import type { Toponym } from "../../model/index.ts";

/** A place that a report names, or that holds one it names: its path and the mentions that lead to it. */
export type PlaceNode = {
  key: string;
  path: readonly string[];
  /** The mention whose own path this is; of a containing place the first mention inside it. */
  mentions: readonly Mention[];
  /** Share of the report's mentions of this very place, 0..1. */
  share: number;
  isFirst: boolean;
};

/** `up`: how many steps above the mentioned place the node lies; 0 is the place itself. */
export type Mention = { toponym: Toponym; sentence: number; up: number; isAside: boolean };

/** All places of a report that a claim may be about, in the order of their first mention. */
export function placeNodes(
  toponyms: readonly Toponym[],
  sentenceOf: (at: number) => number,
  isAside: (at: number) => boolean,
): PlaceNode[] {
  const mentions = new Map<string, { path: readonly string[]; mentions: Mention[] }>();
  for (const toponym of toponyms) {
    const sentence = sentenceOf(toponym.start);
    for (let up = 0; up < toponym.path.length; up++) {
      const path = toponym.path.slice(up);
      const key = path.join("|");
      const node = mentions.get(key) ?? { path, mentions: [] };
      mentions.set(key, node);
      node.mentions.push({ toponym, sentence, up, isAside: isAside(toponym.start) });
    }
  }
  const own = toponyms.filter(({ isAdjective }) => !isAdjective);
  const first = own.find(({ path }) => path.length > 1);
  return [...mentions].map(([key, node]) => ({
    key,
    path: node.path,
    mentions: node.mentions,
    share:
      own.length === 0
        ? 0
        : node.mentions.filter(({ up, toponym }) => up === 0 && !toponym.isAdjective).length / own.length,
    isFirst: first !== undefined && first.path.join("|") === key,
  }));
}
