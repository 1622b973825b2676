// Classes of words that stand in like contexts, by exchange (Kneser and Ney 1993): each word in turn is put where the
// class counts of its left and right neighbours tell most about it.

/** Fewest occurrences of a word that is classed. Chosen by us: rarer ones tell nothing. */
const FEWEST = 3;
/** Rounds over the vocabulary; in the last ones hardly a word moves. */
const ROUNDS = 9;
const EDGE = 0;
const RARE = 1;

/** Map from word to class, 0 … classes − 1. `sentences` are arrays of words. */
export function learnWordClasses(sentences, classes) {
  const counts = new Map();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  const size = vocabulary.length + 2;
  const numbers = new Map(vocabulary.map((word, i) => [word, i + 2]));
  const { offset, context, times } = contextsOf(sentences, numbers, size);

  const classOf = new Int32Array(size);
  const byContext = new Int32Array(2 * size * classes);
  const ofClass = new Float64Array(classes);
  const total = new Float64Array(size);
  const put = (word, to, sign) => {
    ofClass[to] += sign * total[word];
    for (let j = offset[word]; j < offset[word + 1]; j++) byContext[context[j] * classes + to] += sign * times[j];
  };
  for (let word = 2; word < size; word++) {
    for (let j = offset[word]; j < offset[word + 1]; j++) total[word] += times[j];
    classOf[word] = (word - 2) % classes;
    put(word, classOf[word], 1);
  }
  const gain = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round++)
    for (let word = 2; word < size; word++) {
      put(word, classOf[word], -1);
      gain.fill(0);
      for (let j = offset[word]; j < offset[word + 1]; j++) {
        const at = context[j] * classes;
        const n = times[j];
        for (let k = 0; k < classes; k++) {
          const m = byContext[at + k];
          if (m !== 0) gain[k] += entropy(m + n) - entropy(m) - entropy(n);
        }
      }
      let best = classOf[word];
      let most = -Infinity;
      for (let k = 0; k < classes; k++) {
        const sum = gain[k] - (entropy(ofClass[k] + total[word]) - entropy(ofClass[k]));
        if (sum > most + 1e-9) {
          most = sum;
          best = k;
        }
      }
      classOf[word] = best;
      put(word, best, 1);
    }
  return new Map(vocabulary.map((word, i) => [word, classOf[i + 2]]));
}

/** For each word its neighbours, left ones by their number, right ones by their number + size, with counts. */
function contextsOf(sentences, numbers, size) {
  const pairs = new Map();
  for (const words of sentences) {
    let before = EDGE;
    for (let i = 0; i <= words.length; i++) {
      const number = i === words.length ? EDGE : (numbers.get(words[i]) ?? RARE);
      const pair = before * size + number;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      before = number;
    }
  }
  const offset = new Int32Array(size + 1);
  for (const pair of pairs.keys()) {
    offset[Math.floor(pair / size) + 1]++;
    offset[(pair % size) + 1]++;
  }
  for (let i = 0; i < size; i++) offset[i + 1] += offset[i];
  const context = new Int32Array(offset[size]);
  const times = new Int32Array(offset[size]);
  const fill = offset.slice();
  for (const [pair, count] of pairs) {
    const left = Math.floor(pair / size);
    const right = pair % size;
    context[fill[right]] = left;
    times[fill[right]++] = count;
    context[fill[left]] = size + right;
    times[fill[left]++] = count;
  }
  return { offset, context, times };
}

const LOGARITHMS = Float64Array.from({ length: 1 << 18 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)));
/** n log n */
const entropy = (n) => (n < LOGARITHMS.length ? LOGARITHMS[n] : n * Math.log(n));
