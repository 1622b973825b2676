import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newWorld, type World } from "./support/world.ts";

let world: World;
beforeEach(() => (world = newWorld()));
afterEach(() => world.remove());

const BRIDGE = {
  id: "a",
  text: "The bridge was hit on Monday, the governor said.",
  publisher: "Daily Post",
  published: "2025-04-01",
};
const ROAD = { id: "b", text: "The road is open, residents said.", publisher: "Evening Post", published: "2025-04-05" };
const lines = (...reports: object[]) => reports.map((report) => `${JSON.stringify(report)}\n`).join("");

describe("help", () => {
  test("names every command, and each command has examples", async () => {
    const { code, out } = await world.run(["--help"]);
    expect(code).toBe(0);
    for (const name of ["add", "brief", "questions", "why", "compare", "decide", "read", "match", "export", "verify"]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
      const help = await world.run([name, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`Examples:\n  `);
      expect(help.out).toContain(`fogline ${name}`);
    }
  });

  test("is shown for what can't be understood, with exit code 2", async () => {
    for (const args of [[], ["fly"], ["add"], ["brief", "--as-of", "2025-02-31"], ["brief", "--colour"], ["why"]]) {
      const { code, out, err } = await world.run(args);
      expect([args, code]).toEqual([args, 2]);
      expect(out).toBe("");
      expect(err).not.toBe("");
    }
  });
});

test("what is loaded before a command is known is small: a quick start", () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, isType, from] of readFileSync(file, "utf8").matchAll(/^import (type )?[^;"]* from "([^"]+)";$/gm)) {
      if (isType !== undefined) continue;
      if (from!.startsWith(".")) visit(new URL(from!, file));
      else packages.add(from!);
    }
  };
  visit(new URL("../src/cli/main.ts", import.meta.url));
  expect(seen.size).toBeGreaterThan(4);
  expect([...packages].sort()).toEqual(["commander", "node:events", "node:fs"]);
});

describe("add", () => {
  test("reads a folder with its meta.json, and says what came of it", async () => {
    mkdirSync(world.path("march"));
    writeFileSync(world.path("march/one.txt"), "The bridge was hit.");
    writeFileSync(world.path("march/two.txt"), "The road is open.");
    writeFileSync(
      world.path("march/meta.json"),
      JSON.stringify({ one: { publisher: "Daily Post", published: "2025-03-03" } }),
    );
    const { code, out } = await world.run(["add", "march"]);
    expect(code).toBe(0);
    expect(out).toContain("Added 2 reports with 2 statements.");
    expect(out).toContain("1 × no publisher given (ingest/no-publisher)\n      two:");
    expect(out).toContain("fogline.db holds 2 reports");
    const exported = await world.run(["export", "jsonl", "--of", "reports"]);
    const [one] = exported.out
      .split("\n")
      .map((line) => (line === "" ? null : (JSON.parse(line) as Record<string, unknown>)));
    expect(one).toMatchObject({
      id: "one",
      publisher: "Daily Post",
      published: "2025-03-03",
      text: "The bridge was hit.",
    });
  });

  test("uses the meta.json beside a single text too", async () => {
    writeFileSync(world.path("one.txt"), "The bridge was hit.");
    writeFileSync(world.path("meta.json"), JSON.stringify({ one: { publisher: "Daily Post" } }));
    await world.run(["add", "one.txt"]);
    expect((await world.run(["export", "jsonl", "--of", "reports"])).out).toContain('"publisher":"Daily Post"');
  });

  test("takes JSON Lines and plain text from standard input", async () => {
    expect((await world.run(["add", "-"], lines(BRIDGE, ROAD))).out).toContain("Added 2 reports");
    expect((await world.run(["add", "-"], "Shots were heard.")).out).toContain("Added 1 report ");
  });

  test("says what is there already and does not store it twice", async () => {
    await world.run(["add", "-"], lines(BRIDGE));
    const { code, out } = await world.run(["add", "-"], lines(BRIDGE, ROAD));
    expect(code).toBe(0);
    expect(out).toContain("Added 1 report ");
    expect(out).toContain("Not added, because they are there already: 1\n  a: is a, rep_");
    expect(out).toContain("holds 2 reports");
  });

  test("gives its summary as JSON", async () => {
    const { out } = await world.run(["add", "-", "--json"], lines(BRIDGE, BRIDGE) + "{half");
    expect(JSON.parse(out)).toMatchObject({
      added: { reports: 1 },
      duplicates: [{ name: "a", same: "bytes" }],
      skipped: [{ code: "ingest/broken-json", count: 1 }],
      ledger: { reports: 1 },
    });
  });

  test("shows counts, a share and an estimate while it works, on a terminal alone", async () => {
    let ms = 0;
    const seen: string[] = [];
    const stderr = { isTerminal: true, write: (text: string) => Promise.resolve(void seen.push(text)) };
    writeFileSync(
      world.path("many.jsonl"),
      lines(...Array.from({ length: 30 }, (_, i) => ({ id: String(i), text: `Report ${String(i)}.` }))),
    );
    await world.run(["add", "many.jsonl"], "", { stderr, clock: () => new Date((ms += 60)) });
    const line = seen.find((text) => text.includes("left"));
    expect(line).toMatch(/\d+ added, 0 known, 0 skipped · \d+ % · about \d+ s left/);
    expect((await world.run(["add", "many.jsonl"])).err).toBe("");
  });
});

