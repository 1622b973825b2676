import { LIGHT_VERBS } from "../en/light-verbs.ts";
import { caseOf, childOf, childrenOf } from "./syntax.ts";
import type { View, Word } from "./view.ts";

/** Who does it and to whom, as heads of noun phrases (indices into the view); members of a conjunction each. */
export type Frame = { doers: number[]; undergoers: number[] };

/** Verbs above which a subject is looked for; deeper nesting shares no subject. */
const WAY_UP = 4;

/** The frame of the word that tells of an event: a verb with its subject and objects, or a noun with "by", "of", "on" and its possessor. */
export function frameOf(view: View, head: number): Frame {
  const word = view.words[head]!;
  const frame = word.pos === "VERB" || word.pos === "AUX" ? verbFrame(view, word) : nounFrame(view, word);
  return { doers: together(view, frame.doers), undergoers: together(view, frame.undergoers) };
}

function verbFrame(view: View, verb: Word): Frame {
  const subject = subjectOf(view, verb);
  const object = childOf(view, verb.at, "obj");
  const agents = obliques(view, verb.at, ["by"]);
  if (isPassiveVerb(view, verb)) {
    const done = subject ?? (verb.relation === "acl" || verb.relation === "amod" ? view.words[verb.parent] : undefined);
    return { doers: agents, undergoers: done ? [done.at] : [] };
  }
  const objects = object
    ? [resolved(view, object.at), ...restOfList(view, verb.at, object.at)]
    : obliques(view, verb.at, ["on", "against", "at", "upon", "into"]);
  return { doers: subject ? [subject.at] : [], undergoers: objects };
}

/** "A bridge, two tanks": parsers often hang the rest of a list on the verb, behind a comma and without a preposition. */
const restOfList = (view: View, verb: number, object: number): number[] =>
  childrenOf(view, verb)
    .filter(
      ({ relation, at }) =>
        relation === "obl" && at > object && caseOf(view, at) === null && childOf(view, at, "nummod") !== null,
    )
    .map(({ at }) => at);

/** "Was captured by", "villages captured by": a participle of the past with a form of be, or one that hangs on a noun. */
export function isPassiveVerb(view: View, verb: Word): boolean {
  if (verb.xpos !== "VBN") return false;
  const auxiliaries = childrenOf(view, verb.at).filter(({ relation }) => relation === "aux" || relation === "cop");
  if (auxiliaries.some(({ lemma }) => lemma === "be" || lemma === "get")) return true;
  if (auxiliaries.some(({ lemma }) => lemma === "have")) return false;
  if (verb.relation === "acl" || verb.relation === "amod") return true;
  const parent = view.words[verb.parent];
  return verb.relation === "conj" && parent !== undefined && isPassiveVerb(view, parent);
}

function subjectOf(view: View, verb: Word, up = 0): Word | null {
  const own = childOf(view, verb.at, "nsubj");
  if (own) return view.words[resolved(view, own.at)]!;
  const parent = view.words[verb.parent];
  if (parent === undefined || up >= WAY_UP) return null;
  const isActive = verb.xpos === "VBG" || !isPassiveVerb(view, verb);
  switch (verb.relation) {
    case "conj":
    case "advcl":
      return parent.pos === "VERB" || parent.pos === "AUX" ? subjectOf(view, parent, up + 1) : null;
    case "xcomp":
      return childOf(view, parent.at, "obj") ?? subjectOf(view, parent, up + 1);
    case "acl":
      return isActive && verb.xpos === "VBG" ? parent : null;
    default:
      return null;
  }
}

/** A relative pronoun stands for the noun that its clause hangs on. */
function resolved(view: View, at: number): number {
  const word = view.words[at]!;
  if (!RELATIVE.has(word.lower)) return at;
  const clause = view.words[word.parent];
  const noun = clause && clause.relation === "acl" ? view.words[clause.parent] : undefined;
  return noun ? noun.at : at;
}

const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that", "whom"]);

function nounFrame(view: View, noun: Word): Frame {
  const things = obliques(view, noun.at, ["of"]);
  // "The capture of the town by rebels": what "by" names may hang on the town.
  const agents = [noun.at, ...things].flatMap((at) => obliques(view, at, ["by"]));
  const owners = childrenOf(view, noun.at).filter(
    ({ relation, at, xpos }) =>
      at < noun.at &&
      !BACKING.has(view.words[at + 1]?.lower ?? "") &&
      ((relation === "nmod" && (caseOf(view, at) === "'s" || caseOf(view, at) === "’s" || xpos === "PRP$")) ||
        relation === "compound" ||
        relation === "amod"),
  );
  const undergoers = obliques(view, noun.at, ["on", "against", "of", "at", "upon"]);
  const verb = view.words[noun.parent];
  if (verb !== undefined && agents.length === 0 && LIGHT_VERBS.has(verb.lemma)) {
    const light = verbFrame(view, verb);
    // "The army carried out an attack", "the attack was carried out by the army".
    if (light.undergoers.includes(noun.at) && light.doers.length > 0)
      return { doers: light.doers, undergoers: [...undergoers, ...obliques(view, verb.at, ["on", "against", "at"])] };
  }
  return { doers: agents.length > 0 ? agents : owners.map(({ at }) => at), undergoers };
}

/** Joined by "and", or a counted thing behind a comma, which parsers take for another name of the first. */
const joins = (view: View, child: Word): boolean =>
  (child.relation === "conj" && child.pos !== "VERB") ||
  (child.relation === "appos" &&
    (childOf(view, child.at, "nummod") !== null || ["a", "an"].includes(childOf(view, child.at, "det")?.lower ?? "")));

/** "US-backed rebels" are the rebels' doing. */
const BACKING: ReadonlySet<string> = new Set([
  "backed",
  "supported",
  "held",
  "controlled",
  "brokered",
  "made",
  "affiliated",
  "linked",
]);

const obliques = (view: View, at: number, prepositions: readonly string[]): number[] =>
  childrenOf(view, at)
    .filter(
      (child) =>
        (child.relation === "obl" || child.relation === "nmod") && prepositions.includes(caseOf(view, child.at) ?? ""),
    )
    .map((child) => child.at);

/** Nouns with what "and" and "or" join to them. */
function together(view: View, heads: readonly number[]): number[] {
  const all = new Set<number>();
  const take = (at: number): void => {
    if (all.has(at)) return;
    all.add(at);
    for (const child of childrenOf(view, at)) if (joins(view, child)) take(child.at);
  };
  for (const head of heads) take(head);
  return [...all].sort((a, b) => a - b);
}
