import { expect, test } from "vitest";
import { loadResources } from "../../src/pipeline/index.ts";
import { analyse } from "../../src/language/index.ts";
import { joinMentions, type MentionedIn } from "../../src/match/identity/index.ts";
import { averageLinkage } from "../../src/match/identity/linkage.ts";
import { rootOf } from "../../src/match/identity/mention.ts";
import { logOddsOf } from "../../src/match/identity/trees.ts";

const { models, wordCounts, identity } = loadResources();

/** A text whose mentions stand in brackets. */
function marked(text: string): MentionedIn {
  const mentions: { start: number; end: number }[] = [];
  let plain = "";
  for (const part of text.split(/(\[[^\]]+\])/u)) {
    if (part.startsWith("[")) mentions.push({ start: plain.length, end: plain.length + part.length - 2 });
    plain += part.startsWith("[") ? part.slice(1, -1) : part;
  }
  return { analysis: analyse(plain, "en", models), mentions };
}

const RAID = [
  "Gunmen [killed] four guards at the Orsk bank in Varda on Friday. The governor condemned the raid on the bank.",
  "Four guards were [killed] by gunmen at the Orsk bank in Varda, the governor of the town said on Friday.",
  "A volcano [erupted] on the island of Perl, and its people fled by boat. The [eruption] went on all night on Perl.",
];

test("two reports of one killing are one occurrence, an eruption elsewhere is another", () => {
  const [[first], [second], [third, fourth]] = joinMentions(RAID.map(marked), identity, wordCounts) as [
    [number],
    [number],
    [number, number],
  ];
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(fourth).toBe(third);
});

test("no document and no mention give nothing", () => {
  expect(joinMentions([], identity, wordCounts)).toEqual([]);
  expect(joinMentions([marked("Nothing is marked in this sentence.")], identity, wordCounts)).toEqual([[]]);
});

test("average linkage joins what is near and leaves the rest alone", () => {
  const at = [0, 1, 10, 11, 50];
  const groups = averageLinkage(at.length, (a, b) => -Math.abs(at[a]! - at[b]!), -5);
  expect(groups.map((group) => [...group].sort())).toEqual([[0, 1], [2, 3], [4]]);
});

test("a root is shared by the verb and the noun made of it, and short words are left alone", () => {
  expect(rootOf("election")).toBe(rootOf("elector"));
  expect(rootOf("king")).toBe("king");
});

test("a tree goes by its bounds, and trees add up", () => {
  const forest = { base: -1, trees: [[0, 0.5, 1, 2] as [number, number, number, number], 0.25] };
  expect(logOddsOf(forest, [0.4])).toBe(0.25);
  expect(logOddsOf(forest, [0.5])).toBe(1.25);
});
