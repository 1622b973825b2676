/** Letters that a language writes and its neighbours in the same alphabet do not, by ISO 639 code. */
const OWN_LETTERS: readonly { code: string; letters: string; reason: string }[] = [
  { code: "uk", letters: "іїєґ", reason: "Russian and Bulgarian have none of them; Belarusian has і alone" },
  { code: "ru", letters: "ыэё", reason: "Ukrainian and Bulgarian have none of them" },
  { code: "be", letters: "ў", reason: "no other Slavic language has it" },
  { code: "sr", letters: "ђћџљњј", reason: "South Slavic letters" },
  { code: "mk", letters: "ѓќѕџљњј", reason: "South Slavic letters" },
  { code: "bg", letters: "ъ", reason: "a vowel there, and frequent; Russian has it in few words" },
];

/** Languages that share the Cyrillic alphabet, by ISO 639 code. */
export const SHARED_LETTERS: ReadonlySet<string> = new Set(OWN_LETTERS.map(({ code }) => code));

/** True where a lower-case text has a letter that tells the language from its neighbours. */
export function isTellingFor(code: string, text: string): boolean {
  const row = OWN_LETTERS.find((one) => one.code === code);
  return row !== undefined && [...row.letters].some((letter) => text.includes(letter));
}
