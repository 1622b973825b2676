import { Worker } from "node:worker_threads";
import type { Reading, Report } from "../model/index.ts";

/** A report that was read, or why it could not be. */
export type ReadResult = { report: Report; reading: Reading } | { failed: string };

/** Reads reports beside the caller. Answers may be waited for in any order; each comes. */
export interface Readers {
  read(report: Report): Promise<ReadResult>;
  /** Ends the threads. What was still being read is answered as failed. */
  close(): Promise<void>;
}

/** What goes to a thread and what comes back. */
export type Task = { task: number; report: Report };
export type Answer = { task: number; result: ReadResult };

export type ReaderOptions = {
  /** Most threads at once; each holds the tables of its own. */
  count: number;
  /** Milliseconds after which a report is given up. */
  patience?: number;
  /** The thread's program; the shipped one where none is named. */
  program?: URL;
};

/** Ten times what the longest text that is taken (2,000,000 units) was measured to need, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Readers in threads of their own, started when there is work for them. A report that makes a thread fail, end or
 * hang is answered as failed, and a fresh thread takes the next one: no report can stop a run.
 */
export function startReaders({ count, patience = PATIENCE, program = SHIPPED }: ReaderOptions): Readers {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let tasks = 0;
  let isClosed = false;

  const next = (): void => {
    while (waiting.length > 0) {
      const free = [...threads].find((thread) => thread.job === null) ?? (threads.size < count ? open() : null);
      if (free === null) return;
      give(free, waiting.shift()!);
    }
  };

  const open = (): Thread => {
    const thread: Thread = { worker: new Worker(program), job: null, timer: null };
    threads.add(thread);
    thread.worker.on("message", ({ task, result }: Answer) => {
      if (thread.job?.task.task === task) settle(thread, result);
      next();
    });
    thread.worker.on("error", (error: unknown) => drop(thread, messageOf(error)));
    thread.worker.on("exit", () => drop(thread, "the reading thread ended"));
    return thread;
  };

  const give = (thread: Thread, job: Job): void => {
    thread.job = job;
    thread.timer = setTimeout(() => {
      drop(thread, `given up after ${String(Math.round(patience / 1000))} s`);
      void thread.worker.terminate();
    }, patience);
    thread.worker.postMessage(job.task);
  };

  const settle = (thread: Thread, result: ReadResult): void => {
    if (thread.timer !== null) clearTimeout(thread.timer);
    const { job } = thread;
    thread.timer = null;
    thread.job = null;
    job?.done(result);
  };

  const drop = (thread: Thread, reason: string): void => {
    threads.delete(thread);
    settle(thread, { failed: reason });
    next();
  };

  return {
    read: (report) =>
      new Promise((done) => {
        if (isClosed) return done({ failed: "no longer reading" });
        waiting.push({ task: { task: tasks++, report }, done });
        next();
      }),
    async close() {
      isClosed = true;
      for (const { done } of waiting.splice(0)) done({ failed: "no longer reading" });
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

type Job = { task: Task; done: (result: ReadResult) => void };
type Thread = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | null };

/** Beside this file, compiled as it is: tests run the sources, a user the build. */
const SHIPPED = new URL(
  import.meta.url.endsWith(".ts") ? "./reading-thread.ts" : "./reading-thread.js",
  import.meta.url,
);

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
