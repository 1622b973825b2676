// Fine tags, and which of them each word may have.
import { encodeWords, hashSlice, mix, tagTables } from "../../dist/language/training.js";

/** Times that a fine tag must occur; rarer ones become the most frequent tag of the same universal tag. */
const LEAST_TAG = 15;
/** Times that a word must occur to stand in the lexicon, and to have no other tags than those seen. */
const LEAST_WORD = 3;
const LEAST_CLOSED = 12;
/** Share of a word's occurrences under which a tag is taken for a slip. */
const LEAST_SHARE = 0.003;
/** Times that a tag must occur among words seen once to be open to unknown words. */
const LEAST_OPEN = 8;

/** Penn tags that stand beside one another: a word seen with one may have the other. */
const COMPANIONS = {
  "NOUN|NN": ["PROPN|NNP", "ADJ|JJ"],
  "NOUN|NNS": ["PROPN|NNPS"],
  "ADJ|JJ": ["PROPN|NNP"],
  "PROPN|NNP": ["NOUN|NN"],
  "VERB|VB": ["VERB|VBP"],
  "VERB|VBP": ["VERB|VB"],
  "VERB|VBD": ["VERB|VBN"],
  "VERB|VBN": ["VERB|VBD"],
};

export function buildLexicon(sentences, clusters = new Map()) {
  const tagCounts = new Map();
  for (const { upos, xpos } of sentences)
    for (let i = 0; i < upos.length; i++) bump(tagCounts, `${upos[i]}|${xpos[i]}`);
  const byCount = [...tagCounts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const tags = byCount.filter(([, count]) => count >= LEAST_TAG).map(([tag]) => tag);
  const numberOf = new Map(tags.map((tag, i) => [tag, i]));
  for (const [tag] of byCount)
    if (!numberOf.has(tag)) {
      const universal = tag.slice(0, tag.indexOf("|") + 1);
      const stand = tags.findIndex((other) => other.startsWith(universal));
      numberOf.set(tag, stand < 0 ? tags.findIndex((other) => other.startsWith("X|")) : stand);
    }
  const tagNumber = (upos, xpos) => numberOf.get(`${upos}|${xpos}`);

  const words = new Map();
  for (const { forms, upos, xpos } of sentences)
    for (let i = 0; i < forms.length; i++) {
      const lower = forms[i].toLowerCase();
      const key = hashSlice(lower, 0, lower.length);
      let counts = words.get(key);
      if (!counts) words.set(key, (counts = new Map()));
      bump(counts, tagNumber(upos[i], xpos[i]));
    }
  const once = new Map();
  for (const counts of words.values()) if (total(counts) === 1) for (const tag of counts.keys()) bump(once, tag);
  const open = [...once]
    .filter(([, count]) => count >= LEAST_OPEN)
    .map(([tag]) => tag)
    .sort((a, b) => a - b);

  const sets = [open];
  const setNumber = new Map([[open.join(), 0]]);
  const entries = [];
  for (const [key, counts] of words) {
    const count = total(counts);
    if (count < LEAST_WORD) continue;
    const chosen = new Set();
    for (const [tag, times] of counts) if (times >= count * LEAST_SHARE) chosen.add(tag);
    for (const tag of [...chosen])
      for (const companion of COMPANIONS[tags[tag]] ?? [])
        if (numberOf.has(companion)) chosen.add(numberOf.get(companion));
    if (count < LEAST_CLOSED) for (const tag of open) chosen.add(tag);
    const set = [...chosen].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
    const name = set.join();
    if (!setNumber.has(name)) {
      setNumber.set(name, sets.length);
      sets.push(set);
    }
    entries.push([key, setNumber.get(name), clusters.get(key) ?? 0]);
  }
  const known = new Set(entries.map(([key]) => key));
  for (const [key, cluster] of clusters) if (!known.has(key)) entries.push([key, 0, cluster]);
  return {
    ...tagTables(tags),
    tagNumber,
    tagSets: sets.map((set) => Uint8Array.from(set)),
    ...openTable(entries),
  };
}

function openTable(entries) {
  let size = 1024;
  while (size < entries.length * 1.6) size *= 2;
  const lexiconKeys = new Int32Array(size);
  const lexiconSets = new Uint16Array(size);
  const lexiconClusters = new Uint8Array(size);
  for (const [key, set, cluster] of entries.sort((a, b) => a[0] - b[0])) {
    let slot = mix(key, 1) & (size - 1);
    while (lexiconKeys[slot] !== 0) slot = (slot + 1) & (size - 1);
    lexiconKeys[slot] = key || 1;
    lexiconSets[slot] = set;
    lexiconClusters[slot] = cluster;
  }
  return { lexiconKeys, lexiconSets, lexiconClusters };
}

/** Words of a sentence as the analysis sees them. */
export const encode = (forms, lexicon) =>
  encodeWords(
    forms,
    forms.map((form) => form.toLowerCase()),
    lexicon,
  );

const bump = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
