import {
  ARC_FEATURES,
  arcFeatures,
  classKey,
  classSalt,
  forcedStep,
  LEFT,
  RELATION_FEATURES,
  relationFeatures,
  relationSetNumber,
  RIGHT,
  SHIFT,
  startState,
  takeStep,
} from "../../dist/language/training.js";
import { FeatureTable } from "./feature-table.mjs";
import { seeded, shuffled } from "./random.mjs";
import { bestClass } from "./tagger.mjs";

/** From this pass on the parser goes on from its own mistakes, with this probability (Goldberg and Nivre 2013, section 5). */
const EXPLORE = { from: 2, probability: 0.95 };

/** Relations by frequency, and the candidates for each direction and pair of universal tags. */
export function buildRelations(examples, universalCount) {
  const counts = new Map();
  for (const { relations, heads } of examples)
    for (const [i, relation] of relations.entries())
      if (heads[i] >= 0) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  const relations = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([relation]) => relation);
  const sets = Array.from({ length: 2 * universalCount * universalCount }, () => new Map());
  for (const { relations: named, heads, universals } of examples)
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] < 0) continue;
      const set = sets[relationSetNumber(i > heads[i], universals[heads[i]], universals[i])];
      const number = relations.indexOf(named[i]);
      set.set(number, (set.get(number) ?? 0) + 1);
    }
  const fallback = ["dep"].map((name) => Math.max(0, relations.indexOf(name)));
  return {
    relations,
    relationSets: sets.map((set) => {
      const total = [...set.values()].reduce((sum, count) => sum + count, 0);
      const kept = [...set]
        .filter(([, count]) => count >= Math.max(2, total * 0.0015))
        .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const chosen = kept.length > 0 ? kept : [...set];
      return Uint8Array.from(chosen.length > 0 ? chosen.map(([number]) => number) : fallback);
    }),
  };
}

/**
 * Learns the parser. An example: { words, tags, heads (-1 root, -2 not known), relations }. Steps: averaged perceptron with
 * the dynamic oracle of the arc-hybrid system; relations: averaged perceptron on the right arcs. A head that is not known
 * costs nothing, so that trees known in part can be learned from.
 */
export function trainParser(examples, model, { epochs, seed, log = () => {} }) {
  const random = seeded(seed);
  const arcs = new FeatureTable(3, 20);
  const names = new FeatureTable(1, 20);
  const features = new Int32Array(ARC_FEATURES);
  const nameFeatures = new Int32Array(RELATION_FEATURES);
  const numberOf = new Map(model.relations.map((relation, i) => [relation, i]));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index];
      const state = startState(example.words, example.tags, model);
      const gold = goldHeads(example);
      for (;;) {
        const forced = forcedStep(state);
        if (forced === -1) break;
        let step = forced;
        if (forced === null) {
          const count = arcFeatures(state, features);
          const scores = stepScores(arcs, features, count);
          const costs = stepCosts(state, gold);
          const guess = bestStep(state, scores);
          const least = Math.min(...costs);
          const right = bestStep(state, scores, (each) => costs[each] === least);
          arcs.step++;
          seen++;
          if (costs[guess] > least) {
            wrong++;
            for (let f = 0; f < count; f++) {
              arcs.add(features[f], right, 1);
              arcs.add(features[f], guess, -1);
            }
          }
          step = costs[guess] > least && (epoch < EXPLORE.from || random() >= EXPLORE.probability) ? right : guess;
        }
        if (step === SHIFT) {
          takeStep(state, SHIFT, 0);
          continue;
        }
        const dependent = state.stack[state.size - 1];
        const head = step === LEFT ? state.next : state.stack[state.size - 2];
        takeStep(state, step, head === state.count ? 255 : nameArc(state, head, dependent));
        function nameArc() {
          const candidates =
            model.relationSets[relationSetNumber(dependent > head, state.universal[head], state.universal[dependent])];
          const count = relationFeatures(state, head, dependent, nameFeatures);
          const guess = bestClass(names, nameFeatures, count, candidates);
          if (gold[dependent] !== head) return guess;
          const right = numberOf.get(example.relations[dependent]);
          names.step++;
          if (right === undefined || right === guess || !candidates.includes(right)) return guess;
          for (let f = 0; f < count; f++) {
            names.add(classKey(nameFeatures[f], classSalt(right)), 0, 1);
            names.add(classKey(nameFeatures[f], classSalt(guess)), 0, -1);
          }
          return guess;
        }
      }
    }
    log(
      `parser: pass ${epoch} of ${epochs}, ${((100 * wrong) / seen).toFixed(2)} % of the steps wrong, ${arcs.used} + ${names.used} weights`,
    );
  }
  arcs.average();
  names.average();
  return { arcs, names };
}

/** Heads with the root at the end; -2 stays. */
const goldHeads = ({ heads, words }) => Int32Array.from(heads, (head) => (head === -1 ? words.count : head));

const scoresOut = new Float64Array(3);
function stepScores(table, features, count) {
  scoresOut.fill(0);
  const { weights } = table;
  for (let f = 0; f < count; f++) {
    const row = table.find(features[f]);
    if (row < 0) continue;
    scoresOut[0] += weights[row];
    scoresOut[1] += weights[row + 1];
    scoresOut[2] += weights[row + 2];
  }
  return scoresOut;
}

function bestStep(state, scores, allowed = () => true) {
  let best = -1;
  for (const step of [SHIFT, LEFT, RIGHT]) {
    if (step === RIGHT && state.size < 2) continue;
    if (!allowed(step)) continue;
    if (best < 0 || scores[step] > scores[best]) best = step;
  }
  return best;
}

const costsOut = new Float64Array(3);
/** Arcs of the tree that can no longer be reached after each step (Goldberg and Nivre 2013, section 4.2). */
function stepCosts(state, gold) {
  const { stack, size, next, count } = state;
  const top = stack[size - 1];
  const below = size > 1 ? stack[size - 2] : -1;
  let children = 0;
  for (let d = next; d < count; d++) if (gold[d] === top) children++;
  const topHead = gold[top];
  const isAhead = topHead >= next;
  costsOut[LEFT] = children + ((size > 1 && topHead === below) || (isAhead && topHead !== next) ? 1 : 0);
  costsOut[RIGHT] = size > 1 ? children + (isAhead ? 1 : 0) : Infinity;
  let lost = 0;
  const nextHead = gold[next];
  for (let i = 0; i < size; i++) {
    if (gold[stack[i]] === next) lost += i < size - 1 ? 1 : 1;
    if (i < size - 1 && nextHead === stack[i]) lost++;
  }
  costsOut[SHIFT] = lost;
  return costsOut;
}
