import { describe, expect, test } from "vitest";
import { analyse } from "../../../test/support/english.ts";
import { actorAt, canonicalActor } from "./actors.ts";
import { hedgeAt, modalityOfCue } from "./modality.ts";
import { polarityAt, polarityOfCue } from "./polarity.ts";
import { viewOf } from "./view.ts";

const view = (text: string) => viewOf(analyse(text), [[0, text.length]]);
const at = (text: string, word: string): number => view(text).words.find((one) => one.lower === word)!.at;

describe("polarity", () => {
  const polarity = (text: string, word: string) => polarityAt(view(text), at(text, word), "affirmed");
  test("a negator in the clause denies, and its characters are kept", () => {
    const text = "The army did not shell the camp.";
    const { polarity: read, span } = polarity(text, "shell");
    expect(read).toBe("denied");
    expect(text.slice(...span!)).toBe("not");
  });
  test("a negator in another clause does not reach", () =>
    expect(polarity("They did not sleep, but the army shelled the camp.", "shelled").polarity).toBe("affirmed"));
  test("implicit negation denies", () =>
    expect(polarity("They prevented an attack.", "attack").polarity).toBe("denied"));
  test("not only denies nothing", () =>
    expect(polarity("They not only shelled it.", "shelled").polarity).toBe("affirmed"));
  test("unclear whether leaves open", () =>
    expect(polarity("It is unclear whether they shelled it.", "shelled").polarity).toBe("unknown"));
  test("no evidence that denies the clause below it", () =>
    expect(polarity("There is no evidence that rebels shelled it.", "shelled").polarity).toBe("denied"));
  test.each([
    ["denied", "denied"],
    ["has rejected", "denied"],
    ["declined to say", "unknown"],
    ["neither confirmed nor denied", "unknown"],
    ["has not commented on", "unknown"],
  ])("cue %s: %s", (cue, expected) => expect(polarityOfCue(view(cue), null)?.polarity).toBe(expected));
  test("a plain cue says nothing of the truth", () => expect(polarityOfCue(view("said"), "say")).toBeNull());
});

describe("modality", () => {
  const hedge = (text: string, word: string) => hedgeAt(view(text), at(text, word))?.modality ?? "asserted";
  test.each([
    ["Two men were reportedly killed.", "killed", "reported-unverified"],
    ["They may have shelled the camp.", "shelled", "possible"],
    ["They must leave the camp.", "leave", "intended"],
    ["They were trying to storm the camp.", "storm", "intended"],
    ["They will leave the camp.", "leave", "predicted"],
    ["They shelled the camp.", "shelled", "asserted"],
    ["They managed to capture the camp.", "capture", "asserted"],
    ["An alleged gas attack was filmed.", "attack", "reported-unverified"],
    ["They condemned it in the strongest possible terms after attacks.", "attacks", "asserted"],
  ])("%s → %s %s", (text, word, expected) => expect(hedge(text, word)).toBe(expected));
  test("the month of May is no hedge", () =>
    expect(hedge("In May the army shelled the camp.", "shelled")).toBe("asserted"));
  test("a known noun is not hedged by the verb above it", () =>
    expect(hedge("They should help the victims of the strikes.", "strikes")).toBe("asserted"));
  test.each([
    ["believes", "possible"],
    ["called for", "intended"],
    ["were reported", "reported-unverified"],
  ])("cue %s: %s", (cue, expected) => expect(modalityOfCue(view(cue), null)?.modality).toBe(expected));
  test("called it asks for nothing", () => expect(modalityOfCue(view("called it"), "call")).toBeNull());
});

describe("actors", () => {
  const named = (text: string, word: string) => actorAt(view(text), at(text, word))?.name ?? null;
  test.each([
    ["Ukrainian troops came.", "ukrainian", "Ukraine"],
    ["Assads forces came.", "assads", "Syria"],
    ["Daesh fighters came.", "daesh", "Islamic State"],
    ["The US came.", "us", "United States"],
  ])("%s", (text, word, expected) => expect(named(text, word)).toBe(expected));
  test("the pronoun us names nobody", () => expect(named("They told us so.", "us")).toBeNull());
  test("an office is its country", () => expect(canonicalActor("Russian Ministry of Defence")).toBe("Russia"));
  test("an unknown name stays as it is", () => expect(canonicalActor("Harbour Committee")).toBe("Harbour Committee"));
});
