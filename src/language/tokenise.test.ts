import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "./tokenise.ts";

const cut = (text: string): string =>
  tokenise(text, [0, text.length])
    .map(([start, end]) => text.slice(start, end))
    .join(" ");

describe("a text is cut", () => {
  test.each([
    ["They don't, can't and won't.", "They do n't , ca n't and wo n't ."],
    ["They don’t. It cannot.", "They do n’t . It can not ."],
    ["DON'T", "DO N'T"],
    ["Kursk's road, the guards' boats, they're", "Kursk 's road , the guards ' boats , they 're"],
    ["o'clock O'Hara d'Ivoire Sana'a", "o'clock O'Hara d'Ivoire Sana'a"],
    [
      "a US-led anti-tank mid-March 150-kilometre al-Hadi line",
      "a US - led anti-tank mid-March 150 - kilometre al - Hadi line",
    ],
    ["Su-34 T-72s S-300 COVID-19 2014-2015 12-14", "Su-34 T-72s S-300 COVID-19 2014-2015 12-14"],
    ["10km 3.5m 25mm 10km2 5pm 15th 1990s '90s", "10 km 3.5 m 25 mm 10 km2 5pm 15th 1990s '90s"],
    ["$3.5m €20 40% 1,158 12,5 9/11 12:30 -5 +3", "$ 3.5 m € 20 40 % 1,158 12,5 9/11 12:30 -5 +3"],
    ["and/or the AT&T office", "and / or the AT&T office"],
    ["at 5 p.m. on Nov. 3 in the U.S. e.g. Ph.D. i.e. now", "at 5 p.m. on Nov. 3 in the U.S. e.g. Ph.D. i.e. now"],
    ["Gen. J. R. Holm and Mr. Rossi Jr. left.", "Gen. J. R. Holm and Mr. Rossi Jr. left ."],
    ["They left in Nov.", "They left in Nov ."],
    ["They left the U.S.", "They left the U.S."],
    ["wait... what?! no -- yes", "wait ... what ? ! no -- yes"],
    ["ended.the road", "ended . the road"],
    ["(“Go,” she said—now)", "( “ Go , ” she said — now )"],
    [
      "See https://example.org/a-b?c=d, www.example.org. Or t.me now, me@example.org",
      "See https://example.org/a-b?c=d , www.example.org . Or t.me now , me@example.org",
    ],
    ["@anna_b #one report.TXT", "@anna_b #one report.TXT"],
    ["km² 40°C", "km ² 40 ° C"],
    ["a\u200bb\u00a0c", "a b c"],
  ])("%s", (text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

test("a run without blanks longer than any word is cut, and nothing of it is lost or misplaced", () => {
  const text = `Two ${"a-b".repeat(400)} left.`;
  const tokens = tokenise(text, [0, text.length]);
  expect(tokens.map(([start, end]) => text.slice(start, end)).join("")).toBe(text.replaceAll(" ", ""));
  expect(tokens.at(-2)![0]).toBe(text.indexOf("left"));
});

test("tokens are in order and apart, and leave out nothing but blanks", () => {
  const units = fc.constantFrom(
    ..."aB3.,-'’/&@#$%“”()…—é\u0301ж \u200b\ud800\udc00",
    "😀",
    "www.",
    "http://",
    "n't",
    "U.S.",
  );
  fc.assert(
    fc.property(fc.array(units, { maxLength: 60 }), fc.nat(5), (parts, from) => {
      const text = parts.join("");
      const start = Math.min(from, text.length);
      let end = start;
      for (const [first, last] of tokenise(text, [start, text.length])) {
        expect(first).toBeGreaterThanOrEqual(end);
        expect(last).toBeGreaterThan(first);
        expect(text.slice(end, first).replaceAll("\u200b", "").trim()).toBe("");
        end = last;
      }
      expect(text.slice(end).replaceAll("\u200b", "").trim()).toBe("");
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});
