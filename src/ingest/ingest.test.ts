import { describe, expect, test } from "vitest";
import { Report } from "../model/index.ts";
import { makeId, sha256 } from "../text/id.ts";
import { ingest, ingestFolder, INGEST_PROBLEMS, isSkip, stemOf } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const hint = (path: string) => ({ name: stemOf(path), path, retrieved: "2025-04-11T09:00:00.000Z" });
const codes = (problems: readonly { code: string }[]) => problems.map((problem) => problem.code);

test("a text is one report: its bytes' hash, its name, nothing made up", () => {
  const file = bytes("Two villages were taken, the ministry said.\n");
  const { reports, problems, bytes: from } = ingest(file, hint("reports/003.txt"));
  expect(reports).toEqual([
    {
      id: makeId("rep", [sha256(file), null, null]),
      name: "003",
      title: null,
      publisher: null,
      author: null,
      url: null,
      licence: null,
      language: { code: "en", basis: "detected" },
      published: { kind: "unknown", reason: "no date was given with the report" },
      retrieved: "2025-04-11T09:00:00.000Z",
      bytesHash: sha256(file),
      text: "Two villages were taken, the ministry said.\n",
      givenToponyms: null,
      stated: [],
      credits: [],
      pages: [],
    },
  ]);
  expect(from).toEqual([file]);
  expect(codes(problems)).toEqual(["ingest/no-publisher"]);
  expect(Report.safeParse(reports[0]).success).toBe(true);
});

test("the same bytes from another publisher or another address are another report", () => {
  const line = (extra: object) => bytes(JSON.stringify({ id: "a", text: "It burned.", ...extra }));
  const ids = [{}, { publisher: "A" }, { publisher: "B" }, { url: "A" }, { publisher: "A", url: "A" }].map(
    (extra) => ingest(line(extra), hint("x.jsonl")).reports[0]!.id,
  );
  expect(new Set(ids).size).toBe(5);
  expect(ingest(line({}), hint("x.jsonl")).reports[0]!.id).toBe(ids[0]);
});

test("JSON Lines: one report a line, each from the bytes of its line", () => {
  const first =
    '{"id":"a","text":"It burned.","publisher":" Daily Post ","published":"2025-04-01","language":"en-GB","toponyms":[{"start":0,"end":2}]}';
  const second = '{"id":12,"text":"It rained."}';
  const { reports, bytes: from, problems } = ingest(bytes(`\ufeff${first}\r\n\n${second}`), hint("x.jsonl"));
  expect(reports.map((report) => report.name)).toEqual(["a", "12"]);
  expect(reports[0]).toMatchObject({
    publisher: "Daily Post",
    published: { kind: "value", date: "2025-04-01", basis: "metadata" },
    language: { code: "en", basis: "metadata" },
    givenToponyms: [{ start: 0, end: 2 }],
  });
  expect(reports.map((report) => report.bytesHash)).toEqual(from.map((part) => sha256(part)));
  expect(codes(problems)).toEqual(["ingest/no-publisher"]);
});

test("a line without an id is called after its file and number", () => {
  expect(ingest(bytes('\n{"text":"It burned."}'), hint("x.jsonl")).reports[0]!.name).toBe("x, line 2");
});

describe("a folder", () => {
  const folder = (files: Record<string, string>) =>
    ingestFolder(new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)])), {
      name: "march",
      retrieved: null,
    });

  test("reads its texts in the order of their names, with their metadata", () => {
    const { reports, problems } = folder({
      "b.txt": "It rained.",
      "a.txt": "It burned.",
      "notes.md": "left alone",
      "meta.json":
        '{"a":{"title":"Fire","publisher":"Daily Post","author":"A. B.","published":"2025-04-01","publishedFrom":"byline: 1 April","url":"https://post.example/1","licence":"CC BY 4.0","language":"en"}}',
    });
    expect(reports.map((report) => report.name)).toEqual(["a", "b"]);
    expect(reports[0]).toMatchObject({
      title: "Fire",
      publisher: "Daily Post",
      author: "A. B.",
      published: { kind: "value", date: "2025-04-01", basis: "byline", reason: "byline: 1 April" },
      url: "https://post.example/1",
      licence: "CC BY 4.0",
      language: { code: "en", basis: "metadata" },
    });
    expect(codes(problems)).toEqual(["ingest/no-publisher"]);
  });

  test("without texts says so; a broken meta.json leaves the texts", () => {
    expect(codes(folder({ "notes.md": "x" }).problems)).toEqual(["ingest/no-reports"]);
    const broken = folder({ "a.txt": "It burned.", "meta.json": "[1]" });
    expect(broken.reports.length).toBe(1);
    expect(codes(broken.problems)).toEqual(["ingest/bad-meta", "ingest/no-publisher"]);
    expect(codes(folder({ "a.txt": "It burned.", "meta.json": '{"a":5}' }).problems)).toContain("ingest/bad-meta");
  });
});

describe("language", () => {
  test.each([
    ["THE BATTALION COMMAND REPORTED THAT TWO SOLDIERS WERE KILLED.", "en"],
    ["Міністерство повідомило про бої за село.", "uk"],
    ["Министерство сообщило о боях за село.", "ru"],
    ["قال الجيش إن قواته سيطرت على القرية", "ar"],
    ["1, 2, 3.", "und"],
  ])("%s", (text, code) => {
    expect(ingest(bytes(text), hint("x.txt")).reports[0]!.language.code).toBe(code);
  });
});

test("every problem has a code of its own, and skipping is told from noting", () => {
  expect(new Set(codes(INGEST_PROBLEMS)).size).toBe(INGEST_PROBLEMS.length);
  expect(isSkip("ingest/binary")).toBe(true);
  expect(isSkip("ingest/html-tags")).toBe(false);
});
