import type { Report, Status } from "../model/index.ts";
import { statusWords } from "./status.ts";
import { visibleLine } from "./visible.ts";
import { publicationWords } from "./words.ts";

type Step = { report: Report; status: Status | null; answer: string | null; probability: number | null };

/** One line a report: when it was published, by whom, and what the question's status and likeliest answer were then. */
export function historyLines(steps: readonly Step[]): string[] {
  if (steps.length < 2) return [];
  return [
    "",
    "How certainty changed, report by report",
    ...steps.map(({ report, status, answer, probability }) => {
      const sign = status ? statusWords(status).sign : " ";
      const bar = probability === null ? " ".repeat(BAR) : barOf(probability);
      const told = answer === null ? "not yet asked" : visibleLine(answer);
      return `  ${publicationWords(report.published)}  ${sign} ${(status ?? "").padEnd(STATUS_WIDTH)} ${bar}  ${told}  (${visibleLine(report.publisher ?? report.name)})`;
    }),
  ];
}

const STATUS_WIDTH = "single-source".length;
const BAR = 10; // signs; no finer than the weights are

/** The probability of the likeliest answer as a bar; its ends are never reached. */
function barOf(probability: number): string {
  const full = Math.min(BAR - 1, Math.max(1, Math.round(probability * BAR)));
  return "▮".repeat(full) + "▯".repeat(BAR - full);
}
