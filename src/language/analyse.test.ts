import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analysis, type Token } from "../model/index.ts";
import { analyse } from "../../test/support/english.ts";

/** Prose, page furniture and what goes wrong in texts, in any order. */
const PIECES = fc.constantFrom(
  "The guards left the bridge.",
  "OFFICIALS SAID IT FELL.",
  "Gen. Adam Novak said: “We stay. ",
  "ended.The road",
  " ",
  "\n",
  "\n\n",
  "“",
  '"',
  "(",
  "don't ",
  "U.S. ",
  "12.5 km ",
  "мост упал ",
  "جسر ",
  "\u202e",
  "\u200b",
  "\ud800",
  "\udc00",
  "\u{1f600}",
  "İ",
  "ﬁ",
  "e\u0301",
  "…",
);
const hostile = fc.oneof(
  fc.array(PIECES, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

test("every token stands in the text in order, in exactly one sentence, and every sentence in its block", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { blocks, sentences, tokens, quotations, names } = Analysis.parse(analyse(text, "en"));
      let end = 0;
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.text).toBe(text.slice(token.start, token.end));
        end = token.end;
      }
      let next = 0;
      for (const { span, tokens: range, block } of sentences) {
        expect(range[0]).toBe(next);
        expect(range[1]).toBeGreaterThan(range[0]);
        expect(tokens[range[0]]!.start).toBeGreaterThanOrEqual(span[0]);
        expect(tokens[range[1] - 1]!.end).toBeLessThanOrEqual(span[1]);
        const { span: around } = blocks[block]!;
        expect(around[0] <= span[0] && span[1] <= around[1]).toBe(true);
        next = range[1];
      }
      expect(next).toBe(tokens.length);
      for (const { tokens: range } of sentences) expectTree(tokens, range);
      next = 0;
      for (const { sentences: range } of blocks) {
        expect(range[0]).toBe(next);
        next = range[1];
      }
      expect(next).toBe(sentences.length);
      for (const { span } of [...quotations, ...names]) expect(text.slice(...span)).not.toBe("");
    }),
    { numRuns: 300 },
  );
});

/** Heads lie in the sentence, one word has none, and from each word the heads lead to it. */
function expectTree(tokens: readonly Token[], [first, last]: readonly [number, number]): void {
  const roots = tokens.slice(first, last).filter(({ head, relation }) => head === -1 && relation === "root");
  expect(roots).toHaveLength(1);
  for (let i = first; i < last; i++) {
    let steps = 0;
    for (let at = i; tokens[at]!.head !== -1; at = tokens[at]!.head) {
      expect(tokens[at]!.head >= first && tokens[at]!.head < last).toBe(true);
      expect(tokens[at]!.relation).not.toBe("root");
      expect(steps++).toBeLessThan(last - first);
    }
  }
}

test("the same text is taken apart in the same way twice", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(analyse(text, "en")).toEqual(analyse(text, "en"));
    }),
    { numRuns: 50 },
  );
});

test("another language than English gives blocks and nothing else", () => {
  const text = "Le pont est coupé.\n\n« Nous partons », dit Anna Berg.";
  const { blocks, sentences, tokens, quotations, names } = analyse(text, "fr");
  expect(blocks.map(({ span }) => text.slice(...span))).toEqual(text.split("\n\n"));
  expect({ sentences, tokens, quotations, names }).toEqual({ sentences: [], tokens: [], quotations: [], names: [] });
});

test("half characters stay where they are and shift nothing", () => {
  const text = "The bridge\ud800 fell. Two\udc00 guards left.";
  const { tokens } = analyse(text, "en");
  expect(tokens.find(({ lower }) => lower === "guards")!.start).toBe(text.indexOf("guards"));
});

describe("time grows with the length and no faster, on", () => {
  test.each([
    ["stops without blanks", "a."],
    ["opening brackets", "("],
    ["quotation marks", "“"],
    ["straight marks", '"'],
    ["one word", "a"],
    ["capitals", "Aa "],
    ["blanks", " "],
    ["line ends", "\n"],
    ["stops with blanks", ". "],
    ["hyphens", "a-"],
    ["half characters", "\ud800"],
    ["letters with marks", "e\u0301"],
  ])("%s", (_name, unit) => {
    const short = milliseconds(() => analyse(unit.repeat(SHORT / unit.length), "en"));
    const long = milliseconds(() => analyse(unit.repeat((SHORT * TIMES) / unit.length), "en"));
    expect(long).toBeLessThan(Math.max(short, NOISE_MS) * TIMES * SLACK);
  });
});

/** UTF-16 code units: a long report, and one far beyond any report. */
const SHORT = 25_000;
const TIMES = 8;
/** Work that grows with the square takes TIMES times as much again; a busy machine must not look like it. */
const SLACK = 4;
const NOISE_MS = 20;

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
