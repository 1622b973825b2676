import type { Problem, StatedField } from "../model/index.ts";
import { makeReport, NO_META } from "./make-report.ts";
import { readMeta } from "./meta.ts";
import { statedDay } from "./stated-day.ts";
import type { ColumnField } from "./table-columns.ts";
import { refused, type Taken } from "./taken.ts";

/** One row of a table, or the properties of a feature: what it says of each field, and the bytes it stands in. */
export interface Cells {
  id: string | null;
  /** What it is called in messages where it has no id. */
  subject: string;
  cell: (field: ColumnField) => string | null;
  /** What the date was read from: "column Date". */
  dateFrom: string;
  stated: StatedField[];
  source: string;
  retrieved: string | null;
}

const META_FIELDS = ["title", "publisher", "author", "url", "language", "licence"] as const;

/** A report of such cells: its text, else its title; without either it is refused with `withoutText`. */
export function takeCells({ id, subject, cell, ...row }: Cells, withoutText: string): Taken {
  const text = cell("text") ?? cell("title");
  if (text === null) return refused("ingest/no-text", subject, withoutText, id);
  const name = id ?? subject;
  const { meta, problems } = readMeta(Object.fromEntries(META_FIELDS.map((field) => [field, cell(field)])), name);
  const published = cell("published");
  const bytes = new TextEncoder().encode(row.source);
  const made = makeReport({
    name,
    text,
    bytes,
    meta: {
      ...NO_META,
      ...meta,
      published: published === null ? null : (statedDay(published) ?? published),
      publishedFrom: published === null ? null : `${row.dateFrom}: ${published}`,
    },
    retrieved: row.retrieved,
    givenToponyms: null,
    stated: row.stated,
  });
  const all: Problem[] = [...problems, ...made.problems];
  return { id, report: made.report, bytes, problems: all };
}
