/** What keeps a ledger from being opened or written: faults of the outside world, said in one sentence. */
export type LedgerErrorCode =
  | "ledger/missing"
  | "ledger/not-a-ledger"
  | "ledger/newer"
  | "ledger/unopenable"
  | "ledger/busy"
  | "ledger/full"
  | "ledger/read-only"
  | "ledger/damaged"
  | "ledger/io";

/** Each code with its meaning; docs/cli.md lists them and a test compares the two. */
export const LEDGER_ERRORS: Readonly<Record<LedgerErrorCode, string>> = {
  "ledger/missing": "there is no ledger at this path",
  "ledger/not-a-ledger": "the file is something else; it is left as it is",
  "ledger/newer": "a newer Fogline wrote this ledger",
  "ledger/unopenable": "the file can't be opened: its folder is missing, or it may not be read",
  "ledger/busy": "another process is writing and did not finish in time",
  "ledger/full": "the disk, or the room allowed for the ledger, is full",
  "ledger/read-only": "the file may not be written",
  "ledger/damaged": "the file's content is damaged: fogline verify says where",
  "ledger/io": "the disk failed to read or write",
};

export class LedgerError extends Error {
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LedgerError";
    this.code = code;
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that are faults of the outside world. */
const BY_RESULT_CODE: readonly { begins: string; code: LedgerErrorCode }[] = [
  { begins: "SQLITE_BUSY", code: "ledger/busy" },
  { begins: "SQLITE_LOCKED", code: "ledger/busy" },
  { begins: "SQLITE_FULL", code: "ledger/full" },
  { begins: "SQLITE_READONLY", code: "ledger/read-only" },
  { begins: "SQLITE_NOTADB", code: "ledger/not-a-ledger" },
  { begins: "SQLITE_CORRUPT", code: "ledger/damaged" },
  { begins: "SQLITE_CANTOPEN", code: "ledger/unopenable" },
  { begins: "SQLITE_PERM", code: "ledger/read-only" },
  { begins: "SQLITE_IOERR", code: "ledger/io" },
];

/** An SQLite error as what it means for the ledger at `path`; an error that is our own mistake comes back as it is. */
export function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof LedgerError) return error;
  const resultCode = "code" in error && typeof error.code === "string" ? error.code : "";
  const row = BY_RESULT_CODE.find(({ begins }) => resultCode.startsWith(begins));
  if (row === undefined) return error;
  return new LedgerError(row.code, `${path}: ${LEDGER_ERRORS[row.code]}`, { cause: error });
}
