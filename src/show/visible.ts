/**
 * A report's characters made safe to look at: bidirectional controls, zero-width marks, control characters,
 * tag characters and lone surrogates become `‹U+202E›`. Line feeds and tabs stay. Joiners (U+200C, U+200D) stay too:
 * Persian and emoji need them and they reorder nothing.
 */
export const visibleText = (text: string): string => text.replace(HIDDEN, (character) => nameHidden(character));

/** The same for one line: every run of white space becomes one space. */
export const visibleLine = (text: string): string => visibleText(text.replace(/\s+/gu, " ").trim());

/** U+061C, U+200E-F, U+202A-E, U+2066-9: Unicode UAX #9, bidirectional controls. The others draw nothing and hide text. */
export const HIDDEN =
  /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cc}|\p{Cs}/gu;

/** `‹U+202E›`, or the character itself where it is a line feed, a carriage return or a tab. */
export function nameHidden(character: string): string {
  if (character === "\n" || character === "\t" || character === "\r") return character;
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;
}
