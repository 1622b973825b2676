import type { GazetteerLevel } from "../gazetteer.ts";

/** A place that a user brings: from a GeoNames dump, a GeoJSON file or a table. */
export interface ImportedPlace {
  /** Number of the place at its source; of a table the hash of name and point. */
  readonly id: number;
  readonly source: "geonames" | "own";
  readonly name: string;
  /** In other spellings and languages. */
  readonly otherNames: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly level: GazetteerLevel;
  readonly population: number;
  readonly radiusKm: number;
  /** ISO 3166 alpha-2, or null. */
  readonly country: string | null;
  /** Code of the first-level unit within the country, or null. */
  readonly unit: string | null;
  /** True for the first-level unit itself. */
  readonly isUnit: boolean;
}

/** A line or a feature that can't be a place; `line` counts from 1. */
export class ImportFault extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(line === null ? message : `line ${String(line)}: ${message}`);
    this.name = "ImportFault";
    this.line = line;
  }
}

/** The point, where both numbers are on the globe; throws otherwise. */
export function checkedPoint(lat: number, lon: number, line: number | null): { lat: number; lon: number } {
  if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180))
    throw new ImportFault(`no point on the globe: ${String(lat)}, ${String(lon)}`, line);
  return { lat, lon };
}
