import type { Ledger } from "../../ledger/index.ts";
import type { Report } from "../../model/index.ts";
import { CliError, type Effects } from "../effects.ts";
import { situationOf, withOpenLedger } from "../open.ts";
import type { CommonOptions } from "../options.ts";

/** What can be written out, as lines of JSON. Readings and reports go one by one, whatever the size of the ledger. */
const EXPORTS: Readonly<
  Record<string, (ledger: Ledger, asOf: string | null, effects: Effects) => AsyncGenerator<unknown>>
> = {
  async *readings(ledger, asOf) {
    for await (const { report, reading } of ledger.each({ asOf })) yield { ...reading, report };
  },
  async *reports(ledger, asOf) {
    for await (const { report } of ledger.each({ asOf })) yield asLine(report);
  },
  async *questions(ledger, asOf, effects) {
    const situation = await situationOf(ledger, asOf, effects);
    for (const [i, question] of situation.questions.entries())
      yield { ...question, assessment: situation.assessments[i] ?? null };
  },
  async *decisions(ledger, asOf) {
    yield* await ledger.decisions({ asOf });
  },
};

export async function exportLedger(
  format: string,
  options: CommonOptions & { of: string },
  effects: Effects,
): Promise<void> {
  if (format !== "jsonl") throw new CliError(`no such format: ${format}. There is: jsonl`, 2);
  const lines = EXPORTS[options.of];
  if (lines === undefined) {
    throw new CliError(`nothing called ${options.of} can be exported. There is: ${Object.keys(EXPORTS).join(", ")}`, 2);
  }
  await withOpenLedger(options, effects, async (ledger) => {
    for await (const line of lines(ledger, options.asOf ?? null, effects)) {
      await effects.stdout.write(`${JSON.stringify(line)}\n`);
    }
  });
}

/** A report in the form that `add` and `read` take. */
function asLine(report: Report): Record<string, unknown> {
  const { published } = report;
  return {
    id: report.name,
    title: report.title,
    publisher: report.publisher,
    author: report.author,
    published: published.kind === "value" ? published.date : null,
    ...(published.kind === "interval" ? { publishedInterval: [published.from, published.to] } : {}),
    publishedFrom: published.kind === "unknown" ? null : dateSource(published.basis, published.reason),
    url: report.url,
    licence: report.licence,
    language: report.language.basis === "metadata" ? report.language.code : null,
    ...(report.givenToponyms === null ? {} : { toponyms: report.givenToponyms }),
    text: report.text,
  };
}

/** The reason, beginning with the word by which it is known again when it is read back. */
const dateSource = (basis: string, reason: string): string =>
  reason.toLowerCase().startsWith(basis) ? reason : `${basis}: ${reason}`;
