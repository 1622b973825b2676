import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvReader } from "./csv.ts";

function rowsOf(text: string, chunk = 1 << 20): { rows: string[][]; faults: [number, string][] } {
  const rows: string[][] = [];
  const faults: [number, string][] = [];
  const decoder = new TextDecoder();
  const reader = new CsvReader(({ bytes, bounds, fields, line, fault }) => {
    if (fault !== null) faults.push([line, fault]);
    else
      rows.push(
        Array.from({ length: fields }, (_, i) => decoder.decode(bytes.subarray(bounds[2 * i], bounds[2 * i + 1]))),
      );
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.end();
  return { rows, faults };
}

test("quotes, doubled quotes, commas and line breaks inside them are kept", () => {
  expect(rowsOf('a,"b,c","say ""no""","two\nlines"\r\nd,,e,f\n').rows).toEqual([
    ["a", "b,c", 'say "no"', "two\nlines"],
    ["d", "", "e", "f"],
  ]);
});

test("a byte-order mark, empty lines and a missing last line break do no harm", () => {
  expect(rowsOf("\uFEFFa,b\n\n\r\nc,d").rows).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("what breaks the rules is told with its line, and the next record is read", () => {
  const { rows, faults } = rowsOf('a,b\nx"y,1\n"q"z,2\nc,d\n"open,3\n');
  expect(rows).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(faults.map(([line]) => line)).toEqual([2, 3, 5]);
});

test("lines are counted on over line breaks in quotes", () => {
  const { faults } = rowsOf('a,"1\n2\n3"\nx"y,1\n');
  expect(faults).toEqual([[4, "a quote inside a field that is not quoted"]]);
});

test("a lost quote does not swallow the rest without an end", () => {
  const { rows, faults } = rowsOf(`a,b\n"${"x,y\n".repeat(400_000)}`, 1 << 16);
  expect(rows).toEqual([["a", "b"]]);
  expect(faults.length).toBeGreaterThan(0);
});

test("every table written by the rules is read back, in whatever chunks it comes", () => {
  const cell = fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !/[\uD800-\uDFFF]/u.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (table, chunk) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(rowsOf(text, chunk).rows).toEqual(table);
      },
    ),
  );
});
