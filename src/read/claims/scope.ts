import type { Span } from "../../model/index.ts";
import { spanOf, type View } from "./view.ts";

const RELATIONS: ReadonlyMap<string, "in" | "near" | "toward" | "from"> = new Map([
  ["in", "in"],
  ["at", "in"],
  ["inside", "in"],
  ["within", "in"],
  ["near", "near"],
  ["around", "near"],
  ["outside", "near"],
  ["toward", "toward"],
  ["towards", "toward"],
  ["into", "toward"],
  ["from", "from"],
]);

/** The clauses whose places and times belong to the event at `head`, most specific first: its clause, the clauses before and after it, the whole content, the sentence. */
export function scopeOf(
  view: View,
  head: number,
  sentence: Span,
): { scope: Span[]; relation: "in" | "near" | "toward" | "from" | null } {
  const at = view.words[head]!.segment;
  const spanOfSegment = (index: number): Span[] => {
    const segment = view.segments[index];
    return segment ? [spanOf(view.words, segment[0], segment[1])] : [];
  };
  const scope = [
    ...spanOfSegment(at),
    ...spanOfSegment(at + 1),
    ...spanOfSegment(at - 1),
    spanOf(view.words, 0, view.words.length),
    sentence,
  ];
  const [, end] = view.segments[at] ?? [0, view.words.length];
  for (let i = head + 1; i < end; i++) {
    const relation = RELATIONS.get(view.words[i]!.lower);
    if (relation !== undefined && view.words.slice(i + 1, i + 4).some((word) => word.pos === "PROPN"))
      return { scope, relation };
  }
  return { scope, relation: null };
}