describe("the ledger's place", () => {
  test("is --ledger, else FOGLINE_LEDGER, else fogline.db", async () => {
    await world.run(["add", "-", "--ledger", "x.db"], lines(BRIDGE));
    await world.run(["add", "-"], lines(BRIDGE, ROAD), { env: { FOGLINE_LEDGER: "y.db" } });
    const count = async (args: string[], env = {}) =>
      (await world.run(["export", "jsonl", ...args], "", { env })).out.split("\n").length - 1;
    expect(await count(["--ledger", "x.db"])).toBe(1);
    expect(await count([], { FOGLINE_LEDGER: "y.db" })).toBe(2);
    const missing = await world.run(["brief"]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain("Make one by adding reports: fogline add PATH");
  });
});

describe("brief and its like", () => {
  test("show only what was known by the end of a day", async () => {
    await world.run(["add", "-"], lines(BRIDGE, ROAD));
    const json = async (...args: string[]) =>
      JSON.parse((await world.run(["brief", "--json", ...args])).out) as { reports: unknown[]; asOf: unknown };
    expect((await json()).reports.length).toBe(2);
    expect(await json("--as-of", "2025-04-04")).toMatchObject({ asOf: "2025-04-04", reports: [{ name: "a" }] });
  });

  test("a brief is printed, or written as a page", async () => {
    await world.run(["add", "-"], lines(BRIDGE));
    expect((await world.run(["brief"])).out).not.toBe("");
    const page = await world.run(["brief", "--html", "brief.html"]);
    expect(page.out).toBe("");
    expect(page.err).toContain(world.path("brief.html"));
    expect((await world.run(["brief", "--html", "none/brief.html"])).code).toBe(2);
  });

  test("what isn't there is exit code 2, on standard error", async () => {
    await world.run(["add", "-"], lines(BRIDGE, ROAD));
    for (const args of [
      ["why", "zzz"],
      ["compare", "a", "zzz"],
      ["compare", "a", "a"],
      ["export", "csv"],
      ["export", "jsonl", "--of", "maps"],
    ]) {
      const { code, out, err } = await world.run(args);
      expect([args, code, out]).toEqual([args, 2, ""]);
      expect(err).toMatch(/^fogline: /);
    }
    expect((await world.run(["compare", "a", "b"])).code).toBe(0);
  });
});

describe("decide", () => {
  beforeEach(() => world.run(["add", "-"], lines(BRIDGE, ROAD)));
  const decide = (...args: string[]) => world.run(["decide", ...args, "--reason", "seen", "--by", "Ana"]);

  test("records who, when and why, and finds a report by its name", async () => {
    const { code, out } = await decide("note", "a");
    expect(code).toBe(0);
    expect(out).toMatch(/^Recorded dec_\w+: note rep_/);
    const [decision] = (await world.run(["export", "jsonl", "--of", "decisions"])).out.trim().split("\n");
    expect(JSON.parse(decision!)).toMatchObject({
      action: { kind: "note" },
      by: "Ana",
      at: "2025-04-11T09:00:00.000Z",
      reason: "seen",
    });
  });

  test("takes every kind, and lists them", async () => {
    for (const args of [
      ["confirm", "a"],
      ["reject", "a"],
      ["unsure", "a"],
      ["merge", "a", "b"],
      ["split", "a", "b"],
      ["grade", "Daily Post", "b"],
      ["alias", "Daily Post", "The Post"],
    ]) {
      expect([args, (await decide(...args)).code]).toEqual([args, 0]);
    }
    const { out } = await world.run(["decide", "list"]);
    expect(out.split("\n").filter((line) => line.startsWith("dec_")).length).toBe(7);
    expect(out).toContain("Ana: grade Daily Post: B\n    seen");
  });

  test("an undo is a decision of its own, and can't be made twice", async () => {
    const id = /dec_\w+/.exec((await decide("note", "a")).out)![0];
    expect((await decide("undo", id.slice(0, 12))).code).toBe(0);
    expect((await world.run(["decide", "list"])).out).toContain("(undone)");
    const again = await decide("undo", id);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain("undone already");
  });

  test("refuses what can't be meant", async () => {
    const without = await world.run(["decide", "note", "a", "--by", "Ana"]);
    expect(without).toMatchObject({ code: 2, err: "fogline: a decision needs its reason: --reason TEXT\n" });
    expect((await world.run(["decide", "note", "a", "--reason", "x"])).err).toContain("FOGLINE_BY");
    for (const args of [
      ["note", "nothing"],
      ["note", "rep_"],
      ["merge", "a", "a"],
      ["override", "a", "contested"],
      ["override", "a", "true"],
      ["grade", "Daily Post", "9"],
      ["alias", "X", "X"],
      ["undo", "dec_none"],
    ]) {
      expect([args, (await decide(...args)).code]).toEqual([args, 2]);
    }
    expect((await world.run(["decide", "list"])).out).toBe("No decisions yet.\n");
  });
});

describe("read and match", () => {
  test("give one line out for each line in, with the line's own id, whatever is wrong with it", async () => {
    const { code, out, err } = await world.run(
      ["read"],
      `${lines(BRIDGE)}{"id":"x"}\n\nnonsense\n${lines({ ...ROAD, id: 7 })}`,
    );
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: unknown; statements: unknown[]; problems: { code: string }[] });
    expect(rows.map((row) => row.id)).toEqual(["a", "x", null, "7"]);
    expect(rows.map((row) => row.statements.length)).toEqual([1, 0, 0, 1]);
    expect(rows.map((row) => row.problems[0]?.code ?? null)).toEqual([
      null,
      "ingest/no-text",
      "ingest/broken-json",
      null,
    ]);
    expect(code).toBe(1);
    expect(err).toContain("2 could not be read");
  });

  test("hold one report at a time: a line comes out before the next goes in", async () => {
    let given = 0;
    let taken = 0;
    async function* input() {
      for (; given < 50; given++) {
        expect(given - taken).toBeLessThan(3);
        yield Buffer.from(lines({ id: String(given), text: `Report ${String(given)}.` }));
        await Promise.resolve();
      }
    }
    const stdout = { isTerminal: false, write: () => Promise.resolve(void taken++) };
    expect((await world.run(["read"], input(), { stdout })).code).toBe(0);
    expect(taken).toBe(50);
  });

  test("on a terminal a pasted text is shown by its statements", async () => {
    const stdin = {
      isTerminal: true,
      bytes: (async function* () {
        yield Buffer.from("Two villages were taken, ");
        await Promise.resolve();
        yield Buffer.from("the ministry said.\n");
      })(),
    };
    const { code, out, err } = await world.run(["read"], "", { stdin });
    expect(code).toBe(0);
    expect(err).toContain("Ctrl-D");
    expect(out).toContain("“Two villages were taken, the ministry said.");
    expect(out).not.toContain("{");
  });

  test("readings go into match as they come, and a broken line is told", async () => {
    const { out } = await world.run(["read"], lines(BRIDGE, ROAD));
    const matched = await world.run(["match", "--assess"], `${out}{"id":3}\n`);
    expect(matched.code).toBe(1);
    expect(matched.err).toContain("line 3: no reading");
    expect((await world.run(["match"], out)).code).toBe(0);
    expect((await world.run(["match"], "")).code).toBe(2);
  });

  test("reports exported from a ledger can be added again", async () => {
    await world.run(["add", "-"], lines(BRIDGE, { id: "m", text: "It burned.", published: "2025-03" }));
    const { out } = await world.run(["export", "jsonl", "--of", "reports"]);
    await world.run(["add", "-", "--ledger", "copy.db"], out);
    expect((await world.run(["export", "jsonl", "--of", "reports", "--ledger", "copy.db"])).out).toBe(out);
  });
});

describe("verify", () => {
  test("says that all is as written, with the head of the chain, and knows it again", async () => {
    await world.run(["add", "-"], lines(BRIDGE, ROAD));
    const { code, out } = await world.run(["verify"]);
    expect(code).toBe(0);
    expect(out).toContain("All is as it was written. 4 entries: 2 reports");
    const head = /Head of the chain: (\S+)/.exec(out)![1]!;
    expect((await world.run(["verify", "--expect", head])).code).toBe(0);
    const longer = head.replace(/^\d+/, "9");
    expect(await world.run(["verify", "--expect", longer])).toMatchObject({ code: 1 });
    expect((await world.run(["verify", "--expect", "nonsense"])).code).toBe(2);
  });
});
