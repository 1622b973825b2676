import { lemmaSuffixKey, lemmaWordKey, LONGEST_ENDING, mix } from "../../dist/language/training.js";

/** Times that an ending must occur to become a rule. */
const LEAST_ENDING = 2;

/** Learns lemmas: for each tag the ending decides unless the word is known to differ. `pairs`: [lower-cased form, tag number, lower-cased lemma]. */
export function learnLemmas(pairs) {
  const scripts = new Map();
  const scriptNumber = (cut, add) => {
    const name = `${cut}|${add}`;
    if (!scripts.has(name)) scripts.set(name, { number: scripts.size, cut, add });
    return scripts.get(name).number;
  };
  const words = new Map();
  for (const [form, tag, lemma] of pairs) {
    let same = 0;
    while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
    const script = scriptNumber(form.length - same, lemma.slice(same));
    const name = `${tag}|${form}`;
    if (!words.has(name)) words.set(name, { form, tag, counts: new Map() });
    const { counts } = words.get(name);
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const entries = [...words.values()].map(({ form, tag, counts }) => ({
    form,
    tag,
    script: [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0],
  }));
  const endings = new Map();
  for (const { form, tag, script } of entries)
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length - 1); length++) {
      const key = lemmaSuffixKey(form, length, tag);
      if (!endings.has(key)) endings.set(key, { length, form, tag, counts: new Map(), total: 0 });
      const ending = endings.get(key);
      ending.counts.set(script, (ending.counts.get(script) ?? 0) + 1);
      ending.total++;
    }
  const rules = new Map();
  for (const [key, { length, form, tag, counts, total }] of [...endings].sort(
    (a, b) => a[1].length - b[1].length || a[0] - b[0],
  )) {
    if (length > 0 && total < LEAST_ENDING) continue;
    const [script] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (length > 0 && decide(form.slice(form.length - length + 1), tag, rules, length - 1) === script) continue;
    rules.set(key, script);
  }
  const known = entries
    .filter(({ form, tag, script }) => decide(form, tag, rules, Math.min(LONGEST_ENDING, form.length - 1)) !== script)
    .map(({ form, tag, script }) => [lemmaWordKey(form, tag), script]);
  const [lemmaWordKeys, lemmaWordScripts] = openTable(known);
  const [lemmaSuffixKeys, lemmaSuffixScripts] = openTable([...rules]);
  return {
    lemmaScripts: [...scripts.values()].map(({ cut, add }) => ({ cut, add })),
    lemmaWordKeys,
    lemmaWordScripts,
    lemmaSuffixKeys,
    lemmaSuffixScripts,
  };
}

function decide(form, tag, rules, longest) {
  for (let length = longest; length >= 0; length--) {
    const script = rules.get(lemmaSuffixKey(form, length, tag));
    if (script !== undefined) return script;
  }
  return -1;
}

function openTable(entries) {
  let size = 256;
  while (size < entries.length * 1.5) size *= 2;
  const keys = new Int32Array(size);
  const values = new Uint16Array(size);
  for (const [key, value] of entries.sort((a, b) => a[0] - b[0])) {
    let slot = mix(key, 1) & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    values[slot] = value;
  }
  return [keys, values];
}
