import path from "node:path";
import { findAbove, goldPaths, outFile, readLines, score, writeLines } from "../files.mjs";
import { readRecord } from "../report.mjs";
import { wrongCountries } from "../wrong-country.mjs";

/** Place names: with gold spans given, how many land within 161 km; with --end-to-end, spans found too. */
export async function run({ gold, out, "end-to-end": endToEnd, relaxed }) {
  const files = goldPaths(gold, "file");
  return files.map((file) => {
    const predicted = outFile(out && files.length > 1 ? path.join(out, path.basename(file)) : out, "toponyms.jsonl");
    const lines = readLines(file);
    const predictions = lines.map(({ id, text, title, date, toponyms }) => {
      const given = endToEnd ? undefined : toponyms.map(({ start, end }) => ({ start, end }));
      const { reading } = readRecord({
        id,
        text,
        title: title ?? undefined,
        published: date ?? undefined,
        toponyms: given,
      });
      return { id, toponyms: reading.toponyms.map(predictionOf) };
    });
    writeLines(predicted, predictions);
    const result = score(findAbove(file, "score.mjs"), [file, predicted, "--json", ...(relaxed ? ["--relaxed"] : [])]);
    const figures = endToEnd
      ? { "endToEnd.f1": result.endToEnd.f1, "recognition.f1": result.recognition?.f1 ?? null }
      : { "endToEnd.r": result.endToEnd.r };
    return {
      name: path.basename(file),
      figures: {
        ...figures,
        ...(endToEnd
          ? {}
          : wrongCountries(lines, predictions, findAbove(file, "boundaries/world-countries-50m.topo.json"))),
      },
    };
  });
}

const predictionOf = ({ start, end, choice, resolution }) =>
  choice && resolution !== "unplaced"
    ? { start, end, lat: choice.lat, lon: choice.lon, radius_m: choice.radiusM }
    : { start, end };
