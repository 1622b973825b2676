import { InvalidArgumentError } from "commander";
import { COLUMN_FIELDS, type ColumnField } from "../ingest/table-columns.ts";

/** `--column text=Description`, repeated: which column of a table is which field of a report. */
export function asColumn(value: string, before?: ReadonlyMap<ColumnField, string>): ReadonlyMap<ColumnField, string> {
  const at = value.indexOf("=");
  const field = value.slice(0, Math.max(0, at)).trim();
  const header = value.slice(at + 1).trim();
  if (!isField(field) || header === "")
    throw new InvalidArgumentError(`It is FIELD=HEADER, and FIELD one of ${COLUMN_FIELDS.join(", ")}.`);
  return new Map([...(before ?? []), [field, header]]);
}

const isField = (word: string): word is ColumnField => (COLUMN_FIELDS as readonly string[]).includes(word);
