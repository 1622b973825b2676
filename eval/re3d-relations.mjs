// Relations of re3d's kinds between entities of one sentence, by the words between them and by the reader's claims.
// Not part of the product, which reads claims: a way to measure how far claims and names carry here.

const FIGHTING = new Set([
  "clash",
  "bombardment",
  "drone-strike",
  "missile-strike",
  "air-strike",
  "killed",
  "repelled",
  "capture",
]);

/** Rules over what stands between two neighbouring entities, tried in order: types of both, words between, the relation. */
const BETWEEN = [
  { left: ["Location"], right: ["Location"], between: /^(?:,| in| near| including| of) $/i, type: "CoLocated" },
  {
    left: ["Organisation", "Person", "Weapon"],
    right: ["Location"],
    between: /^.{0,60}\b(?:in|near|at|inside|around|to) $/s,
    type: "CoLocated",
  },
  { left: ["Organisation", "Location"], right: ["Organisation"], between: /^ ?\($/, type: "IsSynonymOf" },
  { left: ["Person"], right: ["Person"], between: /^, $/, type: "IsSynonymOf" },
  {
    left: ["Organisation", "Person"],
    right: ["Organisation", "Person"],
    between: /^.{0,60}\b(?:against|fighting|fight|attacked|defeat|defeating) (?:the )?$/s,
    type: "FightingAgainst",
  },
  {
    left: ["Organisation", "Person"],
    right: ["Organisation", "Person"],
    between: /^.{0,50}\b(?:told|met|met with|meet with|spoke to|spoken to|spoke with|discussed with) $/s,
    type: "CommWith",
  },
  {
    left: ["Organisation", "Person"],
    right: ["Organisation", "Person"],
    between: /^.{0,40}\b(?:support|supports|supporting|support of|backed by|alongside|allied with) $/s,
    type: "AlliesOf",
  },
  {
    left: ["Organisation", "Person"],
    right: ["Organisation"],
    between: /^.{0,30}\b(?:as part of|part of|member of|members of) $/s,
    type: "BelongsTo",
  },
  { left: ["Organisation", "Location"], right: ["Organisation"], between: /^['’]s $/, type: "BelongsTo" },
];

/** { type, src, tgt } for the entities of a text; `statements` are the reader's. */
export function relationsOf(text, sentences, entities, statements) {
  const relations = new Map();
  const add = (type, from, to) =>
    relations.set(`${type} ${from.s} ${to.s}`, { type, src: [from.s, from.e], tgt: [to.s, to.e] });
  const inOrder = [...entities].sort((a, b) => a.s - b.s);
  for (const { span } of sentences) {
    const inside = inOrder.filter(({ s, e }) => s >= span[0] && e <= span[1]);
    for (const [i, left] of inside.entries()) {
      const right = inside[i + 1];
      if (!right || right.s < left.e) continue;
      const between = text.slice(left.e, right.s);
      const rule = BETWEEN.find(
        (one) => one.left.includes(left.type) && one.right.includes(right.type) && one.between.test(between),
      );
      if (rule?.type === "BelongsTo" && /^['’]/.test(between)) add(rule.type, right, left);
      else if (rule) add(rule.type, left, right);
    }
  }
  const at = ([span]) => span && entities.find(({ s, e, type }) => s < span[1] && e > span[0] && type !== "Temporal");
  for (const { claims } of statements)
    for (const { event, spans, polarity } of claims) {
      if (!FIGHTING.has(event) || polarity === "denied") continue;
      const actor = at(spans.actor ?? []);
      const target = at(spans.target ?? []);
      if (actor && target && actor !== target) add("FightingAgainst", actor, target);
    }
  return [...relations.values()];
}
