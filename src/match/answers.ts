import type { QuestionKind } from "../model/index.ts";
import type { Item } from "./item.ts";

/** One position on a question, before origins are counted. */
export type Draft = {
  key: string;
  answer: string;
  stance: "position" | "vague" | "unclear";
  value: { low: number | null; high: number | null; unit: string } | null;
  /** Whom the position names: the holder, the attacker. */
  agent: string | null;
  agentIsParty: boolean;
  /** True for "not X": an answer that only takes one away. */
  isDenial: boolean;
  items: Item[];
};

/** Two figures this close in share are a rounding of one another ("a low-value difference"); chosen by us. */
export const ROUNDING_SHARE = 0.02;

/** Groups the claims of one question by the answer they give. */
export function groupAnswers(kind: QuestionKind, items: readonly Item[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const item of items) {
    const draft = answerOf(kind, item);
    const known = drafts.get(draft.key);
    if (known) known.items.push(item);
    else drafts.set(draft.key, { ...draft, items: [item] });
  }
  return [...drafts.values()].sort(
    (a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

/** Whether two positions can't both hold of one place, time and measure. */
export function contradicts(kind: QuestionKind, a: Draft, b: Draft): boolean {
  if (a.stance !== "position" || b.stance !== "position") return false;
  if (a.value && b.value) return a.value.unit === b.value.unit && !intervalsMeet(a.value, b.value);
  if (a.agent !== null && a.agent === b.agent) return a.isDenial !== b.isDenial;
  if (a.isDenial || b.isDenial)
    return kind === "quantity" || (a.agent === null && b.agent === null && a.isDenial !== b.isDenial);
  if (kind === "responsibility" || kind === "control")
    return a.agentIsParty && b.agentIsParty && a.agent !== b.agent && !sharesAgent(a, b);
  return false;
}

function intervalsMeet(a: NonNullable<Draft["value"]>, b: NonNullable<Draft["value"]>): boolean {
  const slack = ROUNDING_SHARE * Math.max(Math.abs(a.low ?? a.high ?? 0), Math.abs(b.low ?? b.high ?? 0));
  return (a.low ?? -Infinity) <= (b.high ?? Infinity) + slack && (b.low ?? -Infinity) <= (a.high ?? Infinity) + slack;
}

/** "Syria and Russia" names Russia too. */
const sharesAgent = (a: Draft, b: Draft): boolean =>
  a.agent !== null && b.agent !== null && (a.agent.includes(b.agent) || b.agent.includes(a.agent));

function answerOf(kind: QuestionKind, item: Item): Omit<Draft, "items"> {
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

function position(key: string, answer: string, more: Partial<Draft> = {}): Omit<Draft, "items"> {
  return { key, answer, stance: "position", value: null, agent: null, agentIsParty: false, isDenial: false, ...more };
}

function countAnswer(item: Item): Omit<Draft, "items"> {
  const { figure, claim } = item;
  if (claim.polarity === "denied" && !figure) return position("none", "none", { isDenial: true, value: null });
  if (!figure) return position("vague", "a number is not given", { stance: "vague" });
  const value = { low: figure.low, high: figure.high, unit: figure.unit };
  if (claim.polarity === "denied")
    return position(`not ${figure.value} ${figure.unit}`, `not ${figure.text}`, { isDenial: true });
  const measure = figure.measure && MEASURE_MATTERS.has(figure.measure) ? ` ${figure.measure}` : "";
  return position(`${figure.value} ${figure.unit}${measure}`, `${figure.text}${measure && ` (${measure.trim()})`}`, {
    value,
  });
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
  if (claim.polarity === "denied")
    return position(`not ${actor.key}`, `not ${actor.name}`, { ...more, isDenial: true });
  return position(actor.key, actor.name, more);
}

function holderAnswer(item: Item): Omit<Draft, "items"> {
  const { actor, claim } = item;
  if (!actor) return yesOrNo(item);
  const leaves = claim.event === "withdrawal" || claim.modality === "intended";
  const denied = (claim.polarity === "denied") !== (claim.event === "withdrawal");
  const more = { agent: actor.key, agentIsParty: actor.party !== null };
  if (claim.modality === "intended")
    return position(`tries ${actor.key}`, `${actor.name} tries to take it`, { stance: "vague" });
  return denied
    ? position(`not ${actor.key}`, leaves ? `${actor.name} left` : `not ${actor.name}`, { ...more, isDenial: true })
    : position(actor.key, actor.name, more);
}

function presenceAnswer(item: Item): Omit<Draft, "items"> {
  const { claim, actor, target } = item;
  const isRepelled = claim.event === "repelled";
  const intruder = isRepelled ? (target ?? actor) : actor;
  if (!intruder) return yesOrNo(item);
  const denied = (claim.polarity === "denied") !== isRepelled;
  const more = { agent: intruder.key, agentIsParty: intruder.party !== null };
  if (claim.modality === "intended")
    return position(`tries ${intruder.key}`, `${intruder.name} tries to`, { stance: "vague" });
  if (isRepelled && !denied) return position(`not stopped ${intruder.key}`, `${intruder.name} was not stopped`, more);
  return denied
    ? position(`not ${intruder.key}`, isRepelled ? `${intruder.name} was repelled` : `not ${intruder.name}`, {
        ...more,
        isDenial: true,
      })
    : position(intruder.key, `${intruder.name} is there or attacks there`, more);
}

function complianceAnswer(item: Item): Omit<Draft, "items"> {
  const { claim, actor } = item;
  if (claim.event !== "ceasefire-violation") return yesOrNo(item);
  const name = actor?.name ?? "somebody";
  const more = { agent: actor?.key ?? null, agentIsParty: actor?.party != null };
  return claim.polarity === "denied"
    ? position(`not ${actor?.key ?? ""}`, `not broken by ${name}`, { ...more, isDenial: true })
    : position(`broken ${actor?.key ?? ""}`, `broken by ${name}`, more);
}

function yesOrNo(item: Item): Omit<Draft, "items"> {
  return item.claim.polarity === "denied" ? position("no", "no", { isDenial: true }) : position("yes", "yes");
}
