import { STOP_ROW, TRIGGER_ROWS } from "../en/events.ts";
import type { TriggerRow } from "../en/trigger-row.ts";
import { compilePattern, matchAt, NUMBER_LIKE, type Pattern } from "./pattern.ts";
import type { View } from "./view.ts";

/** Words that may tell of an event: a row of the table, found at `from`..`to` (half-open, indices into the view). */
export type Trigger = { row: TriggerRow; from: number; to: number; head: number };

type Entry = { row: TriggerRow; order: number; pattern: Pattern };

const byStart = new Map<string, Entry[]>();
const anywhere: Entry[] = [];
[STOP_ROW, ...TRIGGER_ROWS].forEach((row, order) => {
  for (const source of row.words) {
    const entry = { row, order, pattern: compilePattern(source) };
    if (entry.pattern.starts === null) anywhere.push(entry);
    else
      for (const word of entry.pattern.starts) {
        const entries = byStart.get(word) ?? [];
        entries.push(entry);
        byStart.set(word, entries);
      }
  }
});

const NONE: readonly Entry[] = [];

type Found = Trigger & { order: number; literal: readonly number[]; weight: number };

/** All triggers in reading order. Where two claim the same words, the one with more words of its own wins, then the earlier row. */
export function findTriggers(view: View): Trigger[] {
  const found: Found[] = [];
  for (const word of view.words) {
    const byLemma = byStart.get(word.lemma) ?? NONE;
    const byForm = word.lower === word.lemma ? NONE : (byStart.get(word.lower) ?? NONE);
    const open = word.classes !== 0 || word.pos === "NUM" || NUMBER_LIKE.test(word.lower) ? anywhere : NONE;
    for (const entries of [byLemma, byForm, open])
      for (const { row, order, pattern } of entries) {
        if (entries === byForm && byLemma.some((one) => one.pattern === pattern)) continue;
        const match = matchAt(pattern, view.words, word.at);
        if (match)
          found.push({
            row,
            order,
            from: match.from,
            to: match.to,
            head: match.head,
            literal: match.literal,
            weight: match.weight,
          });
      }
  }
  found.sort((a, b) => b.weight - a.weight || a.order - b.order || a.to - a.from - (b.to - b.from));
  const taken = new Set<number>();
  const kept: Found[] = [];
  for (const one of found) {
    if (taken.has(one.head) || one.literal.some((at) => taken.has(at))) continue;
    kept.push(one);
    for (const at of [...one.literal, one.head]) taken.add(at);
  }
  kept.sort((a, b) => a.head - b.head || a.order - b.order);
  return kept.filter(({ row }) => row.id !== STOP_ROW.id).map(({ row, from, to, head }) => ({ row, from, to, head }));
}
