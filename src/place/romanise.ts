import { ARABIC_ARTICLES, ARABIC_SPELLINGS } from "./arabic-tables.ts";
import { CYRILLIC, LATIN_SYSTEMS, type SpellingSystem } from "./slavic-tables.ts";

/** Families of languages whose names are written in Latin letters in more than one way. */
export type SoundFamily = "slavic" | "arabic";

/**
 * The keys under which spellings of one name meet: one for each way of reading the letters, shortest table
 * first, without doubles. Meant for names of that family's countries only: read this way, names of other
 * languages collide. Empty where too little is left to tell names apart.
 */
export function soundKeys(name: string, family: SoundFamily): string[] {
  const keys = family === "slavic" ? slavicKeys(name) : [arabicKey(name)];
  return [...new Set(keys)].filter((key) => key.length >= MINIMUM_KEY_LENGTH);
}

/** Sounds; below this a key stands for half a language's syllables. */
const MINIMUM_KEY_LENGTH = 3;

function slavicKeys(name: string): string[] {
  const lower = name.toLowerCase().normalize("NFC");
  if (CYRILLIC_LETTER.test(lower)) return [slavicKey(lower, CYRILLIC)];
  return LATIN_SYSTEMS.map((system) => slavicKey(lower, system));
}

function slavicKey(lower: string, system: SpellingSystem): string {
  const sounds = spell(lower, system.spellings);
  let key = "";
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds.charAt(i);
    const next = sounds.charAt(i + 1);
    const isGlide = sound === "i" && SOUND_VOWELS.has(next);
    if (isGlide || sound === next) continue;
    key += sound;
  }
  return key;
}

function arabicKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʼʻʿʾ`´]/gu, "")
    .split(/[\s-]/u);
  const content = words.filter((word) => word !== "" && !ARABIC_ARTICLES.has(word));
  return content.map(arabicWord).join("");
}

/** A final -a, -ah, -eh, -e or -at is the same ending (tāʾ marbūṭa). */
function arabicWord(word: string): string {
  const sounds = spell(word, ARABIC_SPELLINGS);
  let key = "";
  for (let i = 0; i < sounds.length; i++) if (sounds.charAt(i) !== sounds.charAt(i + 1)) key += sounds.charAt(i);
  if (key.endsWith("ah") || key.endsWith("ih")) key = key.slice(0, -2) + "a";
  else if (key.length > 3 && word.endsWith("e")) key = key.slice(0, -1) + "a";
  return key;
}

/** Longest spelling first; letters that the table does not know lose their marks, else they are dropped. */
function spell(lower: string, spellings: Readonly<Record<string, string>>): string {
  let sounds = "";
  let i = 0;
  while (i < lower.length) {
    let taken = 0;
    for (let length = Math.min(LONGEST_SPELLING, lower.length - i); length > 0; length--) {
      const sound = spellings[lower.slice(i, i + length)];
      if (sound === undefined) continue;
      sounds += sound;
      taken = length;
      break;
    }
    if (taken === 0) {
      const bare = lower.charAt(i).normalize("NFD").charAt(0);
      sounds += spellings[LATIN_SPECIAL[bare] ?? bare] ?? "";
      taken = 1;
    }
    i += taken;
  }
  return sounds;
}

const LATIN_SPECIAL: Readonly<Record<string, string>> = { ł: "l", ı: "i", đ: "d" };
const LONGEST_SPELLING = 7;
const CYRILLIC_LETTER = /[\u0400-\u04ff]/u;
const SOUND_VOWELS: ReadonlySet<string> = new Set(["a", "e", "i", "o", "u"]);

/** Countries where a name may be looked up by its sound, and how. */
export const SOUND_FAMILY_OF_COUNTRY: Readonly<Record<string, SoundFamily>> = Object.fromEntries([
  ...["UA", "RU", "BY", "KZ", "KG", "MD", "BG", "RS", "MK", "ME", "BA", "GE", "AM", "AZ"].map(
    (code) => [code, "slavic"] as const,
  ),
  ...[
    "SY",
    "IQ",
    "LB",
    "JO",
    "PS",
    "IL",
    "YE",
    "SA",
    "AE",
    "KW",
    "BH",
    "QA",
    "OM",
    "EG",
    "SD",
    "LY",
    "TN",
    "DZ",
    "MA",
    "MR",
    "IR",
    "AF",
  ].map((code) => [code, "arabic"] as const),
]);
