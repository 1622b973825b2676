import type { Candidate } from "./candidate.ts";
import { isPassive } from "./clauses.ts";
import { type DocumentContext, lastMention } from "./context.ts";
import { hedgeAt, type ModalityRead } from "./modality.ts";
import { polarityAt, type PolarityRead } from "./polarity.ts";
import type { StatementInput } from "./statement.ts";
import { syntaxFeatures } from "./syntax-features.ts";
import { weaponNear } from "./settle.ts";
import type { View, Word } from "./view.ts";

/** What a cue makes of its statement, read once. */
export type CueRead = { polarity: PolarityRead | null; modality: ModalityRead | null };

/** What the keeping model sees of a candidate: names of features that are on. Names are `template=value`. */
export function featuresOf(
  view: View,
  candidates: readonly Candidate[],
  index: number,
  statement: StatementInput,
  cue: CueRead,
  document: DocumentContext,
): string[] {
  const candidate = candidates[index]!;
  const { trigger, event } = candidate;
  const { row, head } = trigger;
  const { words } = view;
  const word = words[head]!;
  const option = `${row.id}>${event}`;
  const others = candidates.filter((other) => other.trigger !== trigger && !other.isAlternative);
  const sameBefore = others.filter((other) => other.event === event && other.trigger.head < head).length;
  const sameAfter = others.filter((other) => other.event === event && other.trigger.head > head).length;
  const [start, end] = view.segments[word.segment] ?? [0, words.length];
  const governor = others.filter((other) => other.trigger.head < head && other.trigger.head >= start).at(-1);
  const cueModality = cue.modality?.modality ?? "none";
  const cuePolarity = cue.polarity?.polarity ?? "none";
  const polarity = polarityAt(view, head, "affirmed").polarity;
  const hedge = hedgeAt(view, head, trigger.to)?.modality ?? "none";
  const hasFigure = candidate.figure !== null;
  const place = word.segment === 0 ? "first" : word.segment === view.segments.length - 1 ? "last" : "inner";
  const before = closedClass(words[head - 1], "^");
  const after = closedClass(words[trigger.to], "$");
  const lead = phraseLead(words, head);
  const features = [
    `lead=${event}:${lead.preposition}`,
    `rowlead=${row.id}:${lead.preposition}`,
    `determiner=${event}:${lead.determiner}`,
    `rowdeterminer=${option}:${lead.determiner}`,
    `next=${event}:${words[trigger.to]?.pos ?? "$"}`,
    `last=${option}:${lastMention(document, word.start) ?? "none"}`,
    "bias=1",
    `event=${event}`,
    `option=${option}`,
    `word=${option}:${word.lower}`,
    `pos=${option}:${word.pos}`,
    `same=${event}:${Math.min(sameBefore, 2)}:${Math.min(sameAfter, 1)}`,
    `samebefore=${row.id}:${Math.min(sameBefore, 2)}`,
    `figure=${event}:${hasFigure}`,
    `rowfigure=${option}:${hasFigure}`,
    `place=${option}:${place}`,
    `opener=${event}:${closedClass(words[start], "^")}`,
    `governor=${event}:${governor?.event ?? "none"}`,
    `rowgovernor=${row.id}:${governor?.trigger.row.id ?? "none"}`,
    `kind=${event}:${statement.kind}`,
    `cuemodality=${event}:${cueModality}`,
    `cuepolarity=${event}:${cuePolarity}`,
    `polarity=${option}:${polarity}`,
    `hedge=${option}:${hedge}`,
    `before=${event}:${before}`,
    `after=${event}:${after}`,
    `passive=${row.id}:${word.pos === "VERB" && isPassive(view, head)}`,
    `strike=${option}:${document.strike ?? "none"}`,
    `object=${option}:${candidate.item?.kind ?? "none"}`,
    `isfirst=${event}:${others.every((other) => other.trigger.head > head)}`,
    `settled=${option}:${candidate.settledBy}`,
    `own=${event}:${words.slice(start, head).some((w) => w.lower === "we" || w.lower === "i")}`,
    `upper=${row.id}:${view.isUpperCase}`,
    `share=${event}:${words.slice(start, end).filter((w) => w.pos === "VERB").length > 1}`,
  ];
  if (row.settling === "weapon" || row.settling === "deed") {
    const weapon = weaponNear(view, head);
    const told = document.kinds.get(event) ?? 0;
    features.push(
      `openmain=${row.id}:${document.strike === event}`,
      `openshare=${event}:${told === 0 ? "none" : told * 2 > total(document) ? "most" : "some"}`,
      `openlast=${row.id}:${lastMention(document, word.start) === event}`,
      `openfits=${row.id}:${weapon === null ? "none" : `${String(weapon.event === event)}:${String(weapon.at < head)}`}`,
      `opentold=${event}:${told > 0}:${lastMention(document, word.start) === event}:${weapon?.event === event}`,
    );
  }
  features.push(...syntaxFeatures(view, candidate));
  for (const other of new Set(others.map((one) => one.event))) features.push(`with=${event}:${other}`);
  return features;
}

const total = ({ kinds }: DocumentContext): number => [...kinds.values()].reduce((sum, count) => sum + count, 0);

/** Parts of speech whose words are few and name nobody. */
const CLOSED = new Set(["ADP", "DET", "AUX", "PRON", "SCONJ", "CCONJ", "PART", "PUNCT"]);

/** A function word itself, else the part of speech: the model never sees who or where, so that no party or place counts for anything. */
function closedClass(word: Word | undefined, edge: string): string {
  if (word === undefined) return edge;
  return CLOSED.has(word.pos) ? word.lower : word.pos;
}

/** The determiner and the preposition before a noun: "after the attack" presupposes it, "an attack killed" tells it. */
function phraseLead(words: readonly Word[], head: number): { determiner: string; preposition: string } {
  if (words[head]!.pos === "VERB" || words[head]!.pos === "AUX") return { determiner: "verb", preposition: "verb" };
  let determiner = "none";
  for (let at = head - 1; at >= Math.max(0, head - 6); at--) {
    const word = words[at]!;
    if (word.pos === "DET")
      determiner = ["the", "this", "that", "these", "those"].includes(word.lower) ? "definite" : "indefinite";
    else if (word.pos === "ADP" || word.pos === "SCONJ" || word.lower === "to")
      return { determiner, preposition: word.lower };
    else if (word.pos === "VERB" || word.pos === "AUX" || word.pos === "PUNCT")
      return { determiner, preposition: word.pos === "PUNCT" ? "^" : "verb" };
  }
  return { determiner, preposition: "^" };
}
