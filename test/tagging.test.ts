import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A contraction (2-3), an empty node (4.1), relations with subtypes. */
const GOLD = `# text = They don't. Boats passed by.
1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:conj\t_

1\tBoats\tboat\tNOUN\tNNS\t_\t2\tnsubj:outer\t_\t_
2\tpassed\tpass\tVERB\tVBD\t_\t0\troot\t_\t_
3\tby\tby\tADV\tRB\t_\t2\tadvmod\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
`;

const folder = mkdtempSync(join(tmpdir(), "fogline-tagging-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const gold = file("gold.conllu", GOLD);
const score = (predicted: string): Record<string, number> =>
  JSON.parse(
    execFileSync(process.execPath, ["eval/score-tagging.mjs", gold, predicted], { encoding: "utf8" }),
  ) as Record<string, number>;

test("a treebank against itself is right in all", () => {
  expect(score(gold)).toEqual({ words: 8, upos: 1, lemma: 1, uas: 1, las: 1 });
});

test("each kind of mistake costs its own share, and a wrong head the relation too", () => {
  const predicted = GOLD.replace("by\tby\tADV", "by\tnear\tADP")
    .replace("2\tnsubj\t_\t_\n2-3", "3\tnsubj\t_\t_\n2-3")
    .replace("nsubj:outer", "nsubj")
    .replace("2\tpunct\t_\t_\n4.1", "2\tdep\t_\t_\n4.1");
  expect(score(file("predicted.conllu", predicted))).toEqual({
    words: 8,
    upos: 7 / 8,
    lemma: 7 / 8,
    uas: 7 / 8,
    las: 6 / 8,
  });
});

test("other words than gold's are no prediction", () => {
  const other = file("other.conllu", GOLD.replace("1\tBoats", "1\tShips"));
  expect(spawnSync(process.execPath, ["eval/score-tagging.mjs", gold, other]).status).not.toBe(0);
});
