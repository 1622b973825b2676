import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { READER_FAILED } from "../src/cli/tally.ts";
import { INGEST_PROBLEMS } from "../src/ingest/index.ts";
import { LEDGER_ERRORS } from "../src/ledger/index.ts";
import { newWorld } from "./support/world.ts";

const docs = readFileSync(new URL("../docs/cli.md", import.meta.url), "utf8");

test("docs/cli.md has every command and every option of it, and no others", async () => {
  const world = newWorld();
  const help = (await world.run(["--help"])).out.split("Commands:")[1]!.split("\n\n")[0]!;
  const commands = [...help.matchAll(/^ {2}([a-z]+) \[?/gm)]
    .map((match) => match[1]!)
    .filter((name) => name !== "help");
  expect(commands.length).toBeGreaterThanOrEqual(10);
  const documented = [...docs.matchAll(/^\| `fogline ([a-z]+)/gm)].map((match) => match[1]!);
  expect(documented.sort()).toEqual(commands.sort());
  for (const command of documented) {
    const row = docs.split("\n").find((line) => line.startsWith(`| \`fogline ${command}`))!;
    const shown =
      command === "decide"
        ? (await world.run(["decide", "note", "--help"])).out
        : (await world.run([command, "--help"])).out;
    const options = [...shown.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
      .map((match) => match[1]!)
      .filter((name) => name !== "--help");
    const inRow = [...row.matchAll(/`(--[a-z-]+)`/g)].map((match) => match[1]!);
    expect([command, inRow.sort()]).toEqual([command, options.sort()]);
  }
  world.remove();
});

test("docs/cli.md has every kind of decision", async () => {
  const world = newWorld();
  const help = (await world.run(["decide", "--help"])).out;
  const kinds = [...help.matchAll(/^ {2}([a-z]+) \[/gm)].map((match) => match[1]!).filter((name) => name !== "help");
  expect(kinds.length).toBe(11);
  for (const kind of kinds) expect(docs).toMatch(new RegExp(`^\\|.*\`${kind}[ \`]`, "m"));
  world.remove();
});

test("docs/cli.md has every problem code with what it means, and no others", () => {
  const rows = [...docs.matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \| (skipped|noted|[12]) \| (.+) \|$/gm)];
  const problems = rows.filter((row) => /^(ingest|read)\//.test(row[1]!));
  const known = [...INGEST_PROBLEMS, READER_FAILED];
  for (const { code, effect, meaning } of known) {
    const row = problems.find((one) => one[1] === code);
    expect([code, row?.[2]]).toEqual([code, effect]);
    expect(row![3]!.replaceAll("`", "").startsWith(meaning.split(/[:,(]/)[0]!.trim())).toBe(true);
  }
  const ledger = rows.filter((row) => row[1]!.startsWith("ledger/")).map((row) => row[1]!);
  expect(ledger.sort()).toEqual(Object.keys(LEDGER_ERRORS).sort());
});
