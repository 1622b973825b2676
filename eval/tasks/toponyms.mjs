import path from "node:path";
import { findAbove, goldPaths, outFile, readLines, score, writeLines } from "../files.mjs";
import { pinUncertaintyM } from "../../dist/place/index.js";
import { readRecord } from "../report.mjs";
import { wrongCountries } from "../wrong-country.mjs";

/** Place names: with gold spans given, how many land within 161 km; with --end-to-end, spans found too. */
export async function run({ gold, out, "end-to-end": endToEnd, relaxed }) {
  const files = goldPaths(gold, "file");
  return files.map((file) => {
    const predicted = outFile(out && files.length > 1 ? path.join(out, path.basename(file)) : out, "toponyms.jsonl");
    const lines = readLines(file);
    const surenesses = new Map();
    const predictions = lines.map(({ id, text, title, date, toponyms }) => {
      const given = endToEnd ? undefined : toponyms.map(({ start, end }) => ({ start, end }));
      const { reading } = readRecord({
        id,
        text,
        title: title ?? undefined,
        published: date ?? undefined,
        toponyms: given,
      });
      const found = reading.toponyms.map(predictionOf);
      found.forEach((prediction, i) => surenesses.set(prediction, pinUncertaintyM(reading.toponyms[i])));
      return { id, toponyms: found };
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
          : wrongFigures(lines, predictions, surenesses, findAbove(file, "boundaries/world-countries-50m.topo.json"))),
      },
    };
  });
}

/** By the extent of what was named, as MEASURES words it, and beside it by how sure the choice of the place is. */
function wrongFigures(lines, predictions, surenesses, boundaries) {
  const bySureness = wrongCountries(lines, predictions, boundaries, (prediction) => surenesses.get(prediction));
  return {
    ...wrongCountries(lines, predictions, boundaries),
    "wrong country of sure choices": bySureness["wrong country of confident"],
    "sure choices of placed": bySureness["confident of placed"],
  };
}

const predictionOf = ({ start, end, choice, resolution }) =>
  choice && resolution !== "unplaced"
    ? { start, end, lat: choice.lat, lon: choice.lon, radius_m: choice.radiusM }
    : { start, end };
