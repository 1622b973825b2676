import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Effects, Output } from "../../src/cli/effects.ts";
import { main } from "../../src/cli/program.ts";
import type { Pipeline } from "../../src/cli/stages.ts";
import { sampleReading } from "./samples.ts";

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A world in a folder of its own, in which commands run as from a shell, their output captured and the clock standing still. */
export interface World {
  folder: string;
  path: (name: string) => string;
  run: (
    args: readonly string[],
    input?: string | Uint8Array | AsyncIterable<Uint8Array>,
    changed?: Partial<Effects>,
  ) => Promise<Ran>;
  remove: () => void;
}

export const NOW = new Date("2025-04-11T09:00:00Z");

export function newWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), "fogline-cli-"));
  return {
    folder,
    path: (name) => join(folder, name),
    async run(args, input = "", changed = {}) {
      const out = captured();
      const err = captured();
      const effects: Effects = {
        stdin: { bytes: chunksOf(input), isTerminal: false },
        stdout: out,
        stderr: err,
        clock: () => NOW,
        cwd: folder,
        env: {},
        onInterrupt: () => () => undefined,
        pipeline: () => Promise.resolve(quickPipeline),
        show: () => import("../../src/show/index.ts"),
        fetch: (_address, { clock }) =>
          Promise.resolve({
            kind: "failed",
            reason: "no network here",
            isRefused: false,
            retryAfterSeconds: null,
            at: clock(),
          }),
        sleep: () => Promise.resolve(),
        ...changed,
      };
      const code = await main(args, effects);
      return { code, out: out.text(), err: err.text() };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Reads each report as one statement of its author: for what the commands do whatever is read. */
export const quickPipeline: Pipeline = {
  readingVersion: "test 1",
  loadResources: () => null,
  readReport: (report) => ({ report, reading: sampleReading(report) }),
  assess: ({ reports, readings, asOf }) => ({
    asOf,
    reports: [...reports],
    readings: [...readings],
    events: [],
    questions: [],
    assessments: [],
    relations: [],
    copies: [],
    silences: [],
    unplaced: [],
    undated: [],
  }),
  historyOf: () => [],
};

function captured(): Output & { text: () => string } {
  let text = "";
  return {
    isTerminal: false,
    write: (more) => {
      text += more;
      return Promise.resolve();
    },
    text: () => text,
  };
}

async function* chunksOf(input: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof input === "string") yield Buffer.from(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}
