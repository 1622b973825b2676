import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleReading, sampleReport } from "../../test/support/samples.ts";
import { type Fault, type Ledger, makeDecision, openLedger } from "./index.ts";

const NOON = "2025-04-01T12:00:00.000Z";
let folder: string;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "fogline-verify-"));
  path = join(folder, "ledger.db");
  const ledger = await open();
  for (const text of ["The bridge was hit.", "The road is open.", "Shots were heard."]) {
    const { report, bytes } = sampleReport(text, { publisher: "Daily Post", published: "2025-03-30" });
    await ledger.addReport(report, bytes, sampleReading(report));
  }
  await ledger.decide(makeDecision({ kind: "note", subject: "qst_x" }, "Ana", NOON, "look again"));
  await ledger.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (): Promise<Ledger> => openLedger(path, { clock: () => NOON });

async function faults(options: Parameters<Ledger["verify"]>[0] = {}): Promise<Fault[]> {
  const ledger = await open();
  const found = await ledger.verify(options);
  await ledger.close();
  return found;
}

/** Changes the file as somebody would who knows SQL and took the triggers off. */
function tamper(...statements: string[]): void {
  const database = new Database(path);
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all([]) as {
    name: string;
  }[];
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  for (const statement of statements) database.exec(statement);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
}

test("an untouched ledger has no faults", async () => {
  expect(await faults()).toEqual([]);
});

