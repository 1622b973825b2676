import { hasRole, isMark, pieceAt, skipHyphen, type Pieces } from "../piece.ts";

/** A count of units; `value` null is vague ("several"). */
export interface Count {
  value: number | null;
  to: number;
}

/**
 * "12", "1,500", "2.5", "2 1/2", "twenty-four", "two hundred", "a few", "a couple of", "several", "a", "half a",
 * "two to three" and "one or two" (the lower one), "seven and a half".
 */
export function readCount(pieces: Pieces, at: number): Count | null {
  if (hasRole(pieces, at, "half") && hasRole(pieces, at + 1, "a")) return { value: 0.5, to: at + 2 };
  if (hasRole(pieces, at, "a")) return readAfterA(pieces, at + 1);
  const first = readOne(pieces, at);
  if (first === null) return null;
  const second = readAlternative(pieces, first.to);
  return second === null ? readHalf(pieces, first) : { value: first.value, to: second };
}

/** "a few", "a couple of", "a dozen", "a hundred", "a". */
function readAfterA(pieces: Pieces, at: number): Count {
  const { lexeme } = pieceAt(pieces, at);
  if (lexeme.count === null) return { value: null, to: hasRole(pieces, at + 1, "of") ? at + 2 : at + 1 };
  if (lexeme.scale !== undefined) return { value: lexeme.scale, to: at + 1 };
  if (hasRole(pieces, at, "half")) return { value: 0.5, to: at + 1 };
  return { value: 1, to: at };
}

function readOne(pieces: Pieces, at: number): Count | null {
  const piece = pieceAt(pieces, at);
  if (piece.number !== null) return readDigits(pieces, at, piece.number);
  if (piece.lexeme.count === null) return { value: null, to: hasRole(pieces, at + 1, "of") ? at + 2 : at + 1 };
  return readWords(pieces, at);
}

function readDigits(pieces: Pieces, at: number, first: number): Count {
  let value = first;
  let to = at + 1;
  while (isMark(pieces, to, ",") && pieceAt(pieces, to).isGlued && isGroup(pieces, to + 1)) {
    value = value * 1000 + (pieceAt(pieces, to + 1).number ?? 0);
    to += 2;
  }
  const decimal = pieceAt(pieces, to + 1);
  if (isMark(pieces, to, ".") && pieceAt(pieces, to).isGlued && decimal.isGlued && decimal.number !== null) {
    value += decimal.number / 10 ** decimal.digits;
    to += 2;
  } else if (pieceAt(pieces, to).number === 1 && isMark(pieces, to + 1, "/") && pieceAt(pieces, to + 2).number === 2) {
    value += 0.5;
    to += 3;
  }
  return { value, to };
}

const isGroup = (pieces: Pieces, at: number) => pieceAt(pieces, at).isGlued && pieceAt(pieces, at).digits === 3;

function readWords(pieces: Pieces, at: number): Count | null {
  let total = 0;
  let part: number | null = null;
  let to = at;
  for (let i = at; i < at + LONGEST_NUMBER; i++) {
    const next = i > at ? skipHyphen(pieces, i) : i;
    const { lexeme } = pieceAt(pieces, next);
    if (
      typeof lexeme.count === "number" &&
      (part === null || (part % 100 >= 20 && part % 10 === 0 && lexeme.count < 10) || (part >= 100 && part % 100 === 0))
    )
      part = (part ?? 0) + lexeme.count;
    else if (lexeme.scale !== undefined && part !== null) {
      part *= lexeme.scale;
      if (lexeme.scale >= 1000) {
        total += part;
        part = 0;
      }
    } else break;
    to = next + 1;
    i = next;
  }
  return part === null ? null : { value: total + part, to };
}

/** Words of the longest number that is read: "nine hundred and ninety-nine thousand". */
const LONGEST_NUMBER = 8;

/** The end of "to three", "or four", "-5" after a count. */
function readAlternative(pieces: Pieces, at: number): number | null {
  const isJoined =
    hasRole(pieces, at, "to") || hasRole(pieces, at, "or") || isMark(pieces, at, "-") || isMark(pieces, at, "–");
  if (!isJoined) return null;
  const second = readOne(pieces, at + 1);
  return second === null || second.value === null ? null : second.to;
}

/** "two and a half". */
function readHalf(pieces: Pieces, first: Count): Count {
  const isHalf =
    hasRole(pieces, first.to, "and") && hasRole(pieces, first.to + 1, "a") && hasRole(pieces, first.to + 2, "half");
  return isHalf && first.value !== null ? { value: first.value + 0.5, to: first.to + 3 } : first;
}
