// Learning of the three parts: logistic regression for cues and for the choice, a conditional random field for the labels
// around a cue (Lafferty, McCallum, Pereira 2001), all by Adagrad (Duchi et al. 2011) over hashed features, with features
// left out at random while the field is learned (dropout; Srivastava et al. 2014).
import { goldLabels } from "./data.mjs";

/** Numbers in [0, 1) from a seed: mulberry32 (Tommy Ettinger, public domain). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items in an order that the seed decides (Fisher and Yates). */
export function shuffled(items, next) {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const k = Math.floor(next() * (i + 1));
    [all[i], all[k]] = [all[k], all[i]];
  }
  return all;
}

const table = (rows, width) => ({ rows, width, weights: new Float32Array(rows * width) });
const squares = ({ weights }) => new Float32Array(weights.length).fill(1);

/**
 * The mean of a table over the later part of its learning: single passes leave weights that wander
 * (Polyak and Juditsky 1992). `steps` in all; the last `SHARE` of them count, at `SNAPSHOTS` moments.
 */
function averaging(tables, steps) {
  const SHARE = 0.6;
  const SNAPSHOTS = 8;
  const every = Math.max(1, Math.floor((steps * SHARE) / SNAPSHOTS));
  const sums = tables.map(({ weights }) => new Float32Array(weights.length));
  let count = 0;
  return {
    after(step) {
      if (step < steps * (1 - SHARE) || (steps - step) % every !== 0) return;
      count++;
      for (const [k, { weights }] of tables.entries())
        for (let i = 0; i < weights.length; i++) sums[k][i] += weights[i];
    },
    finish() {
      for (const [k, { weights }] of tables.entries())
        for (let i = 0; i < weights.length; i++) weights[i] = sums[k][i] / count;
    },
  };
}

/** Gradients smaller than this move nothing worth the time. */
const LEAST_GRADIENT = 0.003;

/** Which tokens are heads of cues. */
export function fitCues(code, documents, { rows, epochs, rate, weightOf }) {
  const model = table(rows, 1);
  const { weights } = model;
  const sums = squares(model);
  const features = new Int32Array(code.MOST_CUE_FEATURES);
  const next = random(7);
  const mean = averaging([model], epochs * documents.length);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const document of shuffled(documents, next)) {
      const { frame, relations, domain } = document;
      const heads = new Set(relations.map(({ head }) => head));
      for (let i = 0; i < frame.size; i++) {
        if (!code.mayBeCue(frame, i)) continue;
        const count = code.cueFeatures(frame, i, domain, features);
        let score = 0;
        for (let k = 0; k < count; k++) score += weights[(features[k] = code.rowOf(features[k], rows))];
        const gradient = (1 / (1 + Math.exp(-score)) - (heads.has(i) ? 1 : 0)) * weightOf(document);
        if (Math.abs(gradient) < LEAST_GRADIENT) continue;
        for (let k = 0; k < count; k++) {
          sums[features[k]] += gradient * gradient;
          weights[features[k]] -= (rate * gradient) / Math.sqrt(sums[features[k]]);
        }
      }
      mean.after(++step);
    }
  mean.finish();
  return model;
}

/** Log-odds of each token that may be the head of a cue. */
export function scoreCues(code, model, { frame }) {
  const scores = new Float32Array(frame.size).fill(-Infinity);
  const features = new Int32Array(code.MOST_CUE_FEATURES);
  for (let i = 0; i < frame.size; i++) {
    if (!code.mayBeCue(frame, i)) continue;
    const count = code.cueFeatures(frame, i, 0, features);
    scores[i] = 0;
    for (let k = 0; k < count; k++) scores[i] += model.weights[code.rowOf(features[k], model.rows)];
  }
  return scores;
}

/** Room for one window: its lattice, and the rows of the features of each token and turn. */
export function newRoom(code) {
  const { MOST_TOKENS, MOST_ROLE_FEATURES, MOST_TURN_FEATURES, LABELS, STATES, TURNS } = code;
  return {
    features: new Int32Array(Math.max(MOST_ROLE_FEATURES, MOST_TURN_FEATURES)),
    lattice: {
      length: 0,
      anchor: 0,
      tokens: new Float32Array(MOST_TOKENS * LABELS),
      turns: new Float32Array(MOST_TOKENS * TURNS),
    },
    tokenRows: new Int32Array(MOST_TOKENS * MOST_ROLE_FEATURES),
    tokenEnds: new Int32Array(MOST_TOKENS),
    turnRows: new Int32Array(MOST_TOKENS * MOST_TURN_FEATURES),
    turnEnds: new Int32Array(MOST_TOKENS),
    forward: code.newSums(MOST_TOKENS),
    backward: new Float64Array(MOST_TOKENS * STATES),
    tokenGradient: new Float32Array(MOST_TOKENS * LABELS),
    turnGradient: new Float32Array(MOST_TOKENS * TURNS),
  };
}