describe("one changed byte is found, and the place is told", () => {
  const report = "(select id from reports where seq = 3)";
  const CHANGES: [string, string, Fault["table"], RegExp][] = [
    [
      "stored bytes",
      `update blobs set bytes = cast(replace(cast(bytes as text), 'open', 'shut') as blob)`,
      "blobs",
      /stored bytes of rep_\w+ were changed/,
    ],
    ["a report's text", `update reports set json = replace(json, 'open', 'shut')`, "reports", /content was changed/],
    ["a report's JSON", `update reports set json = substr(json, 2) where seq = 3`, "reports", /can't be read/],
    [
      "a report's publisher",
      `update reports set json = replace(json, 'Daily', 'Dally') where seq = 3`,
      "reports",
      /content was changed/,
    ],
    [
      "a reading",
      `update readings set json = replace(json, '"author"', '"Author"') where seq = 4`,
      "readings",
      /content was changed/,
    ],
    ["a reading's version", `update readings set version = 'test 2' where seq = 4`, "readings", /column version/],
    [
      "a reading's report",
      `update readings set version = 'test 2', report_id = ${report} where seq = 6`,
      "readings",
      /in a row of rep_/,
    ],
    ["a decision", `update decisions set json = replace(json, 'again', 'agaim')`, "decisions", /content was changed/],
    ["a decision's name of the one who decided", `update decisions set by_whom = 'Bea'`, "decisions", /column by_whom/],
    [
      "an entry's time",
      `update entries set recorded_at = '2025-04-01T12:00:00.001Z' where seq = 2`,
      "entries",
      /hash does not fit/,
    ],
    [
      "an entry's hash",
      `update entries set hash = replace(hash, 'a', 'b') where seq = 2`,
      "entries",
      /hash does not fit/,
    ],
    [
      "an entry's link",
      `update entries set previous_hash = replace(previous_hash, '0', '1') where seq = 1`,
      "entries",
      /not sealed/,
    ],
    ["an entry's kind", `update entries set kind = 'receding' where seq = 2`, "entries", /no known kind/],
    [
      "a derived column",
      `update reports set published_to = '2025-03-31' where seq = 3`,
      "reports",
      /column published_to/,
    ],
    ["a derived name", `update reports set name = 'samplf' where seq = 3`, "reports", /column name/],
    ["a statement's row", `update statements set sentence_end = sentence_end - 1`, "statements", /column sentence_end/],
  ];
  test.each(CHANGES)("%s", async (_name, statement, table, message) => {
    tamper(statement);
    const found = await faults();
    expect(found.filter((fault) => fault.table === table && message.test(fault.message)).length).toBeGreaterThan(0);
  });
});

describe("what was taken away or put in is found", () => {
  test("an entry in the middle, a report with all that belongs to it, a row put in", async () => {
    tamper("pragma foreign_keys = off", "delete from entries where seq = 3");
    expect((await faults()).map((fault) => fault.message)).toEqual(
      expect.arrayContaining([
        "follows entry 2: one is missing",
        "is not sealed to the entry before it",
        "the row stands outside the chain",
      ]),
    );
  });
  test("a reading", async () => {
    tamper("delete from statements where reading_seq = 4", "delete from readings where seq = 4");
    expect((await faults()).map((fault) => fault.message)).toContain("the reading is gone");
  });
  test("stored bytes", async () => {
    tamper("pragma foreign_keys = off", "delete from blobs");
    expect((await faults()).filter((fault) => fault.table === "blobs").length).toBe(3);
  });
  test("bytes and statements that belong to nothing", async () => {
    tamper(
      "insert into blobs values ('00', x'00')",
      "insert into statements select reading_seq, 9, 'stm_x', report_id, source_name, kind, party, 0, 1 from statements where reading_seq = 2",
    );
    const found = await faults();
    expect(found).toContainEqual({ table: "blobs", subject: "00", message: "the bytes belong to no report" });
    expect(found.some((fault) => fault.table === "statements" && fault.message.startsWith("2 rows for the 1"))).toBe(
      true,
    );
  });
  test("the end of the chain, where its head was written down", async () => {
    const ledger = await open();
    const head = await ledger.head();
    await ledger.close();
    tamper("delete from decisions", "delete from entries where seq = 7");
    expect(await faults()).toEqual([]);
    expect((await faults({ expectedHead: head })).map((fault) => fault.message)).toEqual([
      "the chain ends here; it once reached 7",
    ]);
  });
  test("the whole chain made anew, where its head was written down", async () => {
    const head = { seq: 7, hash: "0".repeat(64) };
    expect((await faults({ expectedHead: head })).map((fault) => fault.message)).toEqual([
      "the entry is not the one that was written down",
    ]);
  });
});

test("a text that does not stand in its bytes is found", async () => {
  expect((await faults({ holdsText: (_bytes, text) => !text.includes("road") })).map((fault) => fault.message)).toEqual(
    ["its text does not stand in its bytes"],
  );
});

test("a span outside its text is found even where all hashes fit", async () => {
  const ledger = await open();
  const { report, bytes } = sampleReport("A short one.");
  const reading = sampleReading(report);
  await ledger.addReport(report, bytes, { ...reading, statements: [{ ...reading.statements[0]!, cue: [7, 99] }] });
  const found = await ledger.verify();
  await ledger.close();
  expect(found.map((fault) => fault.message)).toEqual([
    `statement ${reading.statements[0]!.id}, cue: [7, 99] is no span of a text of 12 characters`,
  ]);
});

test("a changed byte anywhere in the pages that hold content is found, and never brings the check down", async () => {
  const whole = readFileSync(path);
  const sections = ["look again", "The bridge was hit.", "Shots were heard.", "test 1", NOON];
  let changed = 0;
  for (const section of sections) {
    for (let at = whole.indexOf(section); at !== -1; at = whole.indexOf(section, at + 1)) {
      const bytes = Buffer.from(whole);
      bytes[at + 2] = bytes[at + 2]! ^ 0x01;
      writeFileSync(path, bytes);
      expect([section, at, (await faults()).length > 0]).toEqual([section, at, true]);
      changed++;
    }
  }
  expect(changed).toBeGreaterThan(15);
  // Pages torn apart altogether: a fault or a refusal to open, but an answer.
  for (let at = 4096; at < whole.length; at += 4096) {
    const bytes = Buffer.from(whole);
    bytes.fill(0x5a, at, at + 512);
    writeFileSync(path, bytes);
    const found: unknown[] = await faults().catch((error: unknown) => [error]);
    expect([at, found.length > 0]).toEqual([at, true]);
  }
});
