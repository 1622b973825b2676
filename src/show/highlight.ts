import type { Span, Statement } from "../model/index.ts";

/** What some characters are to a statement. */
export const ROLES = ["content", "source", "cue", "hedge", "quantity", "place", "time", "evidence"] as const;
export type Role = (typeof ROLES)[number];

export type RoleSpan = { readonly span: Span; readonly role: Role };

/** A stretch of text all of whose characters play the same roles; `roles` in the order of `ROLES`, none for plain text. */
export type Segment = { readonly start: number; readonly end: number; readonly roles: readonly Role[] };

/** The spans of a statement and of its claims (all, or the one that is asked for) with their roles. */
export function roleSpans(statement: Statement, claims: Statement["claims"] = statement.claims): RoleSpan[] {
  const spans: RoleSpan[] = statement.content.map((span) => ({ span, role: "content" }));
  const add = (role: Role, found: Span | null | undefined) => {
    if (found) spans.push({ span: found, role });
  };
  add("source", statement.source);
  add("cue", statement.cue);
  for (const { span } of statement.evidence) add("evidence", span);
  for (const claim of claims) {
    for (const span of claim.spans.hedge ?? []) add("hedge", span);
    for (const span of claim.spans.quantity ?? []) add("quantity", span);
    for (const span of claim.spans.place ?? []) add("place", span);
    for (const span of claim.spans.time ?? []) add("time", span);
    add("quantity", claim.quantity?.span);
    add("place", claim.where?.span);
    add("time", claim.when?.span);
  }
  return spans;
}

/** Cuts `[from, to)` at every border of a span, so that overlapping and crossing spans need no nesting. O(n log n). */
export function segments(from: number, to: number, spans: readonly RoleSpan[]): Segment[] {
  const changes: { at: number; role: Role; step: 1 | -1 }[] = [];
  for (const { span, role } of spans) {
    const start = Math.max(from, span[0]);
    const end = Math.min(to, span[1]);
    if (start >= end) continue;
    changes.push({ at: start, role, step: 1 }, { at: end, role, step: -1 });
  }
  changes.sort((a, b) => a.at - b.at);

  const open = new Map<Role, number>();
  const cut: Segment[] = [];
  let at = from;
  for (const change of changes) {
    if (change.at > at) {
      cut.push({ start: at, end: change.at, roles: openRoles(open) });
      at = change.at;
    }
    open.set(change.role, (open.get(change.role) ?? 0) + change.step);
  }
  if (at < to) cut.push({ start: at, end: to, roles: openRoles(open) });
  return cut;
}

const openRoles = (open: ReadonlyMap<Role, number>): Role[] => ROLES.filter((role) => (open.get(role) ?? 0) > 0);
