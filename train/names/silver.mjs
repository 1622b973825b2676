// Names as CoreNLP found them in news (silver, not gold): bare names in the form of annotated ones.
import fs from "node:fs";
import zlib from "node:zlib";

const TYPES = {
  PERSON: "person",
  ORGANIZATION: "organization",
  LOCATION: "place",
  COUNTRY: "place",
  CITY: "place",
  STATE_OR_PROVINCE: "place",
};

const recordsOf = (text) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** { id, text, names } of each text that has an analysis: `s` sentences of { o: start and length of each token, n: [token, type] }. */
export function silverDocuments(textFile, analysisFile) {
  const analyses = new Map(
    recordsOf(zlib.gunzipSync(fs.readFileSync(analysisFile)).toString("utf8")).map(({ id, s }) => [id, s]),
  );
  return recordsOf(fs.readFileSync(textFile, "utf8")).flatMap(({ id, text }) => {
    const sentences = analyses.get(id);
    return sentences ? [{ id, text, names: sentences.flatMap(namesOf) }] : [];
  });
}

/** Neighbouring tokens of one type are one name. */
function namesOf({ o, n }) {
  const names = [];
  let before = -2;
  for (const [token, label] of n) {
    const type = TYPES[label];
    if (!type) continue;
    const start = o[2 * token];
    const end = start + o[2 * token + 1];
    const last = names.at(-1);
    if (last?.type === type && before === token - 1) last.e = end;
    else names.push({ s: start, e: end, type });
    before = token;
  }
  return names;
}
