import type { DayNumber, DaySpan } from "./calendar.ts";
import type { Mention } from "./parse.ts";
import { hasRole, pieceAt, type Pieces } from "./piece.ts";
import type { Resolved } from "./resolve/anchors.ts";

/** What the words around an expression make of its days. */
export type Bound = "since" | "until" | "before" | "between";

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
    if (pieceAt(pieces, i).lower === "prior" || (hasRole(pieces, i, "to") && pieceAt(pieces, i - 1).lower === "prior"))
      return "before";
    if (!hasRole(pieces, i, "about") && !hasRole(pieces, i, "at") && !hasRole(pieces, i, "the")) return null;
  }
  return null;
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
  const bound = boundBefore(pieces, mentions[i]?.at ?? 0);
  if (span === null || (found.type !== "DATE" && found.type !== "TIME")) return { ...found, bound: null };
  const other = partner(pieces, mentions, all, i);
  if (other !== null)
    return {
      ...found,
      bound: "between",
      span: { from: Math.min(span.from, other.from), to: Math.max(span.to, other.to) },
    };
  if (bound === "since") {
    return published !== null && published >= span.from
      ? { ...found, bound, span: { from: span.from, to: published } }
      : { ...found, bound, span: null };
  }
  return { ...found, bound, span: bound === "before" ? null : span };
}

/** The other end of "from A to B" or "between A and B" of the same kind. */
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
  return (isFrom || isBetween) && from.from <= to.to ? { from: from.from, to: to.to } : null;
}
