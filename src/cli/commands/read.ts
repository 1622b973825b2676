import type { Problem, Reading } from "../../model/index.ts";
import type { Effects } from "../effects.ts";
import { type Input, openInputs, readLines, readTextStream } from "../inputs.ts";
import { READER_FAILED } from "../tally.ts";

export interface ReadOptions {
  /** Standard input is one plain text. */
  text?: boolean;
  plain?: boolean;
  /** Whether each line carries its report. */
  report: boolean;
}

/** Readings of what comes in, one line out for each line in, whatever is wrong with it; nothing is kept. */
export async function read(paths: readonly string[], options: ReadOptions, effects: Effects): Promise<number> {
  const isPasted = paths.length === 0 && effects.stdin.isTerminal;
  if (isPasted) await effects.stderr.write("Paste a text, then press Ctrl-D on a line of its own.\n");
  const pipeline = await effects.pipeline();
  const resources = await pipeline.loadResources();
  const plain = options.plain === true || isPasted;
  let failed = 0;
  for await (const input of inputsOf(paths, isPasted || options.text === true, effects)) {
    if (input.report === null && input.id === null && paths.length > 0 && input.problems.every(isFolderTalk)) continue;
    let { problems } = input;
    let read = null;
    try {
      read = input.report === null ? null : pipeline.readReport(input.report, resources);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems = [...problems, { code: READER_FAILED.code, subject: input.id ?? "", message, span: null }];
    }
    if (read === null) failed++;
    if (plain) {
      for (const problem of problems)
        await effects.stderr.write(`${problem.subject}: ${problem.message} (${problem.code})\n`);
      if (read === null) continue;
      const show = await effects.show();
      await effects.stdout.write(`${show.statementLines(read.report, read.reading).join("\n")}\n`);
    } else {
      const id = input.id ?? input.report?.name ?? null;
      const reading = read?.reading ?? { ...NOTHING_READ, version: pipeline.readingVersion };
      const line = {
        ...reading,
        id,
        problems: [...problems, ...reading.problems],
        ...(options.report && read !== null ? { report: read.report } : {}),
      };
      await effects.stdout.write(`${JSON.stringify(line)}\n`);
    }
  }
  if (failed > 0 && !plain) {
    await effects.stderr.write(`fogline: ${String(failed)} could not be read; their lines say why in "problems"\n`);
  }
  return failed > 0 ? 1 : 0;
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
