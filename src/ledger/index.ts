export { makeDecision } from "./decision.ts";
export { LedgerError, LEDGER_ERRORS, type LedgerErrorCode } from "./error.ts";
export { type Added, type AsOf, type Counts, type Ledger, type LedgerOptions, openLedger } from "./ledger.ts";
export type { Fault, VerifyOptions } from "./verify.ts";
