/**
 * The key under which a name is listed: lower case, without marks, apostrophes and punctuation.
 * Cyrillic and Arabic stay in their script; two spellings meet here only if a reader would call them the same.
 */
export function exactKey(name: string): string {
  const key = PLAIN_WORD.test(name) ? name.toLowerCase() : foldedKey(name);
  return key.includes(" ") ? key.split(" ").map(shorten).join(" ") : key;
}

/** Most words need nothing but lower case. */
const PLAIN_WORD = /^[A-Za-z0-9]{1,64}$/;

function foldedKey(name: string): string {
  const plain = stripMarks(name.toLowerCase());
  let key = "";
  let gap = false;
  for (const char of plain) {
    const mapped = LETTERS.get(char) ?? char;
    if (mapped === "") continue;
    if (mapped === " ") {
      gap = key !== "";
      continue;
    }
    key += gap ? ` ${mapped}` : mapped;
    gap = false;
  }
  return key;
}

/** 48 bits of a key, as the two numbers under which the binary gazetteer is sorted. Murmur3 finalisers over FNV-1a with two bases. */
export function keyHash(key: string): { high: number; low: number } {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x9e37), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return { high: finish(a) >>> 0, low: (finish(b ^ key.length) >>> 0) & 0xffff };
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Drops combining marks, but keeps the Cyrillic letters that Unicode decomposes (й, ї, ё). */
function stripMarks(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  let result = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const isCyrillic = code >= 0x0400 && code <= 0x04ff;
    result += isCyrillic ? (char === "ё" ? "е" : char) : char.normalize("NFKD").replace(MARK, "");
  }
  return result;
}

function shorten(word: string): string {
  return SHORT_WORDS.get(word) ?? word;
}

const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const MARK = /\p{M}/gu;

/** Words that are written out or abbreviated at will; the key has the short one. */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ["saint", "st"],
  ["sankt", "st"],
  ["fort", "ft"],
  ["mount", "mt"],
]);

/** Letters without a Unicode decomposition, signs that carry no sound, and what separates words. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    " ": " ",
    ł: "l",
    ø: "o",
    đ: "d",
    ð: "d",
    þ: "th",
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ı: "i",
    ə: "a",
    ħ: "h",
    ŋ: "n",
    "'": "",
    "’": "",
    "‘": "",
    "`": "",
    "´": "",
    ʼ: "",
    ʻ: "",
    ʹ: "",
    ʽ: "",
    "′": "",
    "‛": "",
    ʾ: "",
    ʿ: "",
    ـ: "",
    ء: "",
    أ: "ا",
    إ: "ا",
    آ: "ا",
    ى: "ي",
    ی: "ي",
    ک: "ك",
    ة: "ه",
    "\u200c": "",
    "-": " ",
    "‐": " ",
    "‑": " ",
    "–": " ",
    "—": " ",
    "/": " ",
    ",": " ",
    ".": " ",
    "\u00a0": " ",
    "\t": " ",
    "\n": " ",
    "\r": " ",
    "&": " ",
    "(": " ",
    ")": " ",
    '"': "",
    "“": "",
    "”": "",
    "«": "",
    "»": "",
  }),
);
