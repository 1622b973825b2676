import type { Decision, Question, Reading, Report, Situation, Statement, Status } from "../model/index.ts";

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
  historyOf(situation: Situation, question: Question, resources: Resources): HistoryStep[];
}

export interface HistoryStep {
  report: Report;
  status: Status | null;
  answer: string | null;
  probability: number | null;
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
  changeLines(before: Situation, after: Situation, since: string): string[];
  changesBetween(before: Situation, after: Situation): { changes: object[] };
  forecastLines(situation: Situation, today: string): string[];
  forecastsOf(situation: Situation): { report: Report; statement: Statement; claim: object; due: string | null }[];
  gapLines(situation: Situation): string[];
  gapsOf(situation: Situation): {
    kind: string;
    name: string;
    questions: { question: Question; now: Status; would: Status | null }[];
  }[];
  hypothesesText(situation: Situation, id: string): string;
  historyLines(steps: readonly HistoryStep[]): string[];
  statementLines(report: Report, reading: Reading): string[];
}

/** Reads reports one beside the other; a report that can't be read is answered with the reason and stops nothing. */
export interface Readers {
  read(report: Report): Promise<{ report: Report; reading: Reading } | { failed: string }>;
  close(): Promise<void>;
}
