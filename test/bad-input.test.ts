import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newWorld, type Ran, type World } from "./support/world.ts";

let world: World;
beforeEach(() => (world = newWorld()));
afterEach(() => world.remove());

const GOOD = { id: "good", text: "The bridge was hit on Monday, the governor said.", publisher: "Daily Post" };
const lines = (...reports: object[]) => reports.map((report) => `${JSON.stringify(report)}\n`).join("");
const addText = (bytes: string | Uint8Array, name = "report.txt"): Promise<Ran> => {
  writeFileSync(world.path(name), bytes);
  return world.run(["add", name]);
};
/** The texts in the ledger, in order. */
const stored = async (): Promise<string[]> =>
  (await world.run(["export", "jsonl", "--of", "reports"])).out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);

describe("a file that holds no report is refused with the reason", () => {
  const REFUSED: [string, string | Uint8Array, RegExp][] = [
    ["empty", "", /empty: no text in it \(ingest\/empty\)/],
    ["blank", " \n\t\r\n", /ingest\/empty/],
    ["nothing but a byte-order mark", new Uint8Array([0xef, 0xbb, 0xbf]), /ingest\/empty/],
    ["an image", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /the file is a PNG image/],
    ["a PDF that is cut off", "%PDF-1.7\n%âãÏÓ\n", /a PDF that can't be read/],
    ["zero bytes in it", "The bridge\0was hit.", /a zero byte stands at 10/],
    [
      "noise",
      Uint8Array.from({ length: 2000 }, (_, i) => (i * 73 + (i >> 3) * 31) % 256 || 1),
      /ingest\/(?:binary|unknown-encoding)/,
    ],
  ];
  test.each(REFUSED)("%s", async (_name, bytes, reason) => {
    const { code, out, err } = await addText(bytes);
    expect(code).toBe(2);
    expect(out).toContain("Skipped: 1");
    expect(out).toMatch(reason);
    expect(err).toBe("fogline: no report could be read from what was given\n");
    expect(out).toContain("No ledger was made at");
    expect(existsSync(world.path("fogline.db"))).toBe(false);
  });

  test("missing, a folder without reports, a folder of other things", async () => {
    expect((await world.run(["add", "none.txt"])).out).toContain("none.txt: there is no such file");
    mkdirSync(world.path("bare/inner"), { recursive: true });
    writeFileSync(world.path("bare/inner/photo.jpg"), "x");
    const { code, out } = await world.run(["add", "bare"]);
    expect(code).toBe(2);
    expect(out).toContain("ingest/no-reports");
    expect(out).toContain("bare/inner/photo.jpg: not a kind of file that is read");
  });

  test("but beside good ones it is skipped, and the good ones are kept", async () => {
    mkdirSync(world.path("mixed"));
    writeFileSync(world.path("mixed/a.txt"), "The bridge was hit.");
    writeFileSync(world.path("mixed/b.txt"), new Uint8Array([0x1f, 0x8b, 8, 0]));
    writeFileSync(world.path("mixed/c.txt"), "");
    writeFileSync(world.path("mixed/d.txt"), "The road is open.");
    const { code, out } = await world.run(["add", "mixed"]);
    expect(code).toBe(1);
    expect(out).toContain("Added 2 reports");
    expect(out).toContain("Skipped: 2");
    expect(await stored()).toEqual(["The bridge was hit.", "The road is open."]);
  });

  test("a README or a picture in a folder of reports is told, and no failure", async () => {
    mkdirSync(world.path("mixed"));
    writeFileSync(world.path("mixed/a.txt"), "The bridge was hit.");
    writeFileSync(world.path("mixed/README.md"), "About these.");
    expect(await world.run(["add", "mixed"])).toMatchObject({ code: 0 });
  });
});

describe("other character sets", () => {
  const RUSSIAN =
    "Министерство обороны сообщило, что подразделения отразили попытку прорыва у границы и заняли две высоты. Жители села вывезены.";
  const windows1251 = Uint8Array.from(RUSSIAN, (character) => {
    const code = character.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

  test("a legacy set is guessed, read, and said to be a guess", async () => {
    const { code, out } = await addText(windows1251);
    expect(code).toBe(0);
    expect(out).toContain("read as windows-1251, which is a guess");
    expect(await stored()).toEqual([RUSSIAN]);
    expect((await world.run(["verify"])).code).toBe(0);
  });

  test.each(["utf-16le", "utf-16be"] as const)("%s, with and without its mark", async (order) => {
    for (const mark of ["\ufeff", ""]) {
      const bytes = Buffer.from(mark + RUSSIAN, "utf16le");
      if (order === "utf-16be") bytes.swap16();
      const { out } = await addText(bytes, `mark${String(mark.length)}.txt`);
      // The second time it is the same text in other bytes.
      expect(out).toContain(mark === "" ? "mark0: is mark1" : "Added 1 report ");
    }
    expect(await stored()).toEqual([RUSSIAN]);
  });

  test("UTF-8 with a mark loses the mark alone; UTF-8 cut in the middle of a character keeps the rest", async () => {
    await addText(`\ufeff${RUSSIAN}`, "marked.txt");
    const { out } = await addText(Buffer.from(RUSSIAN).subarray(0, 41), "cut.txt");
    expect(out).toContain("1 broken bytes of utf-8 replaced by U+FFFD");
    const texts = await stored();
    expect(texts[0]).toBe(RUSSIAN);
    expect(texts[1]!.endsWith("\ufffd")).toBe(true);
    expect(RUSSIAN.startsWith(texts[1]!.slice(0, -1))).toBe(true);
  });

  test("JSON Lines in UTF-16 are read too", async () => {
    writeFileSync(world.path("r.jsonl"), Buffer.from(`\ufeff${lines({ ...GOOD, text: RUSSIAN })}`, "utf16le"));
    await world.run(["add", "r.jsonl"]);
    expect(await stored()).toEqual([RUSSIAN]);
  });
});

describe("length", () => {
  test("50 MB of one line is refused without being held, as a text and as JSON Lines", async () => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const chunk = Buffer.alloc(1_000_000, "x");
    async function* long() {
      yield Buffer.from('{"id":"long","text":"');
      for (let i = 0; i < 50; i++) yield Promise.resolve(chunk);
      yield Buffer.from(`"}\n${lines(GOOD)}`);
    }
    const piped = await world.run(["add", "-"], long());
    expect(piped.code).toBe(1);
    expect(piped.out).toContain("line 1: 50000023 bytes in one line; a line may have 12000000");
    writeFileSync(world.path("long.txt"), Buffer.alloc(50_000_000, "word "));
    const file = await world.run(["add", "long.txt"]);
    expect(file.code).toBe(2);
    expect(file.out).toContain("50000000 bytes; a report may have 6000000");
    expect(await stored()).toEqual([GOOD.text]);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
  });

  test("a text of more characters than a report may have is refused by their count", async () => {
    const { out } = await addText(`${"x".repeat(2_000_001)}`);
    expect(out).toContain("the text has 2000001 characters; a report may have 2000000");
  });
});

describe("JSON Lines", () => {
  test("a line cut in half, one that is no object, one without a text: skipped and counted, the others kept", async () => {
    const half = JSON.stringify(GOOD).slice(0, 30);
    const { code, out } = await world.run(
      ["add", "-"],
      `${lines(GOOD)}${half}\n[1,2]\nnull\n{"id":"x"}\n{"id":"y","text":5}\n{"id":"z","text":""}\n${lines({ id: "last", text: "The road is open." })}${half}`,
    );
    expect(code).toBe(1);
    expect(out).toContain("Added 2 reports");
    expect(out).toContain("4 × a line or file that is not whole JSON (ingest/broken-json)");
    expect(out).toContain("standard input, line 2: not whole JSON");
    expect(out).toContain("2 × a JSON line without a text (ingest/no-text)");
    expect(out).toContain("1 × empty: no text in it (ingest/empty)");
    expect(await stored()).toEqual([GOOD.text, "The road is open."]);
  });

  test("fields of a wrong type and dates that are none are told, and the text is kept", async () => {
    const { code, out } = await world.run(
      ["add", "-"],
      lines({
        ...GOOD,
        title: ["x"],
        published: "2025-02-31",
        toponyms: [{ start: 4, end: 10 }, { start: 40, end: 400 }, { start: -1, end: 2 }, "x"],
      }),
    );
    expect(code).toBe(0);
    expect(out).toContain('title is not a string: ["x"]');
    expect(out).toContain("not a date: 2025-02-31; taken as unknown");
    expect(out).toContain("3 × a place-name span outside its text");
    const [line] = (await world.run(["export", "jsonl", "--of", "reports"])).out.split("\n");
    expect(JSON.parse(line!)).toMatchObject({ title: null, published: null, toponyms: [{ start: 4, end: 10 }] });
  });

  test("deeply nested JSON, a key named __proto__ and a line of braces do no harm", async () => {
    const deep = `{"id":"deep","text":"Shots were heard.","extra":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const { out } = await world.run(
      ["add", "-"],
      `${deep}\n{"id":"p","text":"It burned.","__proto__":{"publisher":"X"}}\n${"{".repeat(200_000)}\n`,
    );
    expect(out).toContain("Added 2 reports");
    expect((await world.run(["export", "jsonl", "--of", "reports"])).out).not.toContain('"publisher":"X"');
  });
});

describe("a report without date or publisher", () => {
  test("is taken; what is missing is said and not made up", async () => {
    const { code, out } = await addText("The bridge was hit.");
    expect(code).toBe(0);
    expect(out).toContain("1 × no publisher given (ingest/no-publisher)");
    const [line] = (await world.run(["export", "jsonl", "--of", "reports"])).out.split("\n");
    expect(JSON.parse(line!)).toMatchObject({ publisher: null, published: null, author: null });
  });

  test("a broken meta.json is told once, and the texts are read without it", async () => {
    mkdirSync(world.path("f"));
    for (const name of ["a", "b"]) writeFileSync(world.path(`f/${name}.txt`), `Report ${name}.`);
    writeFileSync(world.path("f/meta.json"), '{"a": {"publisher": "Daily');
    const { code, out } = await world.run(["add", "f"]);
    expect(code).toBe(0);
    expect(out).toContain("1 × a meta.json that can't be used (ingest/bad-meta)\n      f/meta.json: not whole JSON");
    expect((await stored()).length).toBe(2);
  });
});

describe("the same again", () => {
  test("the same report twice is said and stored once", async () => {
    const { out } = await world.run(["add", "-"], lines(GOOD, GOOD));
    expect(out).toContain("Added 1 report ");
    expect(out).toContain("good: is good, rep_");
    expect(await stored()).toEqual([GOOD.text]);
  });

  test("the same text under another title is said with the title it has", async () => {
    const { out } = await world.run(
      ["add", "-"],
      lines({ ...GOOD, title: "Bridge hit" }, { ...GOOD, id: "again", title: "Attack" }),
    );
    expect(out).toContain("again: is good (“Bridge hit”), rep_");
    expect(out).toContain("same text, publisher, address and date");
    expect(await stored()).toEqual([GOOD.text]);
  });

  test("the same text from another publisher is a second report", async () => {
    const { out } = await world.run(["add", "-"], lines(GOOD, { ...GOOD, id: "copy", publisher: "Evening Post" }));
    expect(out).toContain("Added 2 reports");
  });
});

describe("strange characters are kept, so that offsets stay exact, and told", () => {
  test("HTML tags in a .txt", async () => {
    const text = "<p>The bridge was <b>hit</b>.</p> 3 < 4, a<b, <3";
    const { code, out } = await addText(text);
    expect(code).toBe(0);
    expect(out).toContain("4 HTML tags, the first at 0");
    expect(await stored()).toEqual([text]);
    expect((await addText("3 < 4 and a<b and <3 and <unknown>", "other.txt")).out).not.toContain("html-tags");
  });

  test("control characters, and none of them reaches the terminal", async () => {
    const text = "The \u001b[31mbridge\u0007 was hit.\r\nYes.\tNo.\f";
    const { out } = await addText(text, "bell\u001b[31m.txt");
    expect(out).toContain("2 control characters, the first at 4");
    // eslint-disable-next-line no-control-regex -- escape is what must not be there
    expect(out).not.toMatch(/\u001b/);
    expect(await stored()).toEqual([text]);
  });

  test("lone surrogates, in JSON and in UTF-16, with offsets as they were", async () => {
    const text = "A \ud83d half, a \ude00 half, a whole \u{1f600}.";
    const { out } = await world.run(["add", "-"], `{"id":"s","text":${JSON.stringify(text)}}\n`);
    expect(out).toContain("2 lone surrogates, the first at 2");
    await addText(Buffer.from(`\ufeffNo. ${text}`, "utf16le"), "s16.txt");
    expect(await stored()).toEqual([text, `No. ${text}`]);
    const [reading] = (await world.run(["export", "jsonl"])).out.split("\n");
    expect(JSON.parse(reading!)).toMatchObject({ statements: [{ content: [[0, text.length]] }] });
    expect((await world.run(["verify"])).code).toBe(0);
  });

  test("right-to-left marks", async () => {
    const text = "\u200fقال الجيش\u200f إن \u202eقواته\u202c تقدمت.";
    const { out } = await addText(text);
    expect(out).toContain("4 invisible direction marks");
    expect(await stored()).toEqual([text]);
  });
});

describe("the ledger", () => {
  test("a file that is none is refused with exit code 2 and left as it is, by every command", async () => {
    writeFileSync(world.path("notes.db"), "my notes");
    const other = new Database(world.path("other.db"));
    other.exec("create table recipes (name text)");
    other.close();
    for (const file of ["notes.db", "other.db"]) {
      const before = readFileSync(world.path(file));
      for (const command of [
        ["add", "-"],
        ["brief"],
        ["questions"],
        ["verify"],
        ["export", "jsonl"],
        ["decide", "list"],
      ]) {
        const { code, out, err } = await world.run([...command, "--ledger", file], lines(GOOD));
        expect([command, code, out]).toEqual([command, 2, ""]);
        expect(err).toContain("ledger/not-a-ledger");
      }
      expect(readFileSync(world.path(file)).equals(before)).toBe(true);
    }
    expect((await world.run(["add", "-", "--ledger", "no/such/folder.db"], lines(GOOD))).code).toBe(2);
    expect((await world.run(["add", "-", "--ledger", "postgres://host.example/db"], lines(GOOD))).code).toBe(2);
  });

  test("a full disk: what was accepted is told and there, the rest is not, and it goes on when there is room", async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      id: String(i),
      text: `Report ${String(i)}. ${"The road stayed closed. ".repeat(50)}`,
    }));
    const { code, out, err } = await world.run(["add", "-"], lines(...many), { maxLedgerPages: 80 });
    expect(code).toBe(1);
    expect(err).toContain("is full (ledger/full)");
    const added = Number(/Added (\d+) reports/.exec(out)![1]);
    expect(added).toBeGreaterThan(5);
    expect(added).toBeLessThan(300);
    expect(await stored()).toEqual(many.slice(0, added).map((report) => report.text));
    expect((await world.run(["verify"])).code).toBe(0);
    expect((await world.run(["add", "-"], lines(...many))).out).toContain(`Added ${String(300 - added)} reports`);
    expect((await stored()).length).toBe(300);
  });

  test("Ctrl-C in the middle: the report at hand is finished, what was accepted is told, exit code 130", async () => {
    let interrupt = () => {};
    async function* input() {
      for (let i = 0; i < 100; i++) {
        if (i === 7) interrupt();
        yield Buffer.from(lines({ id: String(i), text: `Report ${String(i)}.` }));
        await Promise.resolve();
      }
    }
    const onInterrupt = (handler: () => void) => {
      interrupt = handler;
      return () => undefined;
    };
    const { code, out } = await world.run(["add", "-"], input(), { onInterrupt });
    expect(code).toBe(130);
    const added = Number(/Interrupted\. What is counted here is in the ledger\.\nAdded (\d+) reports/.exec(out)![1]);
    expect(added).toBeGreaterThanOrEqual(7);
    expect(added).toBeLessThan(10);
    expect((await stored()).length).toBe(added);
    expect((await world.run(["verify"])).code).toBe(0);
  });

  test("a reader that fails on one report is told, and the others are added", async () => {
    const { quickPipeline } = await import("./support/world.ts");
    const failing = {
      ...quickPipeline,
      readReport: (report: Parameters<typeof quickPipeline.readReport>[0]) => {
        if (report.name === "1") throw new Error("no such rule");
        return quickPipeline.readReport(report, null);
      },
    };
    const three = [0, 1, 2].map((i) => ({ id: String(i), text: `Report ${String(i)}.` }));
    const { code, out } = await world.run(["add", "-"], lines(...three), { pipeline: () => Promise.resolve(failing) });
    expect(code).toBe(1);
    expect(out).toContain("1: no such rule");
    expect((await stored()).length).toBe(2);
  });

  test("a circle of links in a folder is not followed", async () => {
    mkdirSync(world.path("loop"));
    writeFileSync(world.path("loop/a.txt"), "The bridge was hit.");
    symlinkSync(world.path("loop"), world.path("loop/again"));
    symlinkSync(world.path("loop/self.txt"), world.path("loop/self.txt"));
    const { out } = await world.run(["add", "loop"]);
    expect(out).toContain("Added 1 report ");
    expect(statSync(world.path("fogline.db")).size).toBeGreaterThan(0);
  });
});
