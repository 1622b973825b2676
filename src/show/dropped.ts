import type { Situation } from "../model/index.ts";
import { cite, citeAll, type Citation } from "./cite.ts";
import type { Lookup } from "./lookup.ts";
import { groupBy } from "./outline.ts";

/** A statement that stands bare, with all those from which it may have been taken. */
export type Dropped = { readonly bare: Citation; readonly from: readonly Citation[]; readonly reason: string };

/** Dropped attributions by the statement that dropped them, in the order of its report. */
export function droppedAttributions({ relations }: Situation, lookup: Lookup): Dropped[] {
  const dropping = relations.filter((relation) => relation.kind === "drops-attribution");
  const groups = groupBy(dropping, ({ from }) => `${from.report} ${from.statement}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const bare = first && cite(lookup, first.from);
    if (!bare) return [];
    const from = citeAll(
      lookup,
      group.map(({ to }) => to),
    );
    return [{ bare, from, reason: first.reason }];
  });
}
