import { keyHash } from "../fold.ts";
import type { GazetteerLevel } from "../gazetteer.ts";
import { checkedPoint, ImportFault, type ImportedPlace } from "./place.ts";

/** Headers and properties that are read, by what they hold. The first that is there counts. */
const FIELDS = {
  name: ["name", "asciiname", "placename", "title"],
  lat: ["lat", "latitude", "y"],
  lon: ["lon", "lng", "long", "longitude", "x"],
  country: ["country", "countrycode", "country_code", "iso2"],
  population: ["population", "pop"],
  radius: ["radius_m", "radiusm"],
  level: ["level", "type", "kind"],
  others: ["names", "alternatenames", "other_names", "aliases"],
} as const;
type Field = keyof typeof FIELDS;

const LEVELS: ReadonlySet<string> = new Set([
  "region",
  "district",
  "settlement",
  "neighbourhood",
  "area",
  "water",
  "site",
]);
const DEFAULT = { level: "settlement" as GazetteerLevel, radiusKm: 2 };

/** A place of a table: `cells` by header in lower case. Throws ImportFault where it has no name or no point. */
export function placeOfRow(cells: ReadonlyMap<string, string>, line: number): ImportedPlace {
  const get = (field: Field): string => {
    for (const header of FIELDS[field]) {
      const value = cells.get(header)?.trim();
      if (value !== undefined && value !== "") return value;
    }
    return "";
  };
  const [lat, lon] = [get("lat"), get("lon")];
  if (get("name") === "") throw new ImportFault("no name (a column called name)", line);
  if (lat === "" || lon === "") throw new ImportFault("no point (columns called lat and lon)", line);
  return ownPlace(get, checkedPoint(Number(lat), Number(lon), line), Number(get("radius")) / 1000 || null);
}

/** The headers of a table in lower case; throws where it can't give places. */
export function checkHeaders(headers: readonly string[]): void {
  for (const field of ["name", "lat", "lon"] as const)
    if (!FIELDS[field].some((name) => headers.includes(name)))
      throw new ImportFault(`no column ${FIELDS[field].join(" or ")} among: ${headers.join(", ")}`, null);
}

/** The places of a GeoJSON FeatureCollection; a polygon gives its middle and radius, also across the date line. Throws ImportFault. */
export function placesOfGeoJson(json: unknown): ImportedPlace[] {
  const features = isRecord(json) && Array.isArray(json["features"]) ? (json["features"] as unknown[]) : null;
  if (features === null) throw new ImportFault("no FeatureCollection", null);
  return features.map((feature, i) => {
    const geometry = isRecord(feature) ? feature["geometry"] : null;
    const properties = isRecord(feature) && isRecord(feature["properties"]) ? feature["properties"] : {};
    const points = isRecord(geometry) ? pointsOf(geometry["coordinates"]) : [];
    const lower = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
    const get = (field: Field): string => {
      for (const key of FIELDS[field]) {
        const value = lower.get(key);
        if (typeof value === "string" || typeof value === "number") return String(value).trim();
        if (Array.isArray(value)) return value.filter((item) => typeof item === "string").join(";");
      }
      return "";
    };
    if (get("name") === "") throw new ImportFault(`feature ${String(i + 1)} has no name`, null);
    if (points.length === 0) throw new ImportFault(`feature ${String(i + 1)} has no coordinates`, null);
    const { lat, lon, radiusKm } = middleOf(points);
    const checked = checkedPoint(lat, lon, null);
    return ownPlace(get, checked, Number(get("radius")) / 1000 || (points.length > 1 ? radiusKm : null));
  });
}

function ownPlace(
  get: (field: Field) => string,
  { lat, lon }: { lat: number; lon: number },
  radiusKm: number | null,
): ImportedPlace {
  const name = get("name");
  const level = get("level").toLowerCase();
  const country = get("country").toUpperCase();
  const { high } = keyHash(`${name}|${lat.toFixed(3)}|${lon.toFixed(3)}`);
  return {
    id: high === 0xffffffff ? 1 : Math.max(1, high),
    source: "own",
    name,
    otherNames: get("others")
      .split(/[;|,]/)
      .map((other) => other.trim())
      .filter((other) => other !== "" && other !== name),
    lat,
    lon,
    level: LEVELS.has(level) ? (level as GazetteerLevel) : DEFAULT.level,
    population: Math.min(0xfffffffe, Math.max(0, Math.round(Number(get("population")) || 0))),
    radiusKm: radiusKm !== null && radiusKm > 0 ? radiusKm : DEFAULT.radiusKm,
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    unit: null,
    isUnit: false,
  };
}

/** All positions of a geometry, however deep its rings lie. */
function pointsOf(coordinates: unknown): [number, number][] {
  const found: [number, number][] = [];
  const open: unknown[] = [coordinates];
  while (open.length > 0) {
    const item = open.pop();
    if (!Array.isArray(item)) continue;
    if (typeof item[0] === "number" && typeof item[1] === "number") found.push([item[0], item[1]]);
    else open.push(...(item as unknown[]));
  }
  return found;
}

const KM_PER_DEGREE = 111.195; // mean, 6,371.0088 km · π / 180

/** Middle of the bounding box and the distance to its corner; a box wider than half the globe crosses the date line. */
export function middleOf(points: readonly (readonly [number, number])[]): {
  lat: number;
  lon: number;
  radiusKm: number;
} {
  const bounds = (values: readonly number[]) =>
    values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)] as const, [Infinity, -Infinity] as const);
  const [south, north] = bounds(points.map(([, lat]) => lat));
  let [west, east] = bounds(points.map(([lon]) => lon));
  if (east - west > 180) [west, east] = bounds(points.map(([lon]) => (lon < 0 ? lon + 360 : lon)));
  const lat = (south + north) / 2;
  const middle = (west + east) / 2;
  const lon = middle > 180 ? middle - 360 : middle;
  const height = ((north - south) / 2) * KM_PER_DEGREE;
  const width = ((east - west) / 2) * KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return { lat, lon, radiusKm: Math.hypot(height, width) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
