// Of the confident pins (radius_m ≤ 50,000), the share whose point lies in another country than the gold point and
// more than 25 km from that country's border.
import fs from "node:fs";
import { feature } from "topojson-client";

const CONFIDENT_M = 50_000;
const BORDER_KM = 25;
const EARTH_KM = 6371.0088; // mean radius, IUGG

/**
 * `radiusOf` says how far off a prediction owns it may be, in metres: `radius_m`, the extent of what was named (a country is
 * never confident), or another uncertainty of it.
 */
export function wrongCountries(gold, predictions, boundaryFile, radiusOf = ({ radius_m }) => radius_m) {
  const countries = load(boundaryFile);
  const goldById = new Map(
    gold.map((line) => [
      line.id,
      new Map(line.toponyms.map((toponym) => [`${toponym.start}-${toponym.end}`, toponym])),
    ]),
  );
  let placed = 0;
  let confident = 0;
  let wrong = 0;
  for (const { id, toponyms } of predictions)
    for (const prediction of toponyms) {
      const truth = goldById.get(id)?.get(`${prediction.start}-${prediction.end}`);
      if (prediction.lat === undefined || truth?.lat === undefined || truth.lat === null) continue;
      placed++;
      if (radiusOf(prediction) > CONFIDENT_M) continue;
      confident++;
      const country = countryAt(countries, truth.lon, truth.lat);
      if (!country || inside(country, prediction.lon, prediction.lat)) continue;
      if (borderKm(country, prediction.lon, prediction.lat) > BORDER_KM) wrong++;
    }
  return {
    "wrong country of confident": confident ? wrong / confident : null,
    "confident of placed": placed ? confident / placed : null,
    "placed pins on gold spans": placed,
  };
}

function load(file) {
  const topology = JSON.parse(fs.readFileSync(file, "utf8"));
  return feature(topology, topology.objects.countries).features.map(({ geometry }) => {
    const polygons = !geometry ? [] : geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const xs = polygons.flatMap((rings) => rings[0].map(([x]) => x));
    const ys = polygons.flatMap((rings) => rings[0].map(([, y]) => y));
    return { polygons, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
  });
}

const countryAt = (countries, lon, lat) =>
  countries.find((country) => inside(country, lon, lat)) ?? nearest(countries, lon, lat);

/** A gold point in the sea belongs to the nearest coast within the border tolerance. */
function nearest(countries, lon, lat) {
  for (const country of countries) {
    const [x0, y0, x1, y1] = country.box;
    if (lon > x0 - 1 && lon < x1 + 1 && lat > y0 - 1 && lat < y1 + 1 && borderKm(country, lon, lat) <= BORDER_KM)
      return country;
  }
  return null;
}

function inside({ polygons, box: [x0, y0, x1, y1] }, lon, lat) {
  if (lon < x0 || lon > x1 || lat < y0 || lat > y1) return false;
  return polygons.some((rings) => rings.reduce((parity, ring) => (crosses(ring, lon, lat) ? !parity : parity), false));
}

/** Even-odd rule. */
function crosses(ring, x, y) {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}

/** Kilometres to the nearest edge, on a plane tangent at the point: good to a percent at such distances. */
function borderKm({ polygons }, lon, lat) {
  const scale = Math.cos((lat * Math.PI) / 180);
  const degree = (EARTH_KM * Math.PI) / 180;
  let best = Infinity;
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const ax = (ring[i - 1][0] - lon) * scale;
        const ay = ring[i - 1][1] - lat;
        const dx = (ring[i][0] - ring[i - 1][0]) * scale;
        const dy = ring[i][1] - ring[i - 1][1];
        const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
        best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy) * degree);
      }
  return best;
}
