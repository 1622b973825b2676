import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return "text" in decoded ? decoded.text : `refused: ${decoded.refused}`;
};

test("any text of UTF-8 comes back as it was, unless it holds zeros, marks or mostly controls", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      fc.pre(!/^\ufeff|\0/.test(text) && !text.startsWith("BZh"));
      expect(textOf(utf8(`A report. ${text}`))).toBe(`A report. ${text}`);
    }),
  );
});

test("the text is not normalised: composed and decomposed, line ends, ligatures stay", () => {
  const text = "e\u0301 \u00e9 \r\n \r \n \ufb01 \u2028 \u00ad \u200b end";
  expect(textOf(utf8(text))).toBe(text);
});

describe("byte-order marks", () => {
  test("decide and are not part of the text", () => {
    expect(textOf(utf8("\ufeffA road."))).toBe("A road.");
    expect(textOf(Buffer.from("\ufeffA road.", "utf16le"))).toBe("A road.");
    expect(textOf(Buffer.from("\ufeffA road.", "utf16le").swap16())).toBe("A road.");
  });
  test("one inside the text stays", () => expect(textOf(utf8("A \ufeffroad."))).toBe("A \ufeffroad."));
  test("thousands of them are no trap", () => expect(textOf(utf8("\ufeff".repeat(300_000))).length).toBe(299_999));
});

describe("UTF-16 without a mark", () => {
  test.each(["A road was hit near the river.", "Дорога біля річки перекрита, кажуть жителі села."])("%s", (text) => {
    expect(decode(Buffer.from(text, "utf16le"))).toEqual({ text, encoding: "utf-16le", certain: false, replaced: 0 });
    expect(textOf(Buffer.from(text, "utf16le").swap16())).toBe(text);
  });
  test("a text with one stray zero is not taken for it", () =>
    expect(textOf(utf8("A road\0."))).toBe("refused: binary"));
});

test("half surrogate pairs of UTF-16 stay halves", () => {
  expect(textOf(Buffer.from("\ufeffa\ud800b\udc00", "utf16le"))).toBe("a\ud800b\udc00");
});

describe("broken UTF-8", () => {
  test("a few broken bytes among good ones are replaced and counted", () => {
    const bytes = utf8("Дорога біля річки.");
    bytes[3] = 0xff;
    expect(decode(bytes)).toMatchObject({ encoding: "utf-8", replaced: expect.any(Number) as number });
  });
  test("nothing good beyond ASCII: another character set", () => {
    expect(decode(Uint8Array.from([...utf8("The caf"), 0xe9, ...utf8(" was hit, people said.")]))).toMatchObject({
      text: "The café was hit, people said.",
      certain: false,
    });
  });
});

describe("binary data is refused with what it is", () => {
  test.each([
    ["%PDF-1.4 ...", "a PDF"],
    ["PK\u0003\u0004...", "a ZIP archive or an office document"],
    ["SQLite format 3\0", "an SQLite database"],
  ])("%s", (start, kind) => {
    expect(decode(Buffer.from(start, "latin1"))).toEqual({ refused: "binary", reason: `the file is ${kind}` });
  });
  test("control characters throughout", () => expect(textOf(utf8("\u0001\u0002\u0003ab"))).toBe("refused: binary"));
  test("a few control characters are no reason", () =>
    expect(textOf(utf8("The bell\u0007 rang in the village at dawn."))).toContain("\u0007"));
});

test("any bytes give a text or a refusal, never a throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const decoded = decode(bytes);
      if ("text" in decoded) expect(typeof decoded.text).toBe("string");
      else expect(decoded.reason).not.toBe("");
    }),
    { numRuns: 2000 },
  );
});
