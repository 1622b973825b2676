/** Kinds of characters for the tokeniser. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const OTHER = 3;

/** Kind of each UTF-16 unit below the first surrogate; blanks include those without width and marks of direction. */
const KINDS = new Uint8Array(0xd800);
for (let unit = 0; unit < KINDS.length; unit++) KINDS[unit] = kindOf(unit);

export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800) return KINDS[unit]!;
  if (unit === 0xfeff) return SPACE;
  return (unit >= 0xdc00 && unit < 0xe000) || unit < 0xdc00 ? OTHER : /[\p{L}\p{M}]/u.test(text[at]!) ? LETTER : OTHER;
}

function kindOf(unit: number): number {
  if (unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0)) return SPACE;
  if (unit < 0x7f) {
    if (unit >= 0x30 && unit <= 0x39) return DIGIT;
    return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? LETTER : OTHER;
  }
  if ((unit >= 0x2000 && unit <= 0x200b) || (unit >= 0x200e && unit <= 0x200f)) return SPACE;
  if ((unit >= 0x2028 && unit <= 0x202f) || (unit >= 0x205f && unit <= 0x206f) || unit === 0x3000) return SPACE;
  if (unit === 0x200c || unit === 0x200d || unit === 0xad) return LETTER; // joiners and soft hyphens stand inside words
  if (unit >= 0x4e00 && unit < 0xa000) return LETTER;
  if (unit >= 0xac00 && unit < 0xd7a4) return LETTER;
  const character = String.fromCharCode(unit);
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{Nd}/u.test(character) ? DIGIT : OTHER;
}
