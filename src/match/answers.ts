import type { EventType, Measure, QuestionKind } from "../model/index.ts";
import type { Item } from "./item.ts";
import { isSide, sideName } from "./sides.ts";
import { likeness } from "./terms.ts";

/** One position on a question, before origins are counted. */
export type Draft = {
  key: string;
  answer: string;
  stance: "position" | "vague" | "unclear";
  value: { low: number | null; high: number | null; unit: string } | null;
  /** Of a figure: what was measured. */
  measure: Measure | null;
  /** Whom the position names: the holder, the attacker. */
  agent: string | null;
  agentIsParty: boolean;
  /** True for "not X": an answer that only takes one away. */
  isDenial: boolean;
  /** In topics that gather different things: which of them. */
  strand: string;
  items: Item[];
};

/** Groups the claims of one question by the answer they give. */
export function groupAnswers(kind: QuestionKind, topic: string, items: readonly Item[]): Draft[] {
  const drafts = new Map<string, Draft>();
  const strands = SAY_DIFFERENT_THINGS.has(topic) ? strandsOf(items) : null;
  for (const item of items) {
    const draft = answerOf(kind, item);
    const strand = strands && draft.stance === "position" ? strands.get(item.id)! : "";
    const key = `${strand} ${draft.key}`.trim();
    const known = drafts.get(key);
    if (known) known.items.push(item);
    else
      drafts.set(key, { ...draft, key, strand, answer: strand ? inWords(draft, item) : draft.answer, items: [item] });
  }
  return [...drafts.values()].sort(
    (a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

/** Topics in which "yes" to one thing is no "yes" to another: a closed airport and scrambled jets are both measures. */
const SAY_DIFFERENT_THINGS: ReadonlySet<string> = new Set([
  "measure",
  "talks",
  "purpose",
  "forecast",
  "other",
  "damage",
  "detention",
  "outcome",
  "buildup",
]);
/** Cosine of shared words from which two claims of such a topic say the same thing. Chosen by us. */
const SAME_THING = 0.12;

/** Claims that say the same thing, by single linkage over shared words; the strand's name is its first claim's id. */
export function strandsOf(items: readonly Item[]): Map<string, string> {
  const strand = new Map(items.map((item) => [item.id, item.id]));
  const root = (id: string): string => (strand.get(id) === id ? id : root(strand.get(id)!));
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length && j <= i + STRAND_REACH; j++) {
      const [a, b] = [items[i]!, items[j]!];
      if (a.claim.event !== b.claim.event || areSwapped(a, b) || likeness(a.terms, b.terms) < SAME_THING) continue;
      const [p, q] = [root(a.id), root(b.id)].sort() as [string, string]; // two in, two out
      if (p !== q) strand.set(q, p);
    }
  return new Map(items.map((item) => [item.id, root(item.id)]));
}

/** The same words of two parties, each about the other: "they rejected our proposal" is two charges. */
const areSwapped = (a: Item, b: Item): boolean =>
  a.actor?.party != null && b.actor?.party != null && a.actor.key === b.target?.key && b.actor.key === a.target?.key;
const STRAND_REACH = 60; // items; keeps a huge question near linear

function inWords(draft: Omit<Draft, "items">, { claim }: Item): string {
  const gloss = claim.gloss?.trim();
  return gloss ? (draft.isDenial ? `denied: ${gloss}` : gloss) : draft.answer;
}

function answerOf(kind: QuestionKind, item: Item): Omit<Draft, "items"> {
  if (item.isRefusal) return position("no comment", "no comment", { stance: "vague" });
  if (item.claim.polarity === "unknown") return unclear();
  switch (kind) {
    case "quantity":
      return countAnswer(item);
    case "responsibility":
      return agentAnswer(item, "not named");
    case "control":
      return holderAnswer(item);
    case "compliance":
      return complianceAnswer(item);
    case "presence":
      return presenceAnswer(item);
    case "occurrence":
    case "purpose":
    case "outcome":
    case "forecast":
    case "other":
      return yesOrNo(item);
  }
}

const unclear = (): Omit<Draft, "items"> => position("unclear", "it is unclear", { stance: "unclear" });

function position(key: string, answer: string, more: Partial<Omit<Draft, "items">> = {}): Omit<Draft, "items"> {
  return {
    key,
    answer,
    stance: "position",
    value: null,
    measure: null,
    agent: null,
    agentIsParty: false,
    isDenial: false,
    strand: "",
    ...more,
  };
}

function countAnswer(item: Item): Omit<Draft, "items"> {
  const { figure, claim } = item;
  if (claim.polarity === "denied" && !figure) return position("none", "none", { isDenial: true, value: null });
  if (!figure) return position("vague", "a number is not given", { stance: "vague" });
  const value = { low: figure.low, high: figure.high, unit: figure.unit };
  if (claim.polarity === "denied")
    return position(`not ${figure.value} ${figure.unit}`, `not ${figure.text}`, { isDenial: true });
  const measure = figure.measure && MEASURE_MATTERS.has(figure.measure) ? ` ${figure.measure}` : "";
  // "As many as 80" and "more than 80" name one number and say two things.
  const ceiling = figure.low === null ? "up to " : "";
  return position(
    `${ceiling}${figure.value} ${figure.unit}${measure}`,
    `${figure.text}${measure && ` (${measure.trim()})`}`,
    {
      value,
    },
  );
}

/** Measures of one area that are shown apart: ground controlled and ground advanced into are two things. */
const MEASURE_MATTERS = new Set(["control", "gain", "loss", "seized", "occupied"]);

function agentAnswer(item: Item, unnamed: string): Omit<Draft, "items"> {
  const { actor, claim } = item;
  if (!actor)
    return claim.polarity === "denied"
      ? position("no", "it did not happen", { isDenial: true })
      : position("unnamed", unnamed, { stance: "vague" });
  const more = { agent: actor.key, agentIsParty: actor.party !== null };
  const name = sideName(actor);
  if (claim.polarity === "denied") return position(`not ${actor.key}`, `not ${name}`, { ...more, isDenial: true });
  return position(actor.key, name, more);
}

function holderAnswer(item: Item): Omit<Draft, "items"> {
  const { claim } = item;
  // "Kyiv claims to hold the town": a party that names no holder speaks of itself.
  const isOwnWord = item.statement.sourceName !== "author" && claim.event !== "withdrawal" && item.speaker !== null;
  const actor =
    item.actor && isSide(item.actor)
      ? item.actor
      : isOwnWord
        ? { key: item.speaker!.id, name: item.speaker!.name, party: item.speaker }
        : null;
  if (!actor) return position("unnamed", "not said who", { stance: "vague" });
  const leaves = claim.event === "withdrawal" || claim.modality === "intended";
  const denied = (claim.polarity === "denied") !== (claim.event === "withdrawal");
  const more = { agent: actor.key, agentIsParty: actor.party !== null };
  const name = sideName(actor);
  if (claim.modality === "intended")
    return position(`tries ${actor.key}`, `${name} tries to take it`, { stance: "vague" });
  return denied
    ? position(`not ${actor.key}`, leaves ? `${name} left` : `not ${name}`, { ...more, isDenial: true })
    : position(actor.key, name, more);
}

function presenceAnswer(item: Item): Omit<Draft, "items"> {
  const { claim, actor, target } = item;
  const isRepelled = claim.event === "repelled";
  const intruder = isRepelled ? (target ?? actor) : actor;
  if (!intruder || !isSide(intruder)) return yesOrNo(item);
  const name = sideName(intruder);
  const denied = (claim.polarity === "denied") !== isRepelled;
  const more = { agent: intruder.key, agentIsParty: intruder.party !== null };
  if (claim.modality === "intended") return position(`tries ${intruder.key}`, `${name} tries to`, { stance: "vague" });
  if (isRepelled && !denied) return position(`not stopped ${intruder.key}`, `${name} was not stopped`, more);
  const deeds = DEEDS[claim.event] ?? { yes: "attacked there", no: "did not" };
  return denied
    ? position(`not ${intruder.key}`, isRepelled ? `${name} was beaten back` : `${name} ${deeds.no}`, {
        ...more,
        isDenial: true,
      })
    : position(intruder.key, `${name} ${deeds.yes}`, more);
}

/** What a side did or did not do, as the answer to whether it did. */
const DEEDS: Partial<Record<EventType, { yes: string; no: string }>> = {
  incursion: { yes: "entered", no: "did not enter" },
  advance: { yes: "advanced", no: "did not advance" },
  clash: { yes: "fought there", no: "did not fight there" },
  repelled: { yes: "attacked there", no: "did not get through" },
  "attack-tempo": { yes: "was on the offensive", no: "was not on the offensive" },
};

function complianceAnswer(item: Item): Omit<Draft, "items"> {
  const { claim, actor } = item;
  if (claim.event !== "ceasefire-violation") return yesOrNo(item);
  const name = actor ? sideName(actor) : "somebody";
  const more = { agent: actor?.key ?? null, agentIsParty: actor?.party != null };
  return claim.polarity === "denied"
    ? position(`not ${actor?.key ?? ""}`, `not broken by ${name}`, { ...more, isDenial: true })
    : position(`broken ${actor?.key ?? ""}`, `broken by ${name}`, more);
}

function yesOrNo(item: Item): Omit<Draft, "items"> {
  return item.claim.polarity === "denied" ? position("no", "no", { isDenial: true }) : position("yes", "yes");
}
