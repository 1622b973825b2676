import type { Analysis, PartOfSpeech } from "../model/index.ts";
import type { Lexeme, Role, Vocabulary } from "./lexeme.ts";

/**
 * The smallest part that a rule looks at: a run of letters, a run of digits or one mark. Tokens are cut
 * further, so that it makes no difference whether the tokeniser keeps "mid-March" or "10:55" together.
 */
export interface Piece {
  start: number;
  end: number;
  /** Lower-cased. */
  lower: string;
  lexeme: Lexeme;
  /** Value of a run of up to nine digits, else null. */
  number: number | null;
  /** Number of digits, 0 for what is no number. */
  digits: number;
  /** No space between this piece and the one before it. */
  isGlued: boolean;
  isCapital: boolean;
  /** Two letters or more, all capitals. */
  isUpper: boolean;
  /** Of the token that it is cut from. */
  pos: PartOfSpeech;
  /** Index of its token, -1 for a break. */
  token: number;
  /** Index of its sentence, -1 for a break. */
  sentence: number;
}

export const NOTHING: Lexeme = { roles: [] };

/** Stands between blocks and beyond both ends, so that no rule reads across them. */
const BREAK: Piece = {
  start: 0,
  end: 0,
  lower: "",
  lexeme: NOTHING,
  number: null,
  digits: 0,
  isGlued: false,
  isCapital: false,
  isUpper: false,
  pos: "X",
  token: -1,
  sentence: -1,
};

/** Longer runs of digits are identifiers, not dates or counts. */
const MOST_DIGITS = 9;

export type Pieces = readonly Piece[];

export function cutPieces(analysis: Analysis, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  let block = -1;
  for (const [index, sentence] of analysis.sentences.entries()) {
    if (sentence.block !== block) pieces.push(BREAK);
    block = sentence.block;
    for (let i = sentence.tokens[0]; i < sentence.tokens[1]; i++) {
      const token = analysis.tokens[i];
      if (token !== undefined) cutToken(pieces, analysis.text, token, i, index, vocabulary);
    }
  }
  pieces.push(BREAK);
  return pieces;
}

/** The piece at `i`, or a break where there is none. */
export const pieceAt = (pieces: Pieces, i: number): Piece => pieces[i] ?? BREAK;

export const hasRole = (pieces: Pieces, i: number, role: Role): boolean =>
  pieceAt(pieces, i).lexeme.roles.includes(role);

export const isMark = (pieces: Pieces, i: number, mark: string): boolean => pieceAt(pieces, i).lower === mark;

/** Marks used as apostrophes. */
export const APOSTROPHES: ReadonlySet<string> = new Set(["'", "’", "‘", "`"]);

const HYPHENS = new Set(["-", "‐", "‑"]);
const DASHES = new Set(["-", "‐", "‑", "–", "—", "−"]);

export const isDash = (pieces: Pieces, i: number): boolean => DASHES.has(pieceAt(pieces, i).lower);

/** The index after a hyphen that joins the words on both sides, else `i`. */
export function skipHyphen(pieces: Pieces, i: number): number {
  const piece = pieceAt(pieces, i);
  return piece.isGlued && (HYPHENS.has(piece.lower) || piece.lower === "–") && pieceAt(pieces, i + 1).isGlued
    ? i + 1
    : i;
}

/** The index after a full stop that belongs to an abbreviation at `i - 1`, else `i`. */
export const skipStop = (pieces: Pieces, i: number): number =>
  isMark(pieces, i, ".") && pieceAt(pieces, i).isGlued ? i + 1 : i;

interface TokenLike {
  start: number;
  end: number;
  lower: string;
  pos: PartOfSpeech;
}

function cutToken(
  pieces: Piece[],
  text: string,
  token: TokenLike,
  index: number,
  sentence: number,
  vocabulary: Vocabulary,
): void {
  let from = token.start;
  while (from < token.end) {
    const kind = kindOf(text.charCodeAt(from));
    let to = from + 1;
    if (kind !== "mark") while (to < token.end && kindOf(text.charCodeAt(to)) === kind) to++;
    const isWhole = to - from === token.end - token.start;
    const lower = isWhole ? token.lower : text.slice(from, to).toLowerCase();
    const digits = kind === "digit" ? to - from : 0;
    const before = pieces[pieces.length - 1];
    const isCapital = kind === "letter" && isUpper(text.charCodeAt(from));
    pieces.push({
      start: from,
      end: to,
      lower,
      lexeme: kind === "letter" ? (vocabulary.words.get(lower) ?? NOTHING) : NOTHING,
      number: digits > 0 && digits <= MOST_DIGITS ? Number(lower) : null,
      digits,
      isGlued: before !== undefined && before.token >= 0 && before.end === from,
      isCapital,
      isUpper: isCapital && to - from > 1 && isUpper(text.charCodeAt(to - 1)),
      pos: token.pos,
      token: index,
      sentence,
    });
    from = to;
  }
}

function kindOf(code: number): "letter" | "digit" | "mark" {
  if (code >= 48 && code <= 57) return "digit";
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letter";
  // Latin-1 letters and everything beyond; general punctuation (U+2000 to U+206F) is marks.
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) ? "letter" : "mark";
}

/** Of the Latin letters in which the vocabulary is written. */
const isUpper = (code: number) => code >= 65 && code <= 90;

/** A word with a capital that neither opens its sentence nor stands among capitals: part of a name ("USA Today"). */
export function isNamePart(pieces: Pieces, at: number): boolean {
  const piece = pieceAt(pieces, at);
  const before = pieceAt(pieces, at - 1);
  return (
    piece.isCapital &&
    !piece.isUpper &&
    before.token >= 0 &&
    before.sentence === piece.sentence &&
    /^[a-z]/.test(before.lower)
  );
}
