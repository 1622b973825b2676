import { CsvError, parse } from "csv-parse/sync";
import { takeCells } from "./cells.ts";
import { decode } from "./decode.ts";
import { type ColumnField, columnsOf } from "./table-columns.ts";
import { refused, type Taken } from "./taken.ts";

export interface TableHint {
  name: string;
  /** Field → header of its column, where the header's own words don't tell. */
  columns?: ReadonlyMap<ColumnField, string>;
  retrieved: string | null;
}

/** The largest table that is read at once, in bytes; a larger one belongs in JSON Lines. Chosen by us: it is held in memory several times. */
export const TABLE_BYTES_LIMIT = 100_000_000;

/** The longest row, in characters: a text with its quotation marks doubled. */
const ROW_LIMIT = 4_000_000;

type Row = { record: Record<string, string>; raw: string; info: { lines: number } };

/**
 * A table (CSV, RFC 4180; also with tabs or semicolons): one report a row that has a text, from the columns that its
 * header names. A row that can't be used is a problem of that row.
 */
export function ingestTable(bytes: Uint8Array, hint: TableHint): Taken[] {
  const { name } = hint;
  if (bytes.length > TABLE_BYTES_LIMIT) {
    const message = `${String(bytes.length)} bytes; a table may have ${String(TABLE_BYTES_LIMIT)}. A larger one belongs in JSON Lines`;
    return [refused("ingest/too-long", name, message)];
  }
  const decoded = decode(bytes);
  if ("refused" in decoded) return [refused(`ingest/${decoded.refused}`, name, decoded.reason)];
  const taken: Taken[] = [];
  const rows = parseRows(decoded.text, (fault) => taken.push(refused("ingest/broken-row", name, fault)));
  if (rows === null) return taken;
  const headers = Object.keys(rows[0]?.record ?? {});
  const columns = columnsOf(headers, hint.columns ?? new Map());
  if (!columns.has("text") && !columns.has("title")) {
    const message = `no column with a text among: ${headers.join(", ").slice(0, 200)}. Name it: --column text=HEADER`;
    return [...taken, refused("ingest/no-text-column", name, message)];
  }
  for (const row of rows) taken.push(take(row, columns, hint));
  return taken;
}

/** Null where the table as a whole can't be read; the faults are told. */
function parseRows(text: string, tell: (fault: string) => void): Row[] | null {
  try {
    return parse(text, {
      columns: (header: string[]) =>
        header.map((one, i) => (one.trim() === "" ? `column ${String(i + 1)}` : one.trim())),
      delimiter: [",", ";", "\t"].reduce((best, one) =>
        firstLine(text).split(one).length > firstLine(text).split(best).length ? one : best,
      ),
      bom: true,
      raw: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: ROW_LIMIT,
      on_skip: (error) => {
        tell(error?.message.slice(0, 200) ?? "a row that can't be read");
      },
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tell(error.message.slice(0, 200));
    return null;
  }
}

const firstLine = (text: string): string => text.slice(0, 10_000).split("\n", 1)[0]!;

function take({ record, raw, info }: Row, columns: ReadonlyMap<ColumnField, string>, hint: TableHint): Taken {
  const cell = (field: ColumnField): string | null => {
    const header = columns.get(field);
    const value = header === undefined ? undefined : record[header];
    return value === undefined || value.trim() === "" ? null : value;
  };
  const id = cell("id");
  const subject = `${hint.name}, line ${String(info.lines)}`;
  const place =
    cell("latitude") !== null && cell("longitude") !== null ? `${cell("latitude")!}, ${cell("longitude")!}` : null;
  const where = `columns ${columns.get("latitude") ?? ""}, ${columns.get("longitude") ?? ""}`;
  return takeCells(
    {
      id,
      subject,
      cell,
      dateFrom: `column ${columns.get("published") ?? ""}`,
      stated: place === null ? [] : [{ field: "location", value: place, where, used: false }],
      source: raw.replace(/\r?\n$/, ""),
      retrieved: hint.retrieved,
    },
    "the row has no text",
  );
}
