import type { Copy, MatchReport, ReportId } from "../model/index.ts";
import { dayNumber } from "./days.ts";
import { nameWords } from "../text/name-key.ts";

/** Sentences shorter than this occur in unrelated reports ("No casualties were reported."). Words, chosen by us. */
const SHORTEST_SENTENCE = 6;
/** Sentences that stand in more reports than this are furniture of a site and say nothing about copying. */
const MOST_HOLDERS = 64;
/** Share of the shorter report's sentences that must stand in the other. Chosen by us: a third is more than quoting. */
const COPY_SHARE = 0.34;
const FEWEST_SHARED = 2; // sentences
/** Length of a word shingle inside a sentence; a changed word spoils four of them. */
const SHINGLE_WORDS = 4;
/** Winnowing window (Schleimer, Wilkerson, Aiken 2003): of each so many neighbouring shingles the smallest hash is kept. */
const WINDOW = 3;
/** A sentence stands in the other report where this share of its kept shingles does. */
const SENTENCE_SHARE = 0.6;

type Prepared = { report: MatchReport; sentences: number[][]; published: number };

/**
 * Reports whose text is the same or nearly so: winnowed word shingles by sentence, so that cuts, a new order and
 * changed words are survived. Near linear: only reports that share a kept shingle are compared.
 */
export function findCopies(reports: readonly MatchReport[]): Copy[] {
  const prepared: Prepared[] = reports
    .filter((report) => report.text !== null)
    .map((report) => ({ report, sentences: sentencesOf(report.text!).map(fingerprint), published: dayOf(report) }))
    .sort((a, b) => a.published - b.published || (a.report.id < b.report.id ? -1 : 1));
  const holders = new Map<number, number[]>();
  prepared.forEach(({ sentences }, index) => {
    for (const print of new Set(sentences.flat())) {
      const list = holders.get(print);
      if (list) list.push(index);
      else holders.set(print, [index]);
    }
  });
  const shared = new Map<number, Map<number, Set<number>>>();
  for (const [print, list] of holders) {
    if (list.length < 2 || list.length > MOST_HOLDERS) continue;
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const row = shared.get(list[i]!) ?? new Map<number, Set<number>>();
        shared.set(list[i]!, row);
        const prints = row.get(list[j]!) ?? new Set();
        row.set(list[j]!, prints.add(print));
      }
  }
  const copies: Copy[] = [];
  for (const [i, row] of shared)
    for (const [j, prints] of row) {
      const copy = compare(prepared[i]!, prepared[j]!, prints);
      if (copy) copies.push(copy);
    }
  return copies.sort((a, b) => (a.original + a.copy < b.original + b.copy ? -1 : 1));
}

/** The first report of a chain of copies, for each report that is one. */
export function originalOf(
  copies: readonly Copy[],
  reports: readonly MatchReport[],
): Map<string, { id: string; publisher: string }> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  for (const { original, copy } of copies) {
    const [a, b] = [root(original), root(copy)];
    if (a !== b) parent.set(b, a);
  }
  const publishers = new Map(reports.map((report) => [report.id, report.publisher ?? report.name]));
  return new Map(
    [...parent.keys()].map((id) => [id, { id: root(id), publisher: publishers.get(root(id)) ?? root(id) }]),
  );
}

function compare(a: Prepared, b: Prepared, prints: ReadonlySet<number>): Copy | null {
  const standIn = (sentences: readonly number[][]): number =>
    sentences.filter(
      (sentence) => sentence.filter((print) => prints.has(print)).length >= sentence.length * SENTENCE_SHARE,
    ).length;
  const [shorter, longer] = a.sentences.length <= b.sentences.length ? [a, b] : [b, a];
  const count = Math.min(standIn(shorter.sentences), standIn(longer.sentences));
  const share = count / Math.max(1, shorter.sentences.length);
  if (count < Math.min(FEWEST_SHARED, shorter.sentences.length) || share < COPY_SHARE) return null;
  return {
    // The ids came in as strings of the input and go out as they were.
    original: a.report.id as ReportId,
    copy: b.report.id as ReportId,
    share,
    reason: `${count} of ${shorter.sentences.length} sentences stand in both; ${
      a.published < b.published ? "the original was published earlier" : "which came first isn't known"
    }`,
  };
}

/** Split at full stops, question and exclamation marks and line breaks: good enough for comparing, not for reading. */
function sentencesOf(text: string): string[][] {
  const sentences: string[][] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i] ?? "\n";
    if (!".!?\n".includes(character)) continue;
    const words = nameWords(text.slice(start, i));
    if (words.length >= SHORTEST_SENTENCE) sentences.push(words);
    start = i + 1;
  }
  return sentences;
}

function fingerprint(words: readonly string[]): number[] {
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++)
    hashes.push(hashOf(words.slice(i, i + SHINGLE_WORDS).join(" ")));
  const kept = new Set<number>();
  for (let i = 0; i === 0 || i + WINDOW <= hashes.length; i++) kept.add(Math.min(...hashes.slice(i, i + WINDOW)));
  return [...kept];
}

/** FNV-1a (Fowler, Noll, Vo), two rounds of 32 bits folded to 52: a chance meeting costs a comparison and no more. */
function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
}

function dayOf(report: MatchReport): number {
  const { published } = report;
  if (published.kind === "value") return dayNumber(published.date);
  return published.kind === "interval" ? dayNumber(published.from) : Number.MAX_SAFE_INTEGER;
}
