import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleReading, sampleReport } from "../../test/support/samples.ts";
import type { Report } from "../model/index.ts";
import { type Ledger, LedgerError, makeDecision, openLedger } from "./index.ts";

const NOON = "2025-04-01T12:00:00.000Z";
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fogline-ledger-"));
  path = join(folder, "ledger.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (options: { at?: string; maxPages?: number; create?: boolean } = {}): Promise<Ledger> =>
  openLedger(path, { clock: () => options.at ?? NOON, ...options });

const add = (ledger: Ledger, text: string, meta: Parameters<typeof sampleReport>[1] = {}, name?: string) => {
  const { report, bytes } = sampleReport(text, meta, name);
  return ledger.addReport(report, bytes, sampleReading(report));
};

describe("what goes in comes out", () => {
  test("a report, its reading and its bytes", async () => {
    const ledger = await open();
    const { report, bytes } = sampleReport("The bridge was hit on Monday.", {
      publisher: "Daily Post",
      published: "2025-03-30",
    });
    const reading = sampleReading(report);
    expect(await ledger.addReport(report, bytes, reading)).toEqual({ added: true });
    expect(await ledger.reports()).toEqual([report]);
    expect(await ledger.readings()).toEqual([reading]);
    expect(await ledger.report(report.id)).toEqual(report);
    expect(await ledger.report("rep_none")).toBeNull();
    expect(await ledger.counts()).toEqual({ entries: 2, reports: 1, readings: 1, statements: 1, decisions: 0 });
    expect(await ledger.verify({ holdsText: (stored) => Buffer.from(bytes).equals(Buffer.from(stored)) })).toEqual([]);
    await ledger.close();
  });

  test("any string: half surrogates, zero characters, direction marks, line ends of every kind", async () => {
    const ledger = await open();
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.string({ unit: "binary", minLength: 1 }),
        async (text, publisher) => {
          fc.pre(text.trim() !== "" && publisher.trim() !== "");
          const { report, bytes } = sampleReport(text, { publisher });
          fc.pre(!seen.has(report.id));
          seen.add(report.id);
          await ledger.addReport(report, bytes, sampleReading(report));
          expect(await ledger.report(report.id)).toEqual(report);
        },
      ),
      { numRuns: 200, examples: [["a\u0000b\ud800c\u{1f600}\r\n\u202e", "\ud800\u0000"]] },
    );
    expect((await ledger.reports()).length).toBe(seen.size);
    expect(await ledger.verify()).toEqual([]);
    await ledger.close();
  });

  test("a ledger closed and opened again holds the same, and its one file holds everything", async () => {
    let ledger = await open();
    await add(ledger, "Shelling was heard near the river.");
    const head = await ledger.head();
    await ledger.close();
    copyFileSync(path, join(folder, "copy.db"));
    ledger = await openLedger(join(folder, "copy.db"), { clock: () => NOON, create: false });
    expect(await ledger.head()).toEqual(head);
    expect((await ledger.reports())[0]!.text).toBe("Shelling was heard near the river.");
    await ledger.close();
  });

  test("each gives the pairs of reports and readings one after the other, over many pages", async () => {
    const ledger = await open();
    for (let i = 0; i < 45; i++) await add(ledger, `Report number ${String(i)} says little.`);
    const texts: string[] = [];
    for await (const { report, reading } of ledger.each()) {
      expect(reading.id).toBe(report.id);
      texts.push(report.text);
    }
    expect(texts).toEqual((await ledger.reports()).map((report) => report.text));
    expect(texts.length).toBe(45);
    await ledger.close();
  });
});

describe("the same report", () => {
  test("is told and not stored twice", async () => {
    const ledger = await open();
    await add(ledger, "A convoy left the town.", { publisher: "Daily Post" }, "first");
    const again = await add(ledger, "A convoy left the town.", { publisher: "Daily Post" }, "first");
    expect(again).toMatchObject({ added: false, reason: "duplicate", name: "first", same: "bytes" });
    expect((await ledger.counts()).entries).toBe(2);
    await ledger.close();
  });

  test("is the same under another title, where publisher, address and date are the same", async () => {
    const ledger = await open();
    await add(ledger, "A convoy left the town.", { publisher: "Daily Post", title: "Convoy" });
    const again = await add(ledger, "A convoy left the town.", { publisher: "Daily Post", title: "Town left" });
    expect(again).toMatchObject({ added: false, same: "text", title: "Convoy" });
    await ledger.close();
  });

  test("is another one from another publisher, at another address or of another date", async () => {
    const ledger = await open();
    await add(ledger, "No attack was recorded.", { publisher: "Daily Post", published: "2025-03-01" });
    for (const other of [
      { publisher: "Evening Post", published: "2025-03-01" },
      { publisher: "Daily Post", published: "2025-03-02" },
      { publisher: "Daily Post", published: "2025-03-01", url: "https://post.example/2" },
      { published: "2025-03-01" },
    ]) {
      expect(await add(ledger, "No attack was recorded.", other)).toEqual({ added: true });
    }
    expect((await ledger.counts()).reports).toBe(5);
    await ledger.close();
  });

  test("a newer reading is kept beside the older, and is the one that is given", async () => {
    const ledger = await open();
    const { report, bytes } = sampleReport("A convoy left the town.");
    await ledger.addReport(report, bytes, sampleReading(report));
    expect(await ledger.addReading(sampleReading(report, "test 2"))).toBe(true);
    expect(await ledger.addReading(sampleReading(report, "test 2"))).toBe(false);
    expect((await ledger.readings()).map((reading) => reading.version)).toEqual(["test 2"]);
    expect(await ledger.counts()).toMatchObject({ readings: 2, reports: 1 });
    expect(await ledger.verify()).toEqual([]);
    await ledger.close();
  });
});

