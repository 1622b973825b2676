import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotations } from "./quotations.ts";

const quotationsOf = (text: string, blocks: readonly { span: [number, number] }[] = [{ span: [0, text.length] }]) =>
  findQuotations(text, blocks).map(({ span, inner }) => [text.slice(...span), text.slice(...inner)]);

test.each([
  ["curved marks", "He said “we left” and went.", "“we left”", "we left"],
  ["straight marks", 'He said "we left" and went.', '"we left"', "we left"],
  ["guillemets", "He said «we left» and went.", "«we left»", "we left"],
  ["low marks", "He said „we left“ and went.", "„we left“", "we left"],
  ["marks of two kinds", 'He said “we left" and went.', '“we left"', "we left"],
  [
    "several sentences",
    "“We left. We took the boats.” It was late.",
    "“We left. We took the boats.”",
    "We left. We took the boats.",
  ],
])("%s", (_name, text, whole, inner) => {
  expect(quotationsOf(text)).toEqual([[whole, inner]]);
});

test("one that is not closed ends with its block and leaves the next alone", () => {
  const text = "He said “we left.\n\nNobody stayed, she said.";
  const end = text.indexOf("\n");
  const blocks: { span: [number, number] }[] = [{ span: [0, end] }, { span: [end + 2, text.length] }];
  expect(quotationsOf(text, blocks)).toEqual([["“we left.", "we left."]]);
});

test("one that opens anew with each paragraph is one for each", () => {
  const text = "“We left.\n\n“We took the boats.”";
  const end = text.indexOf("\n");
  const blocks: { span: [number, number] }[] = [{ span: [0, end] }, { span: [end + 2, text.length] }];
  expect(quotationsOf(text, blocks).map(([, inner]) => inner)).toEqual(["We left.", "We took the boats."]);
});

test("inches, an empty pair, apostrophes and a closing mark alone are none", () => {
  expect(quotationsOf('A 12" gun and a 9" pipe.')).toEqual([]);
  expect(quotationsOf('An empty "" pair.')).toEqual([]);
  expect(quotationsOf("It's the guards' post.")).toEqual([]);
  expect(quotationsOf("Nobody” spoke.")).toEqual([]);
});

test("they are in order, inside their blocks, and never overlap", () => {
  const mark = fc.constantFrom("“", "”", '"', "„", "«", "»", "word ", "5", ".", "\ud800");
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), fc.nat(), (parts, cut) => {
      const text = parts.join("");
      const middle = text.length === 0 ? 0 : cut % text.length;
      const blocks: { span: [number, number] }[] = [{ span: [0, middle] }, { span: [middle, text.length] }];
      let end = 0;
      for (const { span, inner } of findQuotations(text, blocks)) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(inner[0]).toBe(span[0] + 1);
        expect(inner[1]).toBeGreaterThan(inner[0]);
        expect(inner[1]).toBeLessThanOrEqual(span[1]);
        expect(blocks.some((block) => block.span[0] <= span[0] && span[1] <= block.span[1])).toBe(true);
        end = span[1];
      }
    }),
  );
});
