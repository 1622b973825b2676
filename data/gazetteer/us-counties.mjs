#!/usr/bin/env node
// node data/gazetteer/us-counties.mjs US_ATLAS
// Middle and radius of the counties of the United States from the Census Bureau's boundaries in the npm package
// us-atlas 3.0.1 (US_ATLAS is its counties-10m.json). Writes tables/us-counties.tsv; run by hand, rarely.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { middle, shapesOf } from "./build/shapes.mjs";

const [path] = process.argv.slice(2);
if (!path || !existsSync(path)) {
  console.error("usage: us-counties.mjs US_ATLAS (counties-10m.json of npm us-atlas)");
  process.exit(2);
}
// FIPS 5-2: numeric codes of the states.
const STATES =
  "01 AL 02 AK 04 AZ 05 AR 06 CA 08 CO 09 CT 10 DE 11 DC 12 FL 13 GA 15 HI 16 ID 17 IL 18 IN 19 IA 20 KS 21 KY 22 LA 23 ME 24 MD 25 MA 26 MI 27 MN 28 MS 29 MO 30 MT 31 NE 32 NV 33 NH 34 NJ 35 NM 36 NY 37 NC 38 ND 39 OH 40 OK 41 OR 42 PA 44 RI 45 SC 46 SD 47 TN 48 TX 49 UT 50 VT 51 VA 53 WA 54 WV 55 WI 56 WY";
const stateOf = new Map([...STATES.matchAll(/(\d\d) ([A-Z]{2})/g)].map(([, fips, code]) => [fips, code]));
const rows = shapesOf(JSON.parse(readFileSync(path, "utf8")), "counties").flatMap(({ id, polygons }) => {
  const state = stateOf.get(id.slice(0, 2));
  const at = middle(polygons);
  if (state === undefined || at === null) return [];
  return [[`US.${state}.${id.slice(2)}`, at.lat.toFixed(4), at.lon.toFixed(4), Math.max(1, Math.round(at.radiusKm))]];
});
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const header =
  "# Middle and radius of the counties of the United States: Census Bureau, cartographic boundary files 2017 (public domain), by way of npm us-atlas 3.0.1 (ISC); made by us-counties.mjs.";
const lines = [header, "code\tlat\tlon\tradius_km", ...rows.map((row) => row.join("\t"))];
writeFileSync(new URL("./tables/us-counties.tsv", import.meta.url), lines.join("\n") + "\n");
console.log(`${rows.length} counties`);