/** Fills the room's lattice from a window; `keep`: share of the features that are looked at. */
export function fillLattice(code, view, { role, turn }, room, keep = 1, next = null) {
  const { lattice, features } = room;
  const { from, to } = view;
  lattice.length = to - from;
  lattice.anchor = view.anchor - from;
  let tokens = 0;
  let turns = 0;
  const fill = (model, count, out, at, rows, filled) => {
    const { width, weights } = model;
    for (let q = 0; q < width; q++) out[at + q] = 0;
    for (let k = 0; k < count; k++) {
      if (keep < 1 && next() > keep) continue;
      const row = code.rowOf(features[k], model.rows) * width;
      rows[filled++] = row;
      for (let q = 0; q < width; q++) out[at + q] += weights[row + q];
    }
    for (let q = 0; q < width; q++) out[at + q] /= keep;
    return filled;
  };
  for (let i = from; i < to; i++) {
    const k = i - from;
    tokens = fill(role, view.token(i, features), lattice.tokens, k * code.LABELS, room.tokenRows, tokens);
    room.tokenEnds[k] = tokens;
    if (k > 0) turns = fill(turn, view.turn(i, features), lattice.turns, k * code.TURNS, room.turnRows, turns);
    room.turnEnds[k] = turns;
  }
  return lattice;
}

/** The labels of the tokens around cues: `windows` are {document, head, from, to, labels, weight}. */
export function fitRoles(code, windows, { roleRows, turnRows, epochs, rate, keep }) {
  const { LABELS, TURNS } = code;
  const model = { role: table(roleRows, LABELS), turn: table(turnRows, TURNS) };
  const sums = { role: squares(model.role), turn: squares(model.turn) };
  const room = newRoom(code);
  const { forward, backward, tokenGradient, turnGradient } = room;
  const next = random(11);
  const mean = averaging([model.role, model.turn], epochs * windows.length);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { document, head, from, to, labels, weight } of shuffled(windows, next)) {
      const view = new code.CueView(document.frame, head, from, to, document.cues);
      const lattice = fillLattice(code, view, model, room, keep, next);
      const { length } = lattice;
      tokenGradient.fill(0, 0, length * LABELS);
      turnGradient.fill(0, 0, length * TURNS);
      code.logSum(lattice, forward);
      code.addExpected(lattice, forward, backward, tokenGradient, turnGradient);
      for (let i = 0; i < length; i++) {
        const label = labels[i];
        tokenGradient[i * LABELS + label] -= 1;
        if (i > 0) turnGradient[i * TURNS + code.turnOf(labels[i - 1], label)] -= 1;
      }
      descend(model.role, sums.role, tokenGradient, room.tokenRows, room.tokenEnds, length, rate, weight);
      descend(model.turn, sums.turn, turnGradient, room.turnRows, room.turnEnds, length, rate, weight);
      mean.after(++done);
    }
  mean.finish();
  return model;
}

function descend({ width, weights }, sums, gradients, rows, ends, length, rate, weight) {
  let at = 0;
  for (let i = 0; i < length; i++) {
    for (; at < ends[i]; at++)
      for (let q = 0; q < width; q++) {
        const gradient = gradients[i * width + q] * weight;
        if (Math.abs(gradient) < LEAST_GRADIENT) continue;
        const w = rows[at] + q;
        sums[w] += gradient * gradient;
        weights[w] -= (rate * gradient) / Math.sqrt(sums[w]);
      }
  }
}

/** The windows of all relations whose content stands in them. */
export function windowsOf(code, documents, weightOf) {
  return documents.flatMap((document) =>
    document.relations.flatMap((relation) => {
      const [from, to] = code.windowOf(document.frame, relation.head);
      const labels = goldLabels(code, relation, from, to);
      if (!labels.includes(code.LABEL.content)) return [];
      return [{ document, head: relation.head, from, to, labels, weight: weightOf(document) }];
    }),
  );
}

/** Candidates of a document, as the program finds them. */
export function candidatesOf(code, document, scores, model, room) {
  const candidates = [];
  for (let head = 0; head < document.frame.size; head++) {
    if (!(scores[head] > code.LEAST_CUE)) continue;
    const [from, to] = code.windowOf(document.frame, head);
    const view = new code.CueView(document.frame, head, from, to, document.cues);
    const lattice = fillLattice(code, view, model, room);
    code.leanToContent(lattice);
    const { labels, score } = code.bestPath(lattice);
    const of = (label) => [...labels.keys()].filter((k) => labels[k] === label).map((k) => from + k);
    const candidate = {
      head,
      source: of(code.LABEL.source),
      cue: of(code.LABEL.cue),
      content: of(code.LABEL.content),
      cueScore: scores[head],
      pathScore: score - code.logSum(lattice, room.forward),
    };
    if (candidate.content.length > 0) candidates.push(candidate);
  }
  return candidates;
}

/** Which candidates are right: `items` are {features, right, weight}, features as rows. */
export function fitKeep(items, { rows, epochs, rate, l2 }) {
  const model = table(rows, 1);
  const { weights } = model;
  const sums = squares(model);
  const next = random(9);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { features, right, weight } of shuffled(items, next)) {
      let score = 0;
      for (const row of features) score += weights[row];
      const error = (1 / (1 + Math.exp(-score)) - right) * weight;
      for (const row of features) {
        const gradient = error + l2 * weights[row];
        sums[row] += gradient * gradient;
        weights[row] -= (rate * gradient) / Math.sqrt(sums[row]);
      }
    }
  return model;
}
