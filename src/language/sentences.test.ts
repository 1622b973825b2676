import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";

const sentencesOf = (text: string): string[] =>
  splitSentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

describe("a sentence ends", () => {
  test.each<[string, string[]]>([
    ["at a full stop before a capital", ["The bridge fell.", "Two guards left."]],
    ["at a question or an exclamation mark", ["Who fired?", "Nobody knows!", "The road is cut."]],
    ["before a figure that opens the next", ["The road is cut.", "12 people are missing."]],
    ["with its closing marks", ["“They left.”", "(The guards stayed.)", "Nobody spoke."]],
    [
      "inside a quotation of several sentences",
      ["She said: “They left.", "They took the boats.”", "Then it was quiet."],
    ],
    ["after several marks", ["Who fired?!", "Nobody knows…", "It goes on."]],
    ["in a text of capitals", ["THE BRIDGE FELL.", "TWO GUARDS LEFT."]],
    ["in Cyrillic too", ["Мост упал.", "Двое ушли."]],
    ["after an abbreviation before a word that opens sentences", ["They left the U.S.", "The road is cut."]],
    ["after an hour before such a word", ["It fell at 5 p.m.", "They left at 6 p.m.", "But one stayed."]],
    ["before a small letter in a careless text", ["the road is cut.", "nobody has left.", "it goes on."]],
    ["behind the number of an item", ["1. The bridge fell.", "2. Two guards left."]],
  ])("%s", (_name, expected) => {
    expect(sentencesOf(expected.join(" "))).toEqual(expected);
  });

  test("where two were glued together", () => {
    expect(sentencesOf("The truce ended.The road is cut.")).toEqual(["The truce ended.", "The road is cut."]);
    expect(sentencesOf("The truce ended.”The road is cut.")).toEqual(["The truce ended.”", "The road is cut."]);
    expect(sentencesOf('The truce ended."The road is cut," she said.')).toHaveLength(2);
    expect(sentencesOf("THE TRUCE ENDED.THE ROAD IS CUT.")).toEqual(["THE TRUCE ENDED.", "THE ROAD IS CUT."]);
  });
});

describe("a sentence goes on", () => {
  test.each([
    ["after a title or a rank", "Gen. Adam Novak met Dr. Lee and Mr. Rossi there."],
    ["after initials", "J. R. Holm saw the boats."],
    ["in a name of initials", "The U.S. Army and the U.N. Mission left."],
    ["after an hour", "The road was cut at 5 p.m. on Monday."],
    ["in a number", "It takes 3.5 hours and 1,200.75 dollars."],
    ["after an abbreviation before a number", "It stood in No. 12 and on p. 7 of the list."],
    ["at a stop before a small letter", "The site example.org and e.g. others were down."],
    ["at capitals glued by a dot", "See report.TXT and U.S.A in the list."],
    ["at an address in capitals", "SEE EXAMPLE.COM AND THE U.S.A NOW."],
    ["after an abbreviation before a small letter", "Some approx. forty boats etc. were seen."],
    ["after a quoted sentence before the speaker", "“It fell.” she said."],
    ["through the dots of a pause", "It fell... and they left."],
    ["with marks that hold no word", "It fell. . —"],
  ])("%s", (_name, text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  test("but the word before a number that is no abbreviation there ends it", () => {
    expect(sentencesOf("They said no. Nobody left.")).toEqual(["They said no.", "Nobody left."]);
  });
});

test("offsets are those of the whole text, and the block's edges hold", () => {
  const text = "Before. \n  One fell. Two left.  \n After.";
  const from = text.indexOf("One") - 2;
  const to = text.indexOf("After");
  expect(splitSentences(text, [from, to])).toEqual([
    [from + 2, from + 11],
    [from + 12, from + 21],
  ]);
});

test("blank text has none", () => {
  expect(sentencesOf("")).toEqual([]);
  expect(sentencesOf(" \n\t\u00a0")).toEqual([]);
});

test("sentences are in order, trimmed, apart, and hold all but blanks", () => {
  const words = fc.array(
    fc.constantFrom(
      "The",
      "guards",
      "left",
      ".",
      "?",
      "“",
      "”",
      '"',
      "(",
      ")",
      " ",
      "\n",
      "U.S.",
      "5",
      "-",
      "\ud800",
      "é",
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        words.map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        const spans = splitSentences(text, [0, text.length]);
        let end = 0;
        for (const [from, to] of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(end, from).trim()).toBe("");
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          end = to;
        }
        expect(text.slice(end).trim()).toBe("");
      },
    ),
    { numRuns: 500 },
  );
});
