import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import type { Publication } from "../../model/index.ts";
import { readTimes } from "../../time/index.ts";
import { firstEndingBehind } from "./locate.ts";
import { nodesNear, timeNodes } from "./time-nodes.ts";

const PUBLISHED: Publication = {
  kind: "value",
  date: "2025-04-02",
  basis: "metadata",
  evidence: null,
  reason: "fixed for the test",
};

function nodesOf(text: string, published: Publication = PUBLISHED) {
  const analysis = analyse(text);
  const sentenceOf = (at: number) => firstEndingBehind(analysis.sentences, at);
  return timeNodes(readTimes(analysis, published), published, sentenceOf, () => false);
}

const rangesOf = (text: string) => nodesOf(text).nodes.map(({ range }) => `${range.from} ${range.to}`);

describe("the intervals of a report", () => {
  test("are the day of publication, what is named, and what has gone on since", () => {
    expect(rangesOf("Sudzha fell on 13 March.")).toEqual([
      "2025-04-02 2025-04-02",
      "2025-03-13 2025-03-13",
      "2025-03-13 2025-04-02",
    ]);
  });

  test("have the beginning of what has gone on since it apart", () => {
    const { nodes } = nodesOf("Thousands have died since the war began in March 2011.");
    const start = nodes.find(({ range }) => range.from === "2011-03-01" && range.to === "2011-03-31");
    expect(start?.mentions.map(({ reading }) => reading)).toEqual(["start"]);
    expect(nodes.some(({ range }) => range.from === "2011-03-01" && range.to === "2025-04-02")).toBe(true);
  });

  test("have no day of publication where it is unknown, and nothing that would run up to it", () => {
    const { nodes, publication } = nodesOf("Sudzha fell on 13 March 2025.", { kind: "unknown", reason: "none given" });
    expect(publication).toBeNull();
    expect(nodes.map(({ range }) => range.to)).toEqual(["2025-03-13"]);
  });

  test("leave out what happens again and again", () => {
    expect(rangesOf("The town is shelled daily.")).toEqual(["2025-04-02 2025-04-02"]);
  });

  test("that are looked at for one claim stay few in a long chronicle", () => {
    const days = Array.from(
      { length: 300 },
      (_, i) => `On ${(i % 28) + 1} ${i % 2 ? "May" : "June"} ${1700 + i} a shell fell.`,
    );
    const field = nodesOf(days.join(" "));
    expect(field.nodes.length).toBeGreaterThan(300);
    expect(nodesNear(field, 150).length).toBeLessThan(40);
    expect(nodesNear(field, 150).some(({ node }) => node.range.from.startsWith("1850"))).toBe(true);
  });
});