describe("as known on a day", () => {
  test("counts the last day on which a report may have been published, else the day it was recorded", async () => {
    const ledger = await open({ at: "2025-04-20T23:30:00.000Z" });
    await add(ledger, "One.", { published: "2025-04-01" });
    await add(ledger, "Two.", { published: "2025-04" });
    await add(ledger, "Three.");
    const known = async (asOf: string) => (await ledger.reports({ asOf })).map((report) => report.text);
    expect(await known("2025-03-31")).toEqual([]);
    expect(await known("2025-04-01")).toEqual(["One."]);
    expect(await known("2025-04-20")).toEqual(["One.", "Three."]);
    expect(await known("2025-04-30")).toEqual(["One.", "Two.", "Three."]);
    expect((await ledger.readings({ asOf: "2025-04-20" })).length).toBe(2);
    await ledger.close();
  });

  test("decisions count from the day they were made", async () => {
    const ledger = await open();
    const decision = makeDecision({ kind: "note", subject: "qst_x" }, "Ana", "2025-04-02T08:00:00.000Z", "look again");
    await ledger.decide(decision);
    expect(await ledger.decisions({ asOf: "2025-04-01" })).toEqual([]);
    expect(await ledger.decisions({ asOf: "2025-04-02" })).toEqual([decision]);
    expect(await ledger.decisions()).toEqual([decision]);
    await ledger.close();
  });
});

describe("a file that is no ledger is refused and left as it is", () => {
  const refuses = async (code: string) => {
    const before = readFileSync(path);
    const error: unknown = await open().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LedgerError);
    expect((error as LedgerError).code).toBe(code);
    expect((error as LedgerError).message).toContain(path);
    expect(readFileSync(path).equals(before)).toBe(true);
  };

  test("a text", async () => {
    writeFileSync(path, "dear diary\n".repeat(100));
    await refuses("ledger/not-a-ledger");
  });
  test("a text of a few characters, which SQLite would take for an empty database", async () => {
    writeFileSync(path, "note");
    await refuses("ledger/not-a-ledger");
  });
  test("a database of another program", async () => {
    const other = new Database(path);
    other.exec("create table recipes (name text)");
    other.close();
    await refuses("ledger/not-a-ledger");
  });
  test("a ledger of a newer version", async () => {
    await (await open()).close();
    const database = new Database(path);
    database.exec("insert into kysely_migration values ('999-later', '2030-01-01')");
    database.close();
    await refuses("ledger/newer");
  });
  test("a damaged header behind the first bytes", async () => {
    await (await open()).close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 16, 4096);
    writeFileSync(path, bytes);
    await expect(open()).rejects.toThrow(LedgerError);
  });
  test("a folder, a missing folder, a missing ledger that is not to be made", async () => {
    const at = (where: string, create = true) => openLedger(where, { clock: () => NOON, create });
    await expect(at(folder)).rejects.toMatchObject({ code: "ledger/unopenable" });
    await expect(at(join(folder, "none", "l.db"))).rejects.toMatchObject({ code: "ledger/unopenable" });
    await expect(at(path, false)).rejects.toMatchObject({ code: "ledger/missing" });
    expect(existsSync(path)).toBe(false);
  });
  test("but an empty file becomes one", async () => {
    writeFileSync(path, "");
    const ledger = await open();
    await add(ledger, "A first report.");
    await ledger.close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });
});

test("a full disk loses nothing that was accepted and stores nothing by half", async () => {
  const ledger = await open({ maxPages: 60 });
  const accepted: Report[] = [];
  let fault: unknown = null;
  for (let i = 0; fault === null && i < 1000; i++) {
    const { report, bytes } = sampleReport(`Report ${String(i)}. ${"The road stayed closed. ".repeat(40)}`);
    await ledger.addReport(report, bytes, sampleReading(report)).then(
      () => accepted.push(report),
      (error: unknown) => (fault = error),
    );
  }
  expect(fault).toMatchObject({ code: "ledger/full" });
  expect(accepted.length).toBeGreaterThan(5);
  expect(await ledger.reports()).toEqual(accepted);
  expect(await ledger.verify()).toEqual([]);
  await ledger.close();
  const again = await open();
  await add(again, "There is room again.");
  expect((await again.reports()).length).toBe(accepted.length + 1);
  await again.close();
});

test("rows can't be changed or taken away through SQL", async () => {
  const ledger = await open();
  await add(ledger, "A first report.");
  await ledger.close();
  const database = new Database(path);
  for (const table of ["entries", "blobs", "reports", "readings", "statements"]) {
    expect(() => database.exec(`delete from ${table}`)).toThrow("append-only");
  }
  expect(() => database.exec("update reports set name = 'x'")).toThrow("append-only");
  database.close();
});
