import { describe, expect, test } from "vitest";
import { attribution } from "../../../../test/support/attribution.ts";
import { analyse } from "../../../../test/support/english.ts";
import { extractRelations, selectRelations } from "./extract.ts";
import { attributionFrom } from "./found.ts";
import { bestPath, LABELS, logSum, newSums, TURNS } from "./lattice.ts";
import { readAttributionModel, writeAttributionModel } from "./model.ts";

/** Relations of the wide convention as "source | cue | content", parts joined by "…". */
function wide(text: string): string[] {
  const analysis = analyse(text);
  const relations = selectRelations(extractRelations(analysis, attribution), "wide", attribution.thresholds);
  return relations.map((relation) => {
    const { source, cue, content } = attributionFrom(analysis, relation);
    const words = (spans: readonly [number, number][]) => spans.map((span) => text.slice(...span)).join(" … ");
    return `${words(source)} | ${words(cue)} | ${words(content)}`;
  });
}

/** Contents may hold their full stop, their marks and "that" or not, as in the texts that were learned from. */
const bare = (relation: string) =>
  relation
    .split(" | ")
    .map((part) => part.replace(/^(?:that |[“"])+|[.,“”"\s]+$/g, ""))
    .join(" | ");

describe("source, cue and content of each construction", () => {
  const cases: [string, string, string][] = [
    [
      "according to, behind",
      "The bridge was blown up at dawn, according to the mayor.",
      "the mayor | according to | The bridge was blown up at dawn",
    ],
    [
      "passive",
      "Heavy fighting was reported by residents near the dam.",
      "residents near the dam | was reported | Heavy fighting",
    ],
    ["a name and a colon", 'The mayor: "We will not leave."', "The mayor | : | We will not leave"],
    ["a headline with a colon", "Minister: Border will stay closed", "Minister | : | Border will stay closed"],
    [
      "an accusation",
      "The governor accused the militia of shelling the hospital.",
      "The governor | accused | the militia of shelling the hospital",
    ],
    [
      "the speaker behind the words",
      "The road to the north is open, the ministry said.",
      "the ministry | said | The road to the north is open",
    ],
    [
      "denial",
      "The general denied that his troops had entered the city.",
      "The general | denied | his troops had entered the city",
    ],
    ["unnamed speakers", "Officials said the depot was empty.", "Officials | said | the depot was empty"],
    ["a plan", "The government plans to close the border.", "The government | plans | to close the border"],
    [
      "telex capitals",
      "THE MINISTER SAID THAT THE REBELS HAD LEFT THE TOWN.",
      "THE MINISTER | SAID | THE REBELS HAD LEFT THE TOWN",
    ],
    [
      "a reported question",
      "Reporters asked whether the ceasefire would hold.",
      "Reporters | asked | whether the ceasefire would hold",
    ],
  ];
  test.each(cases)("%s", (_name, text, expected) => {
    expect(wide(text).map((relation) => bare(relation).toLowerCase())).toContain(expected.toLowerCase());
  });
  test("a quotation split by its cue is one relation with two contents", () => {
    const [found] = wide('"We have held the town," said Colonel Marta Ruiz, "and we will hold the bridge."');
    expect(found).toContain("said");
    expect(found).toContain("held the town");
    expect(found).toContain("hold the bridge");
  });
  test("what is said of another's belief belongs to who says it", () => {
    const found = wide("The envoy said that the rebels believe the talks will fail.").map(bare);
    expect(found).toContain("The envoy | said | the rebels believe the talks will fail");
  });
  test("sentences that go on with a quotation belong to it", () => {
    const found = wide('"The shelling began at noon," the nurse said. "It went on for three hours. Nobody slept."');
    expect(found[0]).toContain("Nobody slept");
  });
  test("nobody speaks where nobody does", () => {
    expect(wide("The river runs north of the town. Snow fell in the night.")).toEqual([]);
  });
});

describe("the lattice", () => {
  const lattice = {
    length: 3,
    anchor: 1,
    tokens: Float32Array.from({ length: 3 * LABELS }, (_, i) => Math.sin(i)),
    turns: Float32Array.from({ length: 3 * TURNS }, (_, i) => Math.cos(i)),
  };
  test("the head of the cue is labelled so, and no labelling is more probable than all", () => {
    const { labels, score } = bestPath(lattice);
    expect(labels[1]).toBe(2);
    expect(score).toBeLessThan(logSum(lattice, newSums(3)));
  });
});

describe("the file of weights", () => {
  test("comes back as it was written", () => {
    const bytes = writeAttributionModel(attribution);
    const again = readAttributionModel(bytes);
    expect(again.thresholds).toEqual(attribution.thresholds);
    expect(again.role.weights.length).toBe(attribution.role.weights.length);
    expect(again.keep.most).toBe(attribution.keep.most);
  });
  test("other bytes are refused", () => {
    expect(() => readAttributionModel(new Uint8Array(64))).toThrow("not a file of attribution weights");
    expect(() => readAttributionModel(writeAttributionModel(attribution).slice(0, 1000))).toThrow("end within");
  });
});
