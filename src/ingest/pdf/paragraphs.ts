import type { Line } from "./lines.ts";

/** Share of the usual distance of lines from which on a gap begins a paragraph. Chosen by us. */
const PARAGRAPH_GAP = 1.35;

/** Difference in type size, in points, from which on a line is of another kind than the one before: a heading. */
const OTHER_SIZE = 1;

/**
 * The text of a page: lines joined to paragraphs, a word that a hyphen parts at a line's end joined again, an empty line
 * between paragraphs. Which hyphens belong to the word ("al-|Assad") can't be told for certain: only one between two
 * small letters is taken out.
 */
export function paragraphsOf(lines: readonly Line[]): string {
  const usual = usualDistance(lines);
  let text = "";
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined) text = line.text;
    else if (beginsParagraph(before, line, usual)) text += `\n\n${line.text}`;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text += (text.endsWith("-") ? "" : " ") + line.text;
  }
  return text;
}

function beginsParagraph(before: Line, line: Line, usual: number): boolean {
  const distance = before.y - line.y;
  if (distance <= 0) return !/\p{Ll}[-,]?$/u.test(before.text); // the top of the next column: a sentence may go on
  return distance > usual * PARAGRAPH_GAP || Math.abs(before.size - line.size) >= OTHER_SIZE;
}

/** Median distance of a line from the one above it, in points. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 0;
}
