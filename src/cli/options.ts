import { type Command, InvalidArgumentError } from "commander";

/** Options that commands share, as commander hands them over. */
export interface CommonOptions {
  ledger?: string;
  /** A day, checked. */
  asOf?: string;
  json?: boolean;
}

export const withLedger = (command: Command): Command =>
  command.option("--ledger <file>", "the ledger's file (default: FOGLINE_LEDGER, else fogline.db)");

export const withAsOf = (command: Command): Command =>
  command.option("--as-of <date>", "as known by the end of this day, YYYY-MM-DD", asDay);

export function asDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError("It is no day of the form YYYY-MM-DD.");
  }
  return value;
}
