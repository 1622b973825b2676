/** Numbers from 0 to 1 from a seed (mulberry32, Tommy Ettinger 2017). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new order of the numbers below `count` (Fisher and Yates). */
export function shuffled(count, random) {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** The forms of a sentence in another casing, some of the time: texts in capitals, headlines, careless posts. */
export function recase(forms, random) {
  const draw = random();
  if (draw < CAPITALS) return forms.map((form) => form.toUpperCase());
  if (draw < CAPITALS + LOWER) return forms.map((form) => form.toLowerCase());
  if (draw < CAPITALS + LOWER + TITLE) return forms.map((form) => form.slice(0, 1).toUpperCase() + form.slice(1));
  return forms;
}

/** Shares of training sentences shown in capitals, in small letters, in the letters of headlines. Chosen by us. */
const CAPITALS = 0.08;
const LOWER = 0.04;
const TITLE = 0.03;
