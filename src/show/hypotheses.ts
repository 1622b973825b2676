import type { Answer, Origin, Question, Situation, StatementRef } from "../model/index.ts";
import { lookUp } from "./lookup.ts";
import { visibleLine } from "./visible.ts";

/** How one origin's word stands to one hypothesis. */
export type Stand = "consistent" | "inconsistent" | "neutral";

/** Analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, 1999, chapter 8) over one question. */
export type Matrix = {
  hypotheses: string[];
  /** One row an origin: statements that go back to one voice count once. */
  rows: {
    origin: Origin;
    stands: Stand[];
    /** How far it tells the hypotheses apart: 0 to 1. */ diagnosticity: number;
  }[];
  /** How many rows speak against each hypothesis; the fewest stand best. */
  inconsistent: number[];
  /** Names of origins without which another hypothesis would stand best. */
  decisive: string[];
};

export function matrixOf(question: Question, own: readonly string[] = []): Matrix {
  const positions = question.answers.filter((answer) => (answer.stance ?? "position") === "position");
  const hypotheses = [...positions.map(({ answer }) => answer), ...own];
  const origins = new Map<string, Origin>();
  for (const answer of question.answers) for (const origin of answer.origins) origins.set(origin.id, origin);
  const rows = [...origins.values()]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .map((origin) => {
      const stands = [...positions.map((answer) => standOf(origin, answer)), ...own.map((): Stand => "neutral")];
      return { origin, stands, diagnosticity: spreadOf(stands) };
    })
    .sort((a, b) => b.diagnosticity - a.diagnosticity);
  const against = (some: typeof rows): number[] =>
    hypotheses.map((_, i) => some.filter(({ stands }) => stands[i] === "inconsistent").length);
  const best = leastOf(against(rows));
  const decisive = rows
    .filter((row) => leastOf(against(rows.filter((other) => other !== row))).join(" ") !== best.join(" "))
    .map(({ origin }) => origin.name);
  return { hypotheses, rows, inconsistent: against(rows), decisive };
}

function standOf(origin: Origin, answer: Answer): Stand {
  const own = new Set(origin.statements.map(keyOf));
  if (answer.support.some((ref) => own.has(keyOf(ref)))) return "consistent";
  return answer.against.some((ref) => own.has(keyOf(ref))) ? "inconsistent" : "neutral";
}

const keyOf = ({ report, statement }: StatementRef): string => `${report} ${statement}`;

/** Standard deviation of the stands as +1, 0, −1, over that of the most telling row there can be. */
function spreadOf(stands: readonly Stand[]): number {
  if (stands.length < 2) return 0;
  const values = stands.map((stand) => (stand === "consistent" ? 1 : stand === "inconsistent" ? -1 : 0));
  const mean = values.reduce((sum: number, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum: number, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function leastOf(counts: readonly number[]): number[] {
  const least = Math.min(...counts);
  return counts.flatMap((count, i) => (count === least ? [i] : []));
}

/** The matrix as text. Hypotheses of an analyst are his notes on the question that begin with "hypothesis:". */
export function hypothesesText(situation: Situation, id: string): string {
  const lookup = lookUp(situation);
  const asked = id.trim().toLowerCase();
  const question = situation.questions.find((one) => one.id.startsWith(asked) || one.id.startsWith(`qst_${asked}`));
  if (asked === "" || !question)
    return `No question has the id ${visibleLine(id)}. The list of them: fogline questions\n`;
  const notes = (lookup.assessment(question)?.reasons ?? []).filter(({ rule }) => rule === "decision/note");
  const own = notes.flatMap(({ text }) => {
    const at = text.toLowerCase().indexOf(MARK);
    return at < 0 ? [] : [text.slice(at + MARK.length).trim()];
  });
  const { hypotheses, rows, inconsistent, decisive } = matrixOf(question, own);
  if (hypotheses.length === 0) return `${visibleLine(question.question)}\nNobody takes a position on it.\n`;
  const letters = hypotheses.map((_, i) => String.fromCharCode(FIRST_LETTER + (i % LETTERS)));
  return [
    visibleLine(question.question),
    "",
    ...hypotheses.map((text, i) => `  ${letters[i]!}  ${visibleLine(text)}`),
    "",
    `  ${letters.join("  ")}  tells apart  origin`,
    ...rows.map(({ origin, stands, diagnosticity }) => {
      const signs = stands.map((stand) => SIGNS[stand]).join("  ");
      return `  ${signs}  ${diagnosticity.toFixed(1).padStart("tells apart".length)}  ${visibleLine(origin.name)} (${origin.statements.length})`;
    }),
    `  ${inconsistent.map(String).join("  ")}  against`,
    "",
    "+ consistent, − inconsistent, · says nothing of it. Statements that go back to one origin are one row.",
    decisive.length > 0
      ? `Without ${decisive.map(visibleLine).join(" or ")} another hypothesis would have the least against it.`
      : "No single origin decides which hypothesis has the least against it.",
    "The matrix orders thought. It is no estimate and gives no probability.",
    "",
  ].join("\n");
}

const MARK = "hypothesis:";
const FIRST_LETTER = 65; // "A"
const LETTERS = 26;
const SIGNS: Readonly<Record<Stand, string>> = { consistent: "+", inconsistent: "−", neutral: "·" };
