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

test("a headline is too short to be told by its commonest words, and is told by those of headlines", () => {
  expect(isPlainlyEnglish("the bridge was hit and the guards said that they were not there")).toBe(false);
  for (const headline of [
    "Drone hits fuel depot",
    "Two dead after shelling of Sumy",
    "Air raid alert",
    "GUERRILLAS ATTACKED THE GARRISON",
  ])
    expect(languageOf(headline, null)).toEqual({ code: "en", basis: "detected" });
});

describe("Ukrainian, Russian and their neighbours are told apart, in a few words too", () => {
  test.each([
    ["uk", "Вибухи у Харкові: є загиблі"],
    ["ru", "Взрывы в городе, есть погибшие"],
    ["uk", "Військові повідомили, що місто залишається під контролем, а бої тривають на околицях."],
    ["ru", "Военные сообщили, что город остаётся под контролем, а бои продолжаются на окраинах."],
    ["be", "Улады паведамілі пра выбухі ў горадзе і каля ракі."],
    ["bg", "Губернаторът съобщи за взривове в града през нощта."],
  ])("%s", (code, text) => {
    expect(languageOf(text, null)).toEqual({ code, basis: "detected" });
  });

  test("words that several of them write alike are of no known language", () => {
    expect(languageOf("Атака на порт", null)).toEqual({ code: "und", basis: "unknown" });
  });
});

describe("what is written in Latin letters and is no English is not taken for it", () => {
  test.each([
    ["Russian", "Voyska zanyali selo u reki, soobshchil gubernator regiona. Boi prodolzhayutsya vtoroy den."],
    ["Ukrainian", "Viiskovi povidomyly, shcho misto zalyshaietsia pid kontrolem, a boi tryvaiut na okolytsiakh."],
    ["Arabic", "Al-jaysh yastawli ala qarya fi rif al-shamali baada ishtibakat anifa maa al-musallahin."],
  ])("%s", (_name, text) => {
    expect(languageOf(text, null).code).not.toBe("en");
  });
});

describe("of a text in two languages", () => {
  const RUSSIAN = OTHERS[0]![1];
  test("the English part is read where it is the greater", () => {
    expect(languageOf(`${ENGLISH}\n\n${RUSSIAN}`, null).code).toBe("en");
  });
  test("none is where the other is", () => {
    expect(languageOf(`${RUSSIAN} ${RUSSIAN} ${RUSSIAN}\n\nSource: The New York Times`, null).code).toBe("ru");
  });
});

test("what is given counts, and nothing is guessed of figures", () => {
  expect(languageOf(ENGLISH, "fr-CA")).toEqual({ code: "fr", basis: "metadata" });
  expect(languageOf(ENGLISH, "en-GB")).toEqual({ code: "en", basis: "metadata" });
  expect(languageOf("12 34 56", null)).toEqual({ code: "und", basis: "unknown" });
  expect(languageOf("12 34 56", "en")).toEqual({ code: "en", basis: "metadata" });
});

test("English is not taken on trust where the text is another language", () => {
  expect(languageOf(OTHERS[0]![1], "en")).toEqual({ code: "ru", basis: "detected" });
  expect(languageOf(OTHERS[4]![1], "en")).toEqual({ code: "nl", basis: "detected" });
  expect(languageOf("Berg, Holm, Novak", "en")).toEqual({ code: "en", basis: "metadata" });
});
