import { hasRole, isNamePart, pieceAt, type Pieces } from "../piece.ts";
import type { Found, Reading, Rule } from "./rule.ts";

/** Words that point to the present, the past or the future and name no day. */
export const REFERENCE_RULES: readonly Rule[] = [
  {
    id: "reference/word",
    starts: ["reference", "right", "more"],
    reason: "one word for now or lately; 'soon' is left out, since people mark it as a time one time in four",
    takes: ["they now hold", "it is currently", "he recently said", "right now"],
    leaves: ["the now-defunct"],
    read: readReferenceWord,
  },
  {
    id: "reference/adjective",
    starts: ["current"],
    reason: "current before a noun; 'recent' is left out, since people mark it as a time less often than not",
    takes: ["the current situation"],
    leaves: ["electric currents", "an alternating current."],
    read: readReferenceAdjective,
  },
  {
    id: "reference/past-future",
    starts: ["the"],
    reason: "the past and the future as such",
    takes: ["in the past they", "in the near future", "in the future."],
    leaves: ["the past three", "the future king"],
    read: readPastFuture,
  },
];

function readReferenceWord({ pieces }: Reading, at: number): Found | null {
  const start = isRight(pieces, at) ? at + 1 : at;
  const { lexeme } = pieceAt(pieces, start);
  if (lexeme.reference === undefined) return null;
  const next = pieceAt(pieces, start + 1);
  if (next.isGlued && next.lower === "-") return null; // "now-defunct"
  return { to: start + 1, expression: { kind: "reference", reference: lexeme.reference } };
}

/** "right now", "more recently". */
const isRight = (pieces: Pieces, at: number) =>
  (hasRole(pieces, at, "right") && pieceAt(pieces, at + 1).lexeme.reference === "PRESENT_REF") ||
  (hasRole(pieces, at, "more") && pieceAt(pieces, at + 1).lexeme.reference === "PAST_REF");

function readReferenceAdjective({ pieces }: Reading, at: number): Found | null {
  if (!hasRole(pieces, at, "current") || isNamePart(pieces, at)) return null;
  const next = pieceAt(pieces, at + 1);
  if (next.token < 0 || !/^[a-z]/.test(next.lower) || next.lexeme.unit !== undefined) return null;
  return { to: at + 1, expression: { kind: "reference", reference: "PRESENT_REF" } };
}

function readPastFuture({ pieces }: Reading, at: number): Found | null {
  if (!hasRole(pieces, at, "the")) return null;
  const near = hasRole(pieces, at + 1, "near") ? at + 2 : at + 1;
  const piece = pieceAt(pieces, near);
  const after = pieceAt(pieces, near + 1);
  const isAlone = after.pos !== "NOUN" && after.pos !== "PROPN" && after.pos !== "ADJ";
  if (piece.lexeme.roles.includes("future") && isAlone && !hasRole(pieces, near + 1, "of"))
    return { to: near + 1, expression: { kind: "reference", reference: "FUTURE_REF" } };
  if (
    near === at + 1 &&
    piece.lexeme.roles.includes("past") &&
    hasRole(pieces, at - 1, "in") &&
    after.lexeme.unit === undefined &&
    !isCounting(pieces, near + 1)
  )
    return { to: near + 1, expression: { kind: "reference", reference: "PAST_REF" } };
  return null;
}

const isCounting = (pieces: Pieces, at: number) =>
  pieceAt(pieces, at).number !== null ||
  pieceAt(pieces, at).lexeme.count !== undefined ||
  pieceAt(pieces, at).lexeme.month !== undefined ||
  pieceAt(pieces, at).lexeme.season !== undefined;
