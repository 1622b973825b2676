import { expect, test } from "vitest";
import { findCopies, originalOf } from "./copies.ts";

const lines = [
  "The council said that the bridge over the river had been closed since Monday evening.",
  "Engineers from the district were looking for cracks in the second pillar from the west.",
  "Buses take the long road through the quarry until the examination is over.",
  "Nobody expects the bridge to open again before the end of the month.",
];
const report = (id: string, date: string, text: string) => ({
  id,
  name: id,
  title: null,
  publisher: id,
  published: { kind: "value" as const, date, basis: "metadata" as const, evidence: null, reason: "" },
  text,
});

test("a cut and reordered reprint is a copy of the earlier report", () => {
  const copies = findCopies([
    report("late", "2024-02-02", `${lines[2]!} ${lines[0]!}`),
    report("early", "2024-02-01", lines.join(" ")),
  ]);
  expect(copies).toMatchObject([{ original: "early", copy: "late", share: 1 }]);
});

test("one quoted sentence in a report of its own makes no copy", () => {
  const own =
    "Our reporter walked the river bank for a week and spoke to everybody who still uses the ferry. Most of them had never trusted the bridge in the first place, they told us.";
  expect(
    findCopies([report("a", "2024-02-01", lines.join(" ")), report("b", "2024-02-02", `${own} ${lines[3]!}`)]),
  ).toEqual([]);
});

test("a copy of a copy goes back to the first", () => {
  const reports = ["a", "b", "c"].map((id, i) => report(id, `2024-02-0${i + 1}`, lines.join(" ")));
  const originals = originalOf(findCopies(reports), reports);
  expect([originals.get("b")?.id, originals.get("c")?.id]).toEqual(["a", "a"]);
});
