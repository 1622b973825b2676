import type { EventType, Modality, Phase, Polarity } from "../../model/index.ts";
import { PHASE_WORDS } from "../en/phases.ts";
import { isPassive } from "./clauses.ts";
import type { View } from "./view.ts";

/** How far along an event is: what its row says, then words around it, then the form of its verb. */
export function phaseAt(
  view: View,
  head: number,
  event: EventType,
  own: Phase | null,
  modality: Modality,
  polarity: Polarity,
): Phase {
  if (own !== null) return own;
  const { words } = view;
  const [start, end] = view.segments[words[head]!.segment] ?? [0, words.length];
  for (const row of PHASE_WORDS)
    for (let at = Math.max(start, head - 6); at < Math.min(end, head + 6); at++)
      if (at !== head && (row.words.has(words[at]!.lower) || row.words.has(words[at]!.lemma))) return row.phase;
  if (modality === "intended") return event === "objective" ? "unknown" : "attempted";
  if (modality !== "asserted" || polarity !== "affirmed") return "unknown";
  const word = words[head]!;
  if (word.pos !== "VERB") return "unknown";
  const before = words[head - 1];
  if (word.lower.endsWith("ing") && before?.pos === "AUX") return "ongoing";
  return isPassive(view, head) || word.lower.endsWith("ed") || word.lower !== word.lemma ? "completed" : "unknown";
}
