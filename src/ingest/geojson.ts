import { takeCells } from "./cells.ts";
import { arraysOf, elementSlices } from "./json-slices.ts";
import { isRecord } from "./meta.ts";
import { type ColumnField, columnsOf } from "./table-columns.ts";
import { refused, type Taken } from "./taken.ts";

/** Whether this JSON is a GeoJSON feature collection (RFC 7946). */
export const isGeoJson = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && value["type"] === "FeatureCollection" && Array.isArray(value["features"]);

/**
 * Geolocated evidence as GeoJSON: one report a feature whose properties have a text. Its point is kept as stated by whoever
 * placed it; what the text says is read as any text is.
 */
export function ingestGeoJson(
  text: string,
  value: Record<string, unknown>,
  hint: { name: string; columns?: ReadonlyMap<ColumnField, string>; retrieved: string | null },
): Taken[] {
  const features = value["features"] as unknown[];
  const place = arraysOf(text, "features")[0];
  const slices = place === undefined ? [] : elementSlices(text, place);
  const whole = slices.length === features.length ? slices : null;
  if (features.length === 0) return [refused("ingest/no-reports", hint.name, "the collection has no features")];
  return features.map((feature, i) => {
    const subject = `${hint.name}, feature ${String(i + 1)}`;
    if (!isRecord(feature) || !isRecord(feature["properties"]))
      return refused("ingest/no-text", subject, "the feature has no properties");
    return take(feature, feature["properties"], whole?.[i] ?? JSON.stringify(feature), subject, hint);
  });
}

function take(
  feature: Record<string, unknown>,
  properties: Record<string, unknown>,
  source: string,
  subject: string,
  hint: { columns?: ReadonlyMap<ColumnField, string>; retrieved: string | null },
): Taken {
  const columns = columnsOf(Object.keys(properties), hint.columns ?? new Map<ColumnField, string>());
  const cell = (field: ColumnField): string | null => {
    const value = properties[columns.get(field) ?? ""];
    return typeof value === "string" && value.trim() !== "" ? value : typeof value === "number" ? String(value) : null;
  };
  const given = feature["id"];
  const id = typeof given === "string" || typeof given === "number" ? String(given) : cell("id");
  const location = pointOf(feature["geometry"]);
  return takeCells(
    {
      id,
      subject,
      cell,
      dateFrom: `property ${columns.get("published") ?? ""}`,
      stated: location === null ? [] : [{ field: "location", value: location, where: "geometry", used: false }],
      source,
      retrieved: hint.retrieved,
    },
    "the feature's properties have no text",
  );
}

/** "latitude, longitude" of a point; other shapes and impossible ones have none. */
function pointOf(geometry: unknown): string | null {
  const at = isRecord(geometry) && geometry["type"] === "Point" ? geometry["coordinates"] : null;
  if (!Array.isArray(at)) return null;
  const [longitude, latitude] = at as unknown[];
  if (typeof longitude !== "number" || typeof latitude !== "number") return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? `${String(latitude)}, ${String(longitude)}` : null;
}
