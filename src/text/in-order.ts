/** Index of the first of `items` for which `isBehind` holds; it must fail for all before and hold for all after. `items.length` where it never holds. */
export function firstWhere<Item>(items: readonly Item[], isBehind: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
