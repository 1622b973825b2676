import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse } from "./support/english.ts";
import type { Span } from "../src/model/index.ts";
import { type ClaimDraft, readClaims, readDocumentContext } from "../src/read/claims/index.ts";

type Partial = Record<string, unknown>;
type EventCase = { event: string; takes: { text: string; claim: Partial }[]; leaves: string[] };
type StatementCase = { name: string; text: string; cue?: string; claims: Partial[] };

const folder = new URL("cases/claims/", import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** Claims of a text that is one statement; a cue stands before the content. */
function claimsOf(text: string, cue = ""): ClaimDraft[] {
  const whole = cue + text;
  const analysis = analyse(whole);
  const sentence: Span = [0, whole.length];
  const cueLemma = cue === "" ? null : cue.trim().split(" ")[0]!;
  const statement = {
    sentence,
    content: [[cue.length, whole.length] as Span],
    kind: cue === "" ? ("author" as const) : ("indirect" as const),
    cue: cue === "" ? null : ([0, cue.trimEnd().length] as Span),
    cueLemma,
    sourceName: cue === "" ? "author" : "spokesman",
    heading: false,
  };
  return readClaims(analysis, statement, readDocumentContext(analysis));
}

for (const name of readdirSync(folder).filter((file) => file.endsWith(".json") && file !== "statements.json")) {
  // The folder is ours; its form is checked by the expectations.
  const { event, takes, leaves } = readJson(name) as EventCase;
  describe(event, () => {
    for (const { text, claim } of takes)
      test(`takes: ${text}`, () => expect(claimsOf(text)).toContainEqual(expect.objectContaining(deep(claim))));
    for (const text of leaves)
      test(`leaves: ${text}`, () => expect(claimsOf(text).map((one) => one.event)).not.toContain(event));
  });
}

describe("statements", () => {
  for (const { name, text, cue, claims } of readJson("statements.json") as StatementCase[])
    test(name, () => {
      const found = claimsOf(text, cue);
      for (const claim of claims) expect(found).toContainEqual(expect.objectContaining(deep(claim)));
    });
});

/** Objects inside are compared by the fields that the case names. */
function deep(claim: Partial): Partial {
  const { quantity, ...rest } = claim;
  if (quantity === undefined || quantity === null) return claim;
  return { ...rest, quantity: expect.objectContaining(quantity as Partial) as unknown };
}
