import { describe, expect, test } from "vitest";
import { isPlainlyEnglish, languageOf } from "./language.ts";

const ENGLISH =
  "The governor said that the bridge was hit on Monday and that two of the guards who were there had not been found after the fire.";
const OTHERS: [string, string][] = [
  ["ru", "Мост через реку был разрушен в понедельник, сообщил губернатор области. Погибли два человека."],
  ["fr", "Le pont sur la rivière a été détruit lundi, a déclaré le gouverneur. Deux personnes sont mortes."],
  ["es", "El puente sobre el río fue destruido el lunes, dijo el gobernador. Dos personas murieron allí."],
  ["de", "Die Brücke über den Fluss wurde am Montag zerstört, und der Gouverneur sagte, es war ein Angriff."],
  [
    "nl",
    "De brug over de rivier was maandag verwoest, zei de gouverneur, en er was niemand meer op de weg of in het dorp.",
  ],
  [
    "pl",
    "Most na rzece został zniszczony w poniedziałek, powiedział gubernator. To by był drugi taki atak w tym roku.",
  ],
  ["da", "Broen over floden blev ødelagt mandag, og guvernøren sagde, at der ikke var nogen på vejen efter angrebet."],
];

test("English prose is told by its words alone, in capitals too", () => {
  expect(isPlainlyEnglish(ENGLISH.toLowerCase())).toBe(true);
  expect(languageOf(ENGLISH, null)).toEqual({ code: "en", basis: "detected" });
  expect(languageOf(ENGLISH.toUpperCase(), null)).toEqual({ code: "en", basis: "detected" });
});

describe("other languages go to the detector, which tells them", () => {
  test.each(OTHERS)("%s", (code, text) => {
    expect(isPlainlyEnglish(text.toLowerCase())).toBe(false);
    expect(languageOf(text, null)).toEqual({ code, basis: "detected" });
  });

  test.each(OTHERS)("%s with as much English after it", (_code, text) => {
    expect(isPlainlyEnglish(`${text} ${text} ${ENGLISH}`.toLowerCase())).toBe(false);
  });
});

test("a headline is too short to be told by its words", () => {
  expect(isPlainlyEnglish("the bridge was hit and the guards said that they were not there")).toBe(false);
});

test("what is given counts, and nothing is guessed of figures", () => {
  expect(languageOf(ENGLISH, "fr-CA")).toEqual({ code: "fr", basis: "metadata" });
  expect(languageOf("12 34 56", null)).toEqual({ code: "und", basis: "unknown" });
});
