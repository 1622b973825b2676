/** 32 bits of a pair of integers, in an order that matters; multiplication and shift as in xxHash32's rounds. */
export function mix(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul((second + 0x7f4a7c15) | 0, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** FNV-1a over the UTF-16 code units of a slice. */
export function hashSlice(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ normalUnit(text.charCodeAt(i)), 0x01000193);
  return hash ^ (hash >>> 16);
}

/** All digits count as one, and a typographic apostrophe as the straight one, so that unseen figures look like seen ones. */
function normalUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30;
  return unit === 0x2019 ? 0x27 : unit;
}
