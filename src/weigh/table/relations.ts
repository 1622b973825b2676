/**
 * How a claimed value stands to the true one. A source has a profile: how often its claims are of each relation. One model
 * serves all kinds of values; only the relation differs by kind.
 */
export interface Relations {
  names: readonly string[];
  /** What a source is taken to do before anything is known of it: shares that sum to 1, in the order of `names`. */
  usual: readonly number[];
  /** The relation of a claim of value `claimed` to the truth `truth`; 0 is equality. Null: any other value is the last. */
  between: ((truth: number, claimed: number) => number) | null;
}

/** Values that are the same or not. */
export const SAME_OR_NOT: Relations = { names: ["the same", "another"], usual: [0.7, 0.3], between: null };

const NAMES_OF_SETS = ["the same", "a part of it", "more than it", "overlapping", "with nothing in common"];

/** Sets written with a separator: who leaves out co-authors says less, not otherwise. `values`: all texts of the table. */
export function setRelations(values: readonly string[], separator: string): Relations {
  const sets = new Map<number, ReadonlySet<string>>();
  const setOf = (value: number): ReadonlySet<string> => {
    let set = sets.get(value);
    if (set === undefined) sets.set(value, (set = new Set(splitSet(values[value]!, separator))));
    return set;
  };
  return {
    names: NAMES_OF_SETS,
    usual: [0.6, 0.2, 0.05, 0.05, 0.1],
    between: (truth, claimed) => {
      if (truth === claimed) return 0;
      const a = setOf(truth);
      const b = setOf(claimed);
      let common = 0;
      for (const element of b) if (a.has(element)) common++;
      if (common === b.size) return 1;
      if (common === a.size) return 2;
      return common > 0 ? 3 : 4;
    },
  };
}

export const splitSet = (value: string, separator: string): string[] =>
  value
    .split(separator)
    .map((element) => element.trim())
    .filter((element) => element !== "");

/** A node of a hierarchy: places within places, kinds within kinds. Names may occur more than once. */
export interface HierarchyNode {
  id: string;
  name: string;
  /** An id that no node has: the node is a root. */
  parent: string;
}

/**
 * Places at any level: a claim of Minnesota is right and less precise where the truth is Minneapolis (the three kinds of
 * claims of Jung, Kim, Shim, EDBT 2019); a claim of Minneapolis where only Minnesota is true says more than is so.
 */
export function hierarchyRelations(values: readonly string[], nodes: readonly HierarchyNode[]): Relations {
  const above = ancestorsByName(nodes);
  const isAbove = (high: number, low: number): boolean => above.get(values[low]!)?.has(values[high]!) === true;
  return {
    names: ["the same", "less precise", "more precise", "elsewhere"],
    usual: [0.7, 0.12, 0.08, 0.1],
    between: (truth, claimed) => {
      if (truth === claimed) return 0;
      return isAbove(claimed, truth) ? 1 : isAbove(truth, claimed) ? 2 : 3;
    },
  };
}

function ancestorsByName(nodes: readonly HierarchyNode[]): Map<string, Set<string>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const above = new Map<string, Set<string>>();
  for (const node of nodes) {
    const names = above.get(node.name) ?? new Set<string>();
    above.set(node.name, names);
    const seen = new Set([node.id]);
    for (let up = byId.get(node.parent); up !== undefined && !seen.has(up.id); up = byId.get(up.parent)) {
      seen.add(up.id);
      if (up.name !== node.name) names.add(up.name);
    }
  }
  return above;
}
