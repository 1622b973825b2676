import { readFileSync } from "node:fs";
import { withImported } from "../../pipeline/imported-gazetteer.ts";
import { distanceKm, type Gazetteer, isWithin, loadGazetteer, pathOf, readName } from "../../place/index.ts";
import { CliError, type Effects } from "../effects.ts";
import { gazetteerPath, type GazetteerOptions } from "./gazetteer-import.ts";

export type FindOptions = GazetteerOptions & { near?: string; in?: string; limit?: number };

const SHIPPED = new URL("../../../data/gazetteer/gazetteer.bin", import.meta.url);
const DEFAULT_LIMIT = 20;

/** The places that a name may stand for: by people, or by the distance from a place or a point. */
export async function gazetteerFind(name: string, options: FindOptions, effects: Effects): Promise<number> {
  const gazetteer = withImported(loadGazetteer(readFileSync(SHIPPED)), gazetteerPath(options, effects));
  const near = options.near === undefined ? null : pointOf(options.near, gazetteer);
  const units = options.in === undefined ? null : rowsOf(options.in, gazetteer);
  if (units !== null && units.length === 0) throw new CliError(`no place is called ${options.in!}`, 2);
  const all = rowsOf(name, gazetteer)
    .filter((row) => units === null || units.some((unit) => isWithin(row, unit, gazetteer)))
    .map((row) => ({
      row,
      km: near === null ? null : distanceKm(near.lat, near.lon, gazetteer.latitude(row), gazetteer.longitude(row)),
    }));
  all.sort((a, b) =>
    a.km !== null && b.km !== null
      ? a.km - b.km || a.row - b.row
      : gazetteer.population(b.row) - gazetteer.population(a.row) || a.row - b.row,
  );
  const shown = all.slice(0, options.limit ?? DEFAULT_LIMIT).map(({ row, km }) => ({
    name: gazetteer.name(row),
    path: pathOf(row, gazetteer),
    level: gazetteer.level(row),
    lat: gazetteer.latitude(row),
    lon: gazetteer.longitude(row),
    radius_m: gazetteer.radiusM(row),
    population: gazetteer.population(row),
    id: gazetteer.id(row),
    ...(km === null ? {} : { km: Math.round(km * 10) / 10 }),
  }));
  if (options.json === true) for (const place of shown) await effects.stdout.write(`${JSON.stringify(place)}\n`);
  else {
    const lines = shown.map(({ path, level, lat, lon, population, id, km }) => [
      path.join(", "),
      level,
      `${lat.toFixed(4)}, ${lon.toFixed(4)}`,
      population > 0 ? String(population) : "",
      id,
      ...(km === undefined ? [] : [`${String(km)} km`]),
    ]);
    await effects.stdout.write(lines.length === 0 ? `no place is called ${name}\n` : table(lines));
    if (all.length > shown.length) await effects.stdout.write(`and ${String(all.length - shown.length)} more\n`);
  }
  return shown.length > 0 ? 0 : 1;
}

function rowsOf(name: string, gazetteer: Gazetteer): number[] {
  return [
    ...new Set(
      readName(name, gazetteer)
        .candidates.filter(({ kind }) => kind !== "demonym")
        .map(({ row }) => row),
    ),
  ];
}

/** "50.45, 30.52", or the most populous place of a name. */
function pointOf(given: string, gazetteer: Gazetteer): { lat: number; lon: number } {
  const numbers = given.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lat, lon] = numbers;
  if (numbers.length === 2 && lat! >= -90 && lat! <= 90 && lon! >= -180 && lon! <= 180) return { lat: lat!, lon: lon! };
  const [first] = rowsOf(given, gazetteer).sort((a, b) => gazetteer.population(b) - gazetteer.population(a) || a - b);
  if (first === undefined) throw new CliError(`neither a point (LAT,LON) nor a known place: ${given}`, 2);
  return { lat: gazetteer.latitude(first), lon: gazetteer.longitude(first) };
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((cells) => cells[i]!.length)));
  return `${lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")}\n`;
}
