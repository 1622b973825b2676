import type { Line } from "./lines.ts";

/** How many lines must stand on either side of a gap for it to part columns. Chosen by us: two are a table's row or a byline. */
const LINES_OF_A_COLUMN = 4;

/** Lines in the order in which a person reads them: columns from the left, each from the top; lines over the whole width part what is above from what is below. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gap = gutterOf(lines);
  if (gap === null) return [...lines].sort((a, b) => b.y - a.y || a.x - b.x);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (line.right <= gap) left.push(line);
    else if (line.x >= gap) right.push(line);
    else {
      ordered.push(...left, ...right, line);
      left = [];
      right = [];
    }
  }
  return [...ordered, ...left, ...right];
}

/** An x that parts enough lines to the left of it from enough to the right, and runs through few; null for one column. */
function gutterOf(lines: readonly Line[]): number | null {
  const starts = [...new Set(lines.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  let best: { at: number; score: number } | null = null;
  for (const start of starts) {
    const at = start - 1;
    const left = lines.filter((line) => line.right <= at).length;
    const right = lines.filter((line) => line.x >= at).length;
    const crossing = lines.length - left - right;
    if (Math.min(left, right) < LINES_OF_A_COLUMN || crossing > Math.min(left, right)) continue;
    const score = Math.min(left, right) - crossing;
    if (best === null || score > best.score) best = { at, score };
  }
  return best?.at ?? null;
}
