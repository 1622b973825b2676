/** An edge between two nodes by index; `weight` in log-odds that they belong together. */
export type Edge = { a: number; b: number; weight: number };

/** A pair that was never compared counts like this weak disagreement. Log-odds, chosen by us. */
const NEVER_COMPARED = -1.5;

/**
 * Average linkage: the strongest edge first, and two clusters become one where the mean weight over all their pairs
 * is at or above `threshold`. `order` breaks ties, so that the result doesn't depend on the order of nodes.
 */
export function cluster(order: readonly string[], edges: readonly Edge[], threshold: number): number[][] {
  const members = order.map((_, i): number[] => [i]);
  const sums = order.map(() => new Map<number, { sum: number; count: number }>());
  for (const { a, b, weight } of edges) {
    addTo(sums[a]!, b, weight, 1);
    addTo(sums[b]!, a, weight, 1);
  }
  const owner = order.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (owner[root] !== root) root = owner[root]!;
    while (owner[i] !== root) [i, owner[i]] = [owner[i]!, root];
    return root;
  };
  const mean = (a: number, b: number): number => {
    const link = sums[a]!.get(b);
    const pairs = members[a]!.length * members[b]!.length;
    return ((link?.sum ?? 0) + (pairs - (link?.count ?? 0)) * NEVER_COMPARED) / pairs;
  };
  const sorted = [...edges].sort(
    (x, y) => y.weight - x.weight || compare(order[x.a]!, order[y.a]!) || compare(order[x.b]!, order[y.b]!),
  );
  // Each pass takes the edges in order; a merge may make an edge good enough that was passed over, hence the second pass.
  for (let pass = 0; pass < PASSES; pass++)
    for (const edge of sorted) {
      const a = find(edge.a);
      const b = find(edge.b);
      if (a === b || mean(a, b) < threshold) continue;
      const [keep, gone] = members[a]!.length >= members[b]!.length ? [a, b] : [b, a];
      members[keep]!.push(...members[gone]!);
      members[gone] = [];
      owner[gone] = keep;
      sums[keep]!.delete(gone);
      for (const [other, link] of sums[gone]!) {
        if (other === keep) continue;
        addTo(sums[keep]!, other, link.sum, link.count);
        sums[other]!.delete(gone);
        addTo(sums[other]!, keep, link.sum, link.count);
      }
      sums[gone]!.clear();
    }
  return members.filter((group) => group.length > 0);
}

const PASSES = 2;

function addTo(map: Map<number, { sum: number; count: number }>, key: number, sum: number, count: number): void {
  const link = map.get(key);
  if (link) {
    link.sum += sum;
    link.count += count;
  } else map.set(key, { sum, count });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
