/** The fields of a report that a column of a table may fill. */
export const COLUMN_FIELDS = [
  "id",
  "text",
  "title",
  "publisher",
  "author",
  "published",
  "url",
  "language",
  "licence",
  "latitude",
  "longitude",
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Header words by which a column is taken for a field, in lower case; the first column that fits wins. */
type ColumnRow = { field: ColumnField; headers: readonly string[]; reason: string };

const COLUMN_ROWS: readonly ColumnRow[] = [
  {
    field: "id",
    headers: ["id", "event_id_cnty", "entry number", "incident id", "uid", "event_id"],
    reason: "an incident table's own number",
  },
  {
    field: "text",
    headers: [
      "text",
      "text content",
      "notes",
      "description",
      "content",
      "body",
      "summary",
      "source_original",
      "article",
    ],
    reason: "where people write what happened; auto-archiver's “Text content”, ACLED's notes",
  },
  {
    field: "title",
    headers: ["title", "upload title", "headline", "source_headline", "name"],
    reason: "auto-archiver's “Upload title”, UCDP's source_headline",
  },
  {
    field: "publisher",
    headers: ["publisher", "source", "source_office", "outlet", "channel", "source name"],
    reason: "ACLED's source, UCDP's source_office",
  },
  { field: "author", headers: ["author", "reporter", "username", "user"], reason: "who signs" },
  {
    field: "published",
    headers: [
      "published",
      "published at",
      "upload timestamp",
      "publication date",
      "source_date",
      "date posted",
      "timestamp",
      "date",
      "event_date",
    ],
    reason: "when it was published; an event's own date stands last, as the best that some tables have",
  },
  {
    field: "url",
    headers: ["url", "link", "address", "source url", "source_url", "permalink"],
    reason: "auto-archiver's “Link”",
  },
  { field: "language", headers: ["language", "lang"], reason: "the language as declared" },
  { field: "licence", headers: ["licence", "license"], reason: "terms of use" },
  { field: "latitude", headers: ["latitude", "lat"], reason: "kept as stated, not used as a place of a claim" },
  {
    field: "longitude",
    headers: ["longitude", "lon", "lng", "long"],
    reason: "kept as stated, not used as a place of a claim",
  },
];

/** Field → the header of its column, as written. What was mapped by hand comes first; the rest goes by the table above. */
export function columnsOf(
  headers: readonly string[],
  byHand: ReadonlyMap<ColumnField, string>,
): Map<ColumnField, string> {
  const columns = new Map<ColumnField, string>();
  for (const [field, header] of byHand) if (headers.includes(header)) columns.set(field, header);
  for (const { field, headers: known } of COLUMN_ROWS) {
    if (columns.has(field)) continue;
    const found = known.flatMap((name) => headers.filter((header) => header.trim().toLowerCase() === name))[0];
    if (found !== undefined) columns.set(field, found);
  }
  return columns;
}
