import type { Decision, Reading, Report, Situation } from "../model/index.ts";

/** What the commands use of the pipeline. `Resources` is whatever its loader gives: models, tables, gazetteer. */
export interface Pipeline<Resources = unknown> {
  readingVersion: string;
  loadResources(): Resources | Promise<Resources>;
  readReport(report: Report, resources: Resources): { report: Report; reading: Reading };
  /** Readers in threads of their own; left out where there are none. */
  startReaders?(options: { count: number }): Readers;
  assess(
    known: {
      reports: readonly Report[];
      readings: readonly Reading[];
      decisions: readonly Decision[];
      asOf: string | null;
    },
    resources: Resources,
  ): Situation;
}

/** What the commands use of show. */
export interface Show {
  briefMarkdown(situation: Situation): string;
  briefHtml(situation: Situation): string;
  questionLines(situation: Situation): string[];
  hasQuestion(situation: Situation, id: string): boolean;
  whyText(situation: Situation, id: string): string;
  findReport(situation: Situation, name: string): Report | null;
  compareText(situation: Situation, a: string, b: string): string;
  statementLines(report: Report, reading: Reading): string[];
}

/** Reads reports one beside the other; a report that can't be read is answered with the reason and stops nothing. */
export interface Readers {
  read(report: Report): Promise<{ report: Report; reading: Reading } | { failed: string }>;
  close(): Promise<void>;
}
