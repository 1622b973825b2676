import type { Situation } from "../model/index.ts";
import { cite } from "./cite.ts";
import { droppedAttributions } from "./dropped.ts";
import type { Lookup } from "./lookup.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import { citationLine } from "./markdown-entry.ts";
import { groupBy } from "./outline.ts";
import { distinctGuards, guardNames, silenceWords, unheard } from "./silence.ts";
import { countWords, publicationWords } from "./words.ts";

/** Lines shown of each list below the questions. */
const SHOWN = 8;
const ABOUT_SHOWN = 3;
const TRAY_SHOWN = 5;

/** Who said nothing, or said that he would not; each with why it may mean nothing. */
export function silenceLines({ silences }: Situation, lookup: Lookup): string[] {
  if (silences.length === 0) return [];
  const bodies = unheard(silences);
  const lines = bodies.slice(0, SHOWN).map((silence) => {
    const citation = silence.refs.map((ref) => cite(lookup, ref)).find((found) => found !== null);
    const about = silence.about.slice(0, ABOUT_SHOWN).map((words) => `“${escapeMarkdown(words)}”`);
    const more = silence.about.length - about.length;
    return [
      `- **${escapeMarkdown(silence.who)}** ${silenceWords(silence)} ${about.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
      ...(citation ? [`  - ${silence.kind === "absent" ? "spoken of: " : ""}${citationLine(citation)}`] : []),
      ...(silence.guards.length > 0
        ? [`  - may mean nothing: ${guardNames(silence).map(escapeMarkdown).join(", ")}`]
        : []),
    ].join("\n");
  });
  return [
    `## Silence (${bodies.length})`,
    "_Who is not heard. Evidence of nothing by itself._",
    distinctGuards(bodies)
      .map((guard) => `> ${escapeMarkdown(guard)}`)
      .join("\n>\n"),
    list(lines, bodies.length),
  ];
}

/** A claim that one report attributed and another states bare. */
export function droppedLines(situation: Situation, lookup: Lookup): string[] {
  const dropped = droppedAttributions(situation, lookup);
  if (dropped.length === 0) return [];
  const lines = dropped
    .slice(0, SHOWN)
    .map(({ bare, from }) =>
      [
        `- stated bare: ${citationLine(bare)}`,
        ...from.slice(0, 1).map((citation) => `  - where it comes from: ${citationLine(citation)}`),
      ].join("\n"),
    );
  return [
    `## Dropped attributions (${dropped.length})`,
    "_Somebody’s claim in one report, a bare fact in another._",
    list(lines, dropped.length),
  ];
}

/** Which report is a copy of which; the two count once. */
export function copyLines({ copies }: Situation, lookup: Lookup): string[] {
  if (copies.length === 0) return [];
  const name = (id: string): string => {
    const report = lookup.report(id);
    if (!report) return escapeMarkdown(id);
    return `**${escapeMarkdown(report.name)}** (${escapeMarkdown(report.publisher ?? "publisher unknown")}, ${publicationWords(report.published)})`;
  };
  const lines = copies
    .slice(0, SHOWN)
    .map(
      (copy) =>
        `- ${name(copy.copy)} copies ${name(copy.original)}: ${Math.round(copy.share * 100)} % of the sentences; counted once`,
    );
  return [`## Copies (${copies.length})`, list(lines, copies.length)];
}

/** Claims that no pin and no day could be given to. They are in the ledger and on no map. */
export function trayLines({ unplaced, undated }: Situation, lookup: Lookup): string[] {
  if (unplaced.length + undated.length === 0) return [];
  const lines = (refs: Situation["unplaced"]): string => {
    const statements = groupBy(refs, ({ report, statement }) => `${report} ${statement}`);
    const shown = [...statements.values()].slice(0, TRAY_SHOWN).flatMap((group) => {
      const citation = group[0] && cite(lookup, group[0]);
      const claims = group.length > 1 ? ` (${countWords(group.length, "claim")})` : "";
      return citation ? [`- ${citationLine(citation)}${claims}`] : [];
    });
    const more = statements.size - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${countWords(more, "more statement")}`] : [])].join("\n");
  };
  return [
    `## Tray: ${unplaced.length} unplaced, ${undated.length} undated`,
    "_No place or no day follows from the text; none was invented._",
    ...(unplaced.length > 0 ? [`Unplaced:\n\n${lines(unplaced)}`] : []),
    ...(undated.length > 0 ? [`Undated:\n\n${lines(undated)}`] : []),
  ];
}

const list = (lines: readonly string[], total: number): string =>
  [...lines, ...(total > lines.length ? [`- and ${countWords(total - lines.length, "more", "more")}`] : [])].join("\n");
