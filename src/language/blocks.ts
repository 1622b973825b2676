import type { BlockKind, Span } from "../model/index.ts";
import { blockKind } from "./block-kind.ts";

export type FoundBlock = { span: Span; kind: BlockKind; reason: string };

/** A line of hard-wrapped text: shorter lines break for another reason, longer ones are paragraphs of their own. Characters; old telex and e-mail wrap at 60 to 80. */
const WRAP = { shortest: 45, longest: 90 };
/** Share of line ends that must look wrapped before lines are joined. Chosen by us. */
const WRAPPED_SHARE = 0.6;

/** What an item of a list begins with. */
const ITEM = /^(?:[•▪◦‣·*] |- |\d{1,2}[.)] )/;

/** Paragraphs and lines of a text, in order, with what each is. Hard-wrapped lines are joined to one block. */
export function findBlocks(text: string): FoundBlock[] {
  const lines = findLines(text);
  const wrapped = isWrapped(text, lines);
  const spans: Span[] = [];
  let previousEnd = -1;
  for (const [start, end] of lines) {
    const last = spans.at(-1);
    const separated = previousEnd >= 0 && blankBetween(text, previousEnd, start);
    const opensItem = ITEM.test(text.slice(start, start + 4));
    if (wrapped && last && !separated && !opensItem && previousEnd - last[0] > 0) last[1] = end;
    else spans.push([start, end]);
    previousEnd = end;
  }
  const seen = new Map<string, number>();
  for (const [start, end] of spans) seen.set(text.slice(start, end), (seen.get(text.slice(start, end)) ?? 0) + 1);
  const first = new Set<string>();
  const blocks = spans.map((span) => {
    const content = text.slice(span[0], span[1]);
    const repeated = first.has(content);
    first.add(content);
    return {
      span,
      ...blockKind(content, { isRepeated: repeated, times: seen.get(content) ?? 1 }),
    };
  });
  return dropEmptyHeadings(blocks);
}

/** A heading with nothing but furniture under it belongs to the furniture. The first heading is the title and stays. */
function dropEmptyHeadings(blocks: readonly FoundBlock[]): FoundBlock[] {
  const kept = [...blocks];
  const title = kept.findIndex(({ kind }) => kind === "heading");
  for (let i = kept.length - 1; i > title; i--) {
    const next = kept[i + 1];
    if (kept[i]!.kind === "heading" && i > title + 1 && (!next || next.kind === "boilerplate"))
      kept[i] = { ...kept[i]!, kind: "boilerplate", reason: "a heading with nothing under it" };
  }
  return kept;
}

/** Non-empty lines, trimmed. */
function findLines(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== "\n" && text[i] !== "\r" && text[i] !== "\u2028" && text[i] !== "\u2029")
      continue;
    let start = from;
    let end = i;
    while (start < end && text[start]!.trim() === "") start++;
    while (end > start && text[end - 1]!.trim() === "") end--;
    if (end > start) lines.push([start, end]);
    from = i + 1;
  }
  return lines;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  let adjoining = 0;
  let wrapped = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (blankBetween(text, line[1], next[0])) continue;
    adjoining++;
    const length = line[1] - line[0];
    if (length >= WRAP.shortest && length <= WRAP.longest && !/[.!?:"”]/.test(text[line[1] - 1]!)) wrapped++;
  }
  return adjoining >= 3 && wrapped / adjoining >= WRAPPED_SHARE;
}

function blankBetween(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) if (text[i] === "\n") breaks++;
  return breaks > 1;
}
