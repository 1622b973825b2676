import type { Situation } from "../model/index.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import { entryLines, singleSourceLines } from "./markdown-entry.ts";
import { copyLines, droppedLines, silenceLines, trayLines } from "./markdown-notes.ts";
import { outline, type Section } from "./outline.ts";
import { statusWords } from "./status.ts";
import { countWords, dayWords, publicationWords } from "./words.ts";

/** A brief for an analyst as Markdown. Lists are capped and say by how much. */
export function briefMarkdown(situation: Situation): string {
  if (situation.reports.length === 0) return EMPTY;
  const { lookup, sections } = outline(situation);
  return [
    "# Fogline brief",
    ...headLines(situation),
    ...sections.flatMap((section) => sectionLines(section, lookup.shortId)),
    ...(sections.length === 0 ? ["## No questions yet", NO_QUESTIONS] : []),
    ...silenceLines(situation, lookup),
    ...droppedLines(situation, lookup),
    ...copyLines(situation, lookup),
    ...trayLines(situation, lookup),
    "## What this cannot tell you",
    LIMITS.map((limit) => `- ${limit}`).join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Entries of a section that a brief shows; the rest is a command away. */
const CAPS = { contested: 12, denied: 10, corroborated: 12, "single-source": 20, unresolved: 10, superseded: 8 };

const EMPTY = `# Fogline brief

There are no reports yet. Add some, then ask again:

    fogline add reports/          a folder of .txt files, with an optional meta.json
    fogline add reports.jsonl     lines of {"id", "text", "title", "publisher", "published"}
    fogline add -                 a text on standard input
    fogline brief
`;

const NO_QUESTIONS =
  "Nothing in these reports answers a question that could be compared. `fogline read < reports.jsonl` shows what was read from each; `fogline add` brings more reports.";

function headLines(situation: Situation): string[] {
  const statements = situation.readings.reduce((sum, reading) => sum + reading.statements.length, 0);
  const problems = situation.readings.reduce((sum, reading) => sum + reading.problems.length, 0);
  const asOf = situation.asOf ? `as known on ${dayWords(situation.asOf)}` : "as known from all reports";
  const undated = situation.reports.filter((report) => report.published.kind === "unknown").length;
  const shown = situation.reports.slice(0, REPORTS_SHOWN);
  return [
    `Read from ${countWords(situation.reports.length, "report")} with ${countWords(statements, "statement")}, ` +
      `giving ${countWords(situation.questions.length, "question")}; ${asOf}.` +
      (undated > 0 ? ` ${countWords(undated, "report is undated", "reports are undated")}.` : "") +
      (problems > 0 ? ` ${countWords(problems, "problem")} in reading.` : ""),
    [
      ...shown.map(
        (report) =>
          `- **${escapeMarkdown(report.name)}**: ${escapeMarkdown(report.publisher ?? "publisher unknown")}, ` +
          `${publicationWords(report.published)}${report.title ? `: ${escapeMarkdown(report.title)}` : ""}`,
      ),
      ...(situation.reports.length > shown.length
        ? [`- and ${countWords(situation.reports.length - shown.length, "more report")}`]
        : []),
    ].join("\n"),
  ];
}

const REPORTS_SHOWN = 20;

function sectionLines(section: Section, shortId: Parameters<typeof entryLines>[1]): string[] {
  const words = statusWords(section.status);
  const shown = section.entries.slice(0, CAPS[section.status]);
  const hidden = section.entries.length - shown.length;
  const more = hidden > 0 ? [`… and ${countWords(hidden, "more question")} (\`fogline questions\`)`] : [];
  const body =
    section.status === "single-source"
      ? singleSourceLines(shown, shortId)
      : shown.map((entry) => entryLines(entry, shortId));
  return [`## ${words.sign} ${words.title} (${section.entries.length})`, `_${words.meaning}_`, ...body, ...more];
}
