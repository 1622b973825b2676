import type { Fetched, FetchOptions } from "../acquire/index.ts";
import type { Pipeline, Show } from "./stages.ts";

/** Where a command's words go. `write` waits while the reader is slow; it throws OutputClosed when nobody reads any more. */
export interface Output {
  write(text: string): Promise<void>;
  isTerminal: boolean;
}

/** The outside world as a command sees it, so that a test can be another one. Files and the ledger's file are real in both. */
export interface Effects {
  stdin: { bytes: AsyncIterable<Uint8Array>; isTerminal: boolean };
  stdout: Output;
  stderr: Output;
  clock: () => Date;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Calls `handler` on Ctrl-C until the returned function is called. */
  onInterrupt: (handler: () => void) => () => void;
  /** Loaded when a command needs them: they are large. */
  pipeline: () => Promise<Pipeline>;
  show: () => Promise<Show>;
  /** Asks the outside world for an address. */
  fetch: (address: string, options: FetchOptions) => Promise<Fetched>;
  /** Waits, or until Ctrl-C. */
  sleep: (milliseconds: number) => Promise<void>;
  /** Bounds a new ledger's size, in pages of 4,096 bytes: what a full disk does. */
  maxLedgerPages?: number;
}

/** The reader of our output has gone away (`| head`): reason to end quietly. */
export class OutputClosed extends Error {}

/** Something that the user can mend, said in one sentence. Code 1: something failed or was found; 2: usage or unusable input. */
export class CliError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.name = "CliError";
    this.exitCode = exitCode;
  }
}

/** As shells report a process ended by Ctrl-C: 128 + SIGINT. */
export const INTERRUPTED = 130;
