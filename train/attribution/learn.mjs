// From annotated documents to a model: every document is read once by models that did not learn from it, so that the
// choice among candidates is learned on mistakes as they will come.
import { candidatesOf, fitCues, fitKeep, fitRoles, newRoom, scoreCues, shuffled, random, windowsOf } from "./fit.mjs";

// Chosen on a fifth of PolNeAR's training part, learned from the rest, as data/models/attribution.md tells.
export const SETTINGS = {
  folds: 2,
  cues: { rows: 1 << 19, epochs: 3, rate: 0.2 },
  roles: { roleRows: 1 << 19, turnRows: 1 << 16, epochs: 4, rate: 0.1, keep: 0.3 },
  keep: { rows: 1 << 16, epochs: 12, rate: 0.1, l2: 2e-3 },
  /** How much a document of each domain counts for the cues and the labels, and for the choice. */
  weights: [1, 4],
};

/** Learns all parts from `documents` as data.mjs indexes them; gives the tables and how the held-out candidates fared. */
export function learn(code, documents, settings = SETTINGS, log = () => {}) {
  const { folds } = settings;
  const weightOf = ({ domain }) => settings.weights[domain];
  const order = shuffled(documents, random(3));
  // A text and its copy in capitals belong together.
  const foldOf = new Map();
  for (const { id } of order) {
    const name = id.replace(/ capitals$/, "");
    if (!foldOf.has(name)) foldOf.set(name, foldOf.size % folds);
    foldOf.set(id, foldOf.get(name));
  }
  const parts = Array.from({ length: folds }, (_, k) => ({
    rest: order.filter(({ id }) => foldOf.get(id) !== k),
    held: order.filter(({ id }) => foldOf.get(id) === k),
  }));
  const cueSettings = { ...settings.cues, weightOf };
  const heldScores = new Map();
  for (const [k, { rest, held }] of parts.entries()) {
    const cues = fitCues(code, rest, cueSettings);
    for (const document of held) heldScores.set(document, scoreCues(code, cues, document));
    log(`cues ${k + 1} of ${folds}`);
  }
  for (const document of documents) document.cues = code.countCues(document.frame, heldScores.get(document));
  const room = newRoom(code);
  const judged = [];
  for (const [k, { rest, held }] of parts.entries()) {
    const model = fitRoles(code, windowsOf(code, rest, weightOf), settings.roles);
    for (const document of held) {
      const candidates = candidatesOf(code, document, heldScores.get(document), model, room);
      judged.push({ document, candidates, rights: rightsOf(document, candidates) });
    }
    log(`labels ${k + 1} of ${folds}`);
  }
  const items = judged.flatMap(({ document, candidates, rights }) =>
    candidates.map((candidate, at) => ({
      document,
      candidate,
      features: rowsOf(code, document, candidates, at, document.domain, settings.keep.rows),
      right: rights[at],
      weight: weightOf(document),
    })),
  );
  const choice = heldChoice(code, items, judged, settings.keep);
  const keep = fitKeep(items, settings.keep);
  const cue = fitCues(code, documents, cueSettings);
  const roles = fitRoles(code, windowsOf(code, order, weightOf), settings.roles);
  return { cue, role: roles.role, turn: roles.turn, keep, choice };
}

const NEIGHBOURS = 12;

function rowsOf(code, { frame }, candidates, at, domain, rows) {
  const out = new Int32Array(code.MOST_KEEP_FEATURES);
  const others = candidates.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  const count = code.keepFeatures(frame, candidates[at], others, domain, out);
  return Array.from(out.subarray(0, count), (feature) => code.rowOf(feature, rows));
}

const dice = (a, b) => {
  if (a.length + b.length === 0) return 1;
  const known = new Set(b);
  return (2 * a.filter((i) => known.has(i)).length) / (a.length + b.length);
};

/** 1 for each candidate that is a relation of the document: every part at least half the same, as PolNeAR's lenient measure has it. */
export function rightsOf({ relations }, candidates) {
  const pairs = [];
  for (const [i, candidate] of candidates.entries())
    for (const [j, gold] of relations.entries()) {
      const parts = ["cue", "content", "source"].map((part) => dice(candidate[part], gold[part]));
      if ((candidate.source.length === 0) !== (gold.source.length === 0) || Math.min(...parts) < 0.5) continue;
      pairs.push({ i, j, sum: parts[0] + parts[1] + parts[2] });
    }
  pairs.sort((a, b) => b.sum - a.sum || a.i - b.i || a.j - b.j);
  const rights = new Array(candidates.length).fill(0);
  const taken = new Set();
  for (const { i, j } of pairs)
    if (rights[i] === 0 && !taken.has(j)) {
      rights[i] = 1;
      taken.add(j);
    }
  return rights;
}

const WIDE = [0.15, 0.2, 0.25, 0.3, 0.35];
const WIDE_LONG = [0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3];
const NARROW = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

/**
 * Thresholds and how they fare, each document judged by weights learned from the others: the wide ones by the sum of
 * the F1 of relations and of content tokens, the narrow one by the F1 of relations.
 */
function heldChoice(code, items, judged, settings) {
  const FOLDS = 2;
  const place = new Map(judged.map(({ document }, at) => [document, at % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, k) =>
    fitKeep(
      items.filter(({ document }) => place.get(document) !== k),
      settings,
    ),
  );
  const scored = new Map(judged.map(({ document }) => [document, []]));
  for (const { document, candidate, features, right } of items) {
    const { weights } = models[place.get(document)];
    const score = features.reduce((sum, row) => sum + weights[row], 0);
    const probability = 1 / (1 + Math.exp(-score));
    scored.get(document).push({ ...candidate, right, wide: probability, narrow: probability });
  }
  const fare = (domain, convention, thresholds) => {
    const counts = { right: 0, found: 0, gold: 0, both: 0, told: 0, meant: 0 };
    for (const { document } of judged) {
      if (document.domain !== domain) continue;
      const meant = new Set(document.relations.flatMap(({ content }) => content));
      const told = new Set();
      for (const relation of code.selectRelations(scored.get(document), convention, thresholds)) {
        counts.found++;
        counts.right += relation.right;
        for (const token of relation.content) told.add(token);
      }
      counts.gold += document.relations.length;
      counts.meant += meant.size;
      counts.told += told.size;
      for (const token of told) if (meant.has(token)) counts.both++;
    }
    const f1 = (2 * counts.right) / (counts.found + counts.gold || 1);
    const tokens = (2 * counts.both) / (counts.told + counts.meant || 1);
    return {
      ...thresholds,
      f1,
      tokens,
      precision: counts.right / (counts.found || 1),
      recall: counts.right / (counts.gold || 1),
    };
  };
  const best = (all, worth) => all.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  const wides = WIDE.flatMap((wide) => WIDE_LONG.map((wideLong) => fare(0, "wide", { wide, wideLong, narrow: 1 })));
  const narrows = NARROW.map((narrow) => fare(1, "narrow", { wide: 1, wideLong: 1, narrow }));
  return { wide: best(wides, ({ f1, tokens }) => f1 + tokens), narrow: best(narrows, ({ f1 }) => f1) };
}
