// Averaged weights as tables of cells for the analysis: few bits a weight, the heaviest features first.

/** Cells of one weight: high byte the hash, low byte the weight. `bits`: cells as a power of two; `least`: updates a feature must have had. */
export function packSingle(table, bits, least) {
  const cells = new Uint16Array(2 ** bits);
  const { rows, scale } = rank(table, least);
  let placed = 0;
  for (const { key, at: from } of rows) {
    const weight = quantise(table.weights[from], scale);
    const at = key & (cells.length - 1);
    if (weight === 0 || cells[at] !== 0) continue;
    cells[at] = ((key >>> 24) << 8) | (weight & 255);
    placed++;
  }
  return { cells, placed, offered: rows.length };
}

/** Cells of three weights: high byte the hash, then one byte a weight. */
export function packTriple(table, bits, least) {
  const cells = new Int32Array(2 ** bits);
  const { rows, scale } = rank(table, least);
  let placed = 0;
  for (const { key, at: from } of rows) {
    const at = key & (cells.length - 1);
    if (cells[at] !== 0) continue;
    const [a, b, c] = [0, 1, 2].map((column) => quantise(table.weights[from + column], scale) & 255);
    if ((a | b | c) === 0) continue;
    cells[at] = ((key >>> 24) << 24) | (a << 16) | (b << 8) | c;
    placed++;
  }
  return { cells, placed, offered: rows.length };
}

/** Rows by weight, heaviest first, ties by key; and what makes a weight a byte. */
function rank(table, least) {
  const rows = [];
  table.each((key, at, hits) => {
    if (hits < least) return;
    let size = 0;
    for (let column = 0; column < table.width; column++) size = Math.max(size, Math.abs(table.weights[at + column]));
    if (size > 0) rows.push({ key, at, size });
  });
  rows.sort((a, b) => b.size - a.size || a.key - b.key);
  return { rows, scale: 127 / (rows[Math.floor(rows.length * TOP_SHARE)]?.size ?? 1) };
}

/** Share of the heaviest weights that are cut to the largest number of a byte, so that the others keep their steps. */
const TOP_SHARE = 0.0005;

const quantise = (weight, scale) => Math.max(-127, Math.min(127, Math.round(weight * scale)));
