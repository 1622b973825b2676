// Polygons: middle point, radius and point-in-polygon, on decoded TopoJSON.
import { feature } from "topojson-client";

const KM_PER_DEGREE = 111.195; // mean Earth radius 6371.0088 km
const RADIUS_QUANTILE = 0.95; // of the boundary's points: leaves out far islets and panhandles

/** All polygons of a TopoJSON object with their properties. */
export function shapesOf(topology, objectName) {
  const { features } = feature(topology, topology.objects[objectName]);
  return features
    .filter((each) => each.geometry !== null)
    .map((each) => ({ id: each.id, properties: each.properties ?? {}, polygons: polygonsOf(each.geometry) }));
}

const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

/** Middle of the area, and the distance in km that holds most of the boundary. */
export function middle(polygons) {
  const parts = polygons.map((rings) => ringMiddle(rings[0]));
  const total = parts.reduce((sum, part) => sum + part.area, 0);
  if (total === 0) return null;
  const largest = parts.reduce((best, part) => (part.area > best.area ? part : best));
  // Far overseas parts would pull the middle into the sea: only what lies near the largest part counts.
  const near = parts.filter((part) => distanceKm(part, largest) <= FAR_KM || part.area > largest.area / 3);
  const area = near.reduce((sum, part) => sum + part.area, 0);
  const lat = near.reduce((sum, part) => sum + part.lat * part.area, 0) / area;
  const lon = near.reduce((sum, part) => sum + part.lon * part.area, 0) / area;
  return {
    lat,
    lon,
    radiusKm: radiusAround(
      { lat, lon },
      polygons.filter((_, i) => near.includes(parts[i])),
    ),
  };
}

/** The distance in km from a point that holds most of the boundary. */
export function radiusAround(point, polygons) {
  const distances = polygons
    .flatMap((rings) => rings[0].map(([lon, lat]) => distanceKm(point, { lat, lon })))
    .sort((a, b) => a - b);
  return distances[Math.floor((distances.length - 1) * RADIUS_QUANTILE)];
}

/** The first shape that holds a point, by bounding boxes first. */
export function locator(shapes) {
  const boxed = shapes.map((shape) => ({ shape, box: boxOf(shape.polygons) }));
  return (lat, lon) =>
    boxed.find(
      ({ shape, box }) =>
        lat >= box.south &&
        lat <= box.north &&
        lon >= box.west &&
        lon <= box.east &&
        contains(shape.polygons, lat, lon),
    )?.shape;
}

export function boxOf(polygons) {
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const rings of polygons)
    for (const [lon, lat] of rings[0]) {
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
    }
  return box;
}

const FAR_KM = 1500;

function ringMiddle(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    area += cross;
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
  }
  if (area === 0) return { lat: ring[0][1], lon: ring[0][0], area: 0 };
  const lat = y / (3 * area);
  return { lat, lon: x / (3 * area), area: Math.abs(area / 2) * Math.cos((lat * Math.PI) / 180) };
}

export function contains(polygons, lat, lon) {
  return polygons.some((rings) => inRing(rings[0], lat, lon) && !rings.slice(1).some((hole) => inRing(hole, lat, lon)));
}

function inRing(ring, lat, lon) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export function distanceKm(a, b) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return ((2 * KM_PER_DEGREE) / rad) * Math.asin(Math.min(1, Math.sqrt(h)));
}
