import type { Problem, Reading, Report } from "../../model/index.ts";
import type { Effects } from "../effects.ts";
import { inOrder } from "../in-order.ts";
import { type Input, openInputs, readLines, readTextStream } from "../inputs.ts";
import type { Pipeline, Readers } from "../stages.ts";
import { READER_FAILED } from "../tally.ts";

export interface ReadOptions {
  /** Standard input is one plain text. */
  text?: boolean;
  plain?: boolean;
  /** Whether each line carries its report. */
  report: boolean;
  /** Reports read at the same time, each in a thread of its own. */
  workers: number;
}

/** Readings of what comes in, one line out for each line in, in their order, whatever is wrong with it; nothing is kept. */
export async function read(paths: readonly string[], options: ReadOptions, effects: Effects): Promise<number> {
  const isPasted = paths.length === 0 && effects.stdin.isTerminal;
  if (isPasted) await effects.stderr.write("Paste a text, then press Ctrl-D on a line of its own.\n");
  const isOneText = isPasted || options.text === true;
  const inputs = inputsOf(paths, isOneText, effects);
  const pipeline = await effects.pipeline();
  const readers = await readersOf(pipeline, isOneText ? 1 : options.workers);
  const readOne = async (input: Input): Promise<Read> => {
    const result = input.report === null ? null : await readers.read(input.report);
    if (result === null || !("failed" in result)) return { input, problems: input.problems, result };
    const problem = { code: READER_FAILED.code, subject: input.id ?? "", message: result.failed, span: null };
    return { input, problems: [...input.problems, problem], result: null };
  };
  const print = options.plain === true || isPasted ? printPlain : printLine;
  let failed = 0;
  try {
    for await (const one of inOrder(inputs, options.workers * AHEAD, readOne)) {
      const { input, problems, result } = one;
      if (input.report === null && input.id === null && paths.length > 0 && problems.every(isFolderTalk)) continue;
      if (result === null) failed++;
      await print(one, options, pipeline, effects);
    }
  } finally {
    await readers.close();
  }
  if (failed > 0 && print === printLine) {
    await effects.stderr.write(`fogline: ${String(failed)} could not be read; their lines say why in "problems"\n`);
  }
  return failed > 0 ? 1 : 0;
}

/** Reports that wait for each worker, read or unread: enough that none is idle, few enough that memory stays flat. */
const AHEAD = 4;

type Read = { input: Input; problems: Problem[]; result: { report: Report; reading: Reading } | null };

/** Threads, or this one where one is enough. */
async function readersOf(pipeline: Pipeline, workers: number): Promise<Readers> {
  const resources = await pipeline.loadResources();
  if (workers > 1 && pipeline.startReaders) return pipeline.startReaders({ count: workers });
  return {
    read(report) {
      try {
        return Promise.resolve(pipeline.readReport(report, resources));
      } catch (error) {
        return Promise.resolve({ failed: error instanceof Error ? error.message : String(error) });
      }
    },
    close: () => Promise.resolve(),
  };
}

async function printPlain({ problems, result }: Read, _: ReadOptions, __: Pipeline, effects: Effects): Promise<void> {
  for (const problem of problems)
    await effects.stderr.write(`${problem.subject}: ${problem.message} (${problem.code})\n`);
  if (result === null) return;
  const show = await effects.show();
  await effects.stdout.write(`${show.statementLines(result.report, result.reading).join("\n")}\n`);
}

async function printLine(one: Read, options: ReadOptions, pipeline: Pipeline, effects: Effects): Promise<void> {
  const { input, problems, result } = one;
  const reading = result?.reading ?? { ...NOTHING_READ, version: pipeline.readingVersion };
  const line = {
    ...reading,
    id: input.id ?? input.report?.name ?? null,
    problems: [...problems, ...reading.problems],
    ...(options.report && result !== null ? { report: result.report } : {}),
  };
  await effects.stdout.write(`${JSON.stringify(line)}\n`);
}

const NOTHING_READ: Omit<Reading, "id" | "version"> = {
  statements: [],
  attributions: [],
  toponyms: [],
  timexes: [],
  problems: [],
};

/** About a folder's other files, not about a report. */
const isFolderTalk = (problem: Problem): boolean =>
  problem.code === "ingest/unknown-format" ||
  problem.code === "ingest/bad-meta" ||
  problem.code === "ingest/wrong-field";

async function* inputsOf(paths: readonly string[], isText: boolean, effects: Effects): AsyncGenerator<Input> {
  if (paths.length > 0) {
    yield* (await openInputs(paths, effects)).each;
    return;
  }
  const now = effects.clock().toISOString();
  if (isText) yield await readTextStream(effects.stdin.bytes, "standard input", now);
  else yield* readLines(effects.stdin.bytes, "standard input", 0, now);
}
