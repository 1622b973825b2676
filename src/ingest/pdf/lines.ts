/** A piece of text on a page: `x`, `y` its lower left corner in points (1/72 inch) from the page's lower left corner. */
export interface Piece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A line of one column: its text and where it stands. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Share of the type size by which two pieces of one line may differ in height: superscripts do. Chosen by us. */
const SAME_LINE = 0.5;

/** Share of the type size from which on a gap is a blank, and from which on it parts two columns. Chosen by us: word spaces are about .25, gutters 1.5 and more. */
const BLANK = 0.15;
const GUTTER = 1.2;

/** The lines of a page, from the top, pieces of one line from the left; a wide gap ends a line, since it parts columns. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  const ordered = pieces.filter(({ str }) => str.trim() !== "").sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of ordered) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - piece.y) <= SAME_LINE * Math.max(row[0]!.fontSize, piece.fontSize))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => partRow(row.sort((a, b) => a.x - b.x)));
}

function partRow(row: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    const gap = last === undefined ? 0 : piece.x - last.right;
    if (last === undefined || gap > GUTTER * piece.fontSize) {
      lines.push({
        text: piece.str.trim(),
        x: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.fontSize,
      });
      continue;
    }
    const needsBlank = gap > BLANK * piece.fontSize || /^\s/.test(piece.str);
    const text = `${last.text}${needsBlank ? " " : ""}${piece.str.trim()}`;
    lines[lines.length - 1] = { ...last, text, right: Math.max(last.right, piece.x + piece.width) };
  }
  return lines;
}
