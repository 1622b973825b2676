import { expect, test } from "vitest";
import { STYLE_ELEMENT } from "./style.ts";

const LETTERS = ["ink", "soft", "link", "contested", "denied", "corroborated", "single", "unresolved", "superseded"];
const GROUNDS = ["ground", "card"];
const css = STYLE_ELEMENT.toString();
const light = tones(/:root\{([^}]*)\}/.exec(css)?.[1] ?? "");
const dark = tones(/prefers-color-scheme:dark\)\{:root\{([^}]*)\}/.exec(css)?.[1] ?? "");

test.each([
  ["light", light],
  ["dark", dark],
])("every tone of the %s scheme can be read on its grounds (WCAG 2.2, 1.4.3)", (_, scheme) => {
  for (const letters of LETTERS)
    for (const ground of GROUNDS)
      expect(contrast(scheme, letters, ground), `${letters} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  expect(contrast(scheme, "ink", "content")).toBeGreaterThanOrEqual(4.5);
});

test("the contrast of black on white is 21", () => {
  expect(contrast({ a: "#000000", b: "#ffffff" }, "a", "b")).toBeCloseTo(21);
});

function tones(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--(\w+):(#[0-9a-f]{6})/g)].map(([, name = "", tone = ""]) => [name, tone] as const),
  );
}

/** WCAG 2.2, contrast ratio. */
function contrast(scheme: Record<string, string>, a: string, b: string): number {
  const [low, high] = [luminance(scheme[a]), luminance(scheme[b])].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(tone: string | undefined): number {
  if (!tone) throw new Error("A tone is missing from the style");
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(tone.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
