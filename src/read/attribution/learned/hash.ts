/** Features are numbers: a template's own number joined with those of the words and relations that it looks at. */

/** FNV-1a, 32 bits (Fowler, Noll, Vo): the number of a word. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Joins two numbers, in this order, into one. Multiplier and shift as in MurmurHash3 (Appleby, public domain). */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ (a >>> 15), 0x85ebca6b) + b;
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

/** Number of a feature: a template and what it looks at. */
export const feature = (template: number, a: number, b: number, c: number): number =>
  mix(mix(mix(mix(77, template), a), b), c);

/** Row of a table of `size` rows (a power of two) for a feature's number: the last steps of MurmurHash3. */
export function rowOf(number: number, size: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (size - 1);
}
