import type { DayNumber, DaySpan } from "./calendar.ts";
import type { Mention } from "./parse.ts";
import { hasRole, isDash, pieceAt, type Pieces } from "./piece.ts";
import type { Resolved } from "./resolve/anchors.ts";

/** What the words around an expression make of its days. */
export type Bound = "since" | "since-clause" | "until" | "before" | "between";

export interface Bounded extends Resolved {
  bound: Bound | null;
}

/** "since March" runs to publication; what was "before March" was not in March; "from A to B" and "between A and B" are one interval. */
export function applyBounds(
  pieces: Pieces,
  mentions: readonly Mention[],
  resolved: readonly Resolved[],
  published: DayNumber | null,
): Bounded[] {
  return resolved.map((found, i) => applyBound(found, pieces, mentions, resolved, i, published));
}

export function boundBefore(pieces: Pieces, at: number): Bound | null {
  for (let i = at - 1; i >= at - 2; i--) {
    if (hasRole(pieces, i, "since")) return "since";
    if (hasRole(pieces, i, "until") || hasRole(pieces, i, "by")) return "until";
    if (hasRole(pieces, i, "before") && !hasRole(pieces, i, "previous")) return "before";
    if (hasRole(pieces, i, "to") && hasRole(pieces, i - 1, "before")) return "before"; // "prior to"
    if (!hasRole(pieces, i, "about") && !hasRole(pieces, i, "at") && !hasRole(pieces, i, "the")) return null;
  }
  return null;
}

/** Pieces of a clause between "since" and its date: "since the siege of the town began in". */
const CLAUSE_REACH = 12;

/** "since the war began in March": what is told has been so since March. Ends at a mark or at another time. */
function isInSinceClause(pieces: Pieces, at: number, previousEnd: number): boolean {
  let hasVerb = false;
  for (let i = at - 1; i >= Math.max(previousEnd, at - CLAUSE_REACH); i--) {
    const piece = pieceAt(pieces, i);
    if (piece.token < 0 || piece.sentence !== pieceAt(pieces, at).sentence) return false;
    if (piece.lexeme.roles.includes("since")) return hasVerb;
    if (piece.pos === "PUNCT" && !piece.isGlued) return false;
    if (piece.lower === "," || piece.lower === ";" || piece.lower === ":") return false;
    if (piece.pos === "VERB") hasVerb = true;
  }
  return false;
}

function applyBound(
  found: Resolved,
  pieces: Pieces,
  mentions: readonly Mention[],
  all: readonly Resolved[],
  i: number,
  published: DayNumber | null,
): Bounded {
  const { span } = found;
  const at = mentions[i]?.at ?? 0;
  const bound =
    boundBefore(pieces, at) ?? (isInSinceClause(pieces, at, mentions[i - 1]?.to ?? 0) ? "since-clause" : null);
  if (span === null || (found.type !== "DATE" && found.type !== "TIME")) return { ...found, bound: null };
  const other = partner(pieces, mentions, all, i);
  if (other !== null)
    return {
      ...found,
      bound: "between",
      span: { from: Math.min(span.from, other.from), to: Math.max(span.to, other.to) },
    };
  if (bound === "since" || bound === "since-clause") {
    return published !== null && published >= span.from
      ? { ...found, bound, span: { from: span.from, to: published } }
      : { ...found, bound, span: null };
  }
  return { ...found, bound, span: bound === "before" ? null : span };
}

/** The other end of "from A to B" or "between A and B", of "A to B" of one kind, and of "A and B" where B begins as A ends ("May and June"). */
function partner(pieces: Pieces, mentions: readonly Mention[], all: readonly Resolved[], i: number): DaySpan | null {
  return ends(pieces, mentions, all, i, i + 1) ?? ends(pieces, mentions, all, i - 1, i);
}

function ends(
  pieces: Pieces,
  mentions: readonly Mention[],
  all: readonly Resolved[],
  left: number,
  right: number,
): DaySpan | null {
  const [a, b] = [mentions[left], mentions[right]];
  const [from, to] = [all[left]?.span ?? null, all[right]?.span ?? null];
  if (a === undefined || b === undefined || from === null || to === null || b.at !== a.to + 1) return null;
  const isFrom = hasRole(pieces, a.at - 1, "from") && (hasRole(pieces, a.to, "to") || hasRole(pieces, a.to, "until"));
  const isBetween = hasRole(pieces, a.at - 1, "between") && hasRole(pieces, a.to, "and");
  const isSame = all[left]?.grain === all[right]?.grain;
  const isTo = isSame && (hasRole(pieces, a.to, "to") || isDash(pieces, a.to));
  const isAnd = isSame && hasRole(pieces, a.to, "and") && to.from === from.to + 1;
  return (isFrom || isBetween || isTo || isAnd) && from.from <= to.to ? { from: from.from, to: to.to } : null;
}
