// Reports as the predicting half sees them: text and metadata, no gold.
import { ingest } from "../dist/ingest/index.js";
import { loadResources, readReport } from "../dist/pipeline/index.js";

let loaded = null;
/** Gazetteer and tables, loaded once. */
export const resources = () => (loaded ??= loadResources());

/** The reading of one text with what is known of it: { id, text, title?, publisher?, author?, published?, url?, toponyms? }. */
export function readRecord(record) {
  const line = Buffer.from(`${JSON.stringify(record)}\n`, "utf8");
  const { reports, problems } = ingest(line, { name: `${record.id}.jsonl`, path: `${record.id}.jsonl` });
  if (!reports[0]) throw new Error(`${record.id}: ${problems.map(({ message }) => message).join("; ")}`);
  return readReport(reports[0], resources());
}
