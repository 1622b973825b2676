// Countries, first and second level units, and cities of the world, as features.
import { distanceKm, middle, radiusAround, shapesOf } from "./shapes.mjs";
import { readJson, readRows, readTable } from "./sources.mjs";

/** Square kilometres per person in a built-up area: 1 / 2,500, a usual density of towns; gives a town's radius from its population. */
const KM2_PER_PERSON = 1 / 2500;
const MINIMUM_TOWN_RADIUS_KM = 1; // coordinates of villages are no better
const NO_POPULATION_RADIUS_KM = 2;
/** Largest neighbours' distance that a unit without a polygon gets beyond its outermost town. */
const UNIT_MARGIN_KM = 5;

/** A country's radius is at most this many times that of a disc of its area: overseas parts are left out. */
const SPRAWL = 2.5;

/** Countries whose name in the source is not the one that newspapers use. */
const COUNTRY_ENGLISH = { PS: "Palestine", CZ: "Czech Republic", MO: "Macau", TL: "East Timor", CV: "Cape Verde" };

export const townRadiusKm = (population) =>
  population > 0
    ? Math.max(MINIMUM_TOWN_RADIUS_KM, Math.sqrt((population * KM2_PER_PERSON) / Math.PI))
    : NO_POPULATION_RADIUS_KM;

export function readCountries(source, boundaries, tables) {
  const points = new Map(readTable(tables, "country-points.tsv").map((row) => [row.code, row]));
  const shapes = new Map(
    shapesOf(readJson(boundaries, "world-countries-50m.topo.json"), "countries").map((shape) => [
      shape.id ?? shape.properties.name,
      { ...middle(shape.polygons), polygons: shape.polygons },
    ]),
  );
  const countries = [];
  for (const row of readRows(source, "countryInfo.txt")) {
    const [code, , numeric, , name, capital, areaKm2, population, , , , , , , , , geonameid] = row;
    const shape = shapes.get(numeric) ?? (code === "XK" ? shapes.get("Kosovo") : undefined);
    const point = points.get(code) ?? shape;
    if (!point) continue;
    const at = { lat: Number(point.lat), lon: Number(point.lon) };
    const areaRadiusKm = Math.sqrt(Number(areaKm2) / Math.PI);
    countries.push({
      code,
      id: Number(geonameid),
      name: COUNTRY_ENGLISH[code] ?? name.trim(),
      capital: capital.trim(),
      ...at,
      population: Number(population),
      radiusKm: Math.max(
        1,
        Math.min(shape ? radiusAround(at, shape.polygons) : 0, areaRadiusKm * SPRAWL),
        areaRadiusKm,
      ),
    });
  }
  return countries;
}

/** Places with an id of GeoNames where the source gives one. */
export function readCities(source) {
  return readTable(source, "world-cities.tsv").map((row) => ({
    id: Number(row.geonameid) || 0,
    name: row.name,
    otherNames: row.other_names === "" ? [] : row.other_names.split(";"),
    country: row.country,
    admin1: row.admin1,
    admin2: row.admin2,
    kind: row.fcode,
    population: Number(row.population) || 0,
    lat: Number(row.lat),
    lon: Number(row.lon),
  }));
}

export function readUnits(source, tables, cities) {
  const shapes = new Map(readTable(tables, "admin1-shapes.tsv").map((row) => [row.code, row]));
  const counties = new Map(readTable(tables, "us-counties.tsv").map((row) => [row.code, row]));
  const words = new Map(readTable(tables, "admin1-words.tsv").map((row) => [row.country, row.word]));
  const members1 = groupBy(cities, (city) => `${city.country}.${city.admin1}`);
  const members2 = groupBy(cities, (city) => `${city.country}.${city.admin1}.${city.admin2}`);
  const admin1 = readRows(source, "admin1CodesASCII.txt").flatMap(([code, name, ascii, id]) => {
    const members = members1.get(code) ?? [];
    const shape = shapes.get(code);
    const at = shape
      ? { lat: Number(shape.lat), lon: Number(shape.lon), radiusKm: Number(shape.radius_km) }
      : spread(members);
    if (!at) return [];
    const population = members.reduce((sum, city) => sum + city.population, 0);
    return [
      {
        code,
        id: Number(id),
        name: unitName(name, words.get(code.slice(0, 2))),
        listed: [name, ascii],
        population,
        ...at,
      },
    ];
  });
  const admin2 = readRows(source, "admin2Codes.txt").flatMap(([code, name, ascii, id]) => {
    const members = members2.get(code) ?? [];
    const county = counties.get(code);
    const at = county
      ? { lat: Number(county.lat), lon: Number(county.lon), radiusKm: Number(county.radius_km) }
      : spread(members);
    if (!at || name === "") return [];
    const population = members.reduce((sum, city) => sum + city.population, 0);
    return [{ code, id: Number(id), name, listed: [name, ascii], population, ...at }];
  });
  return { admin1, admin2 };
}

/** Adds the country's word for such units, where the listed name has none; takes the apostrophes of soft signs away. */
function unitName(listed, word) {
  const plain = listed.replace(/[’'](?=[a-z]|$|\s)/gu, "").replace(/^Muhafazat /u, "");
  const english = UNIT_ENGLISH[plain] ?? plain;
  if (!word || UNIT_WORDS.test(english)) return english;
  return `${english} ${word}`;
}

const UNIT_WORDS =
  /\b(?:Oblast|Governorate|Region|Province|Department|Republic|Krai|Okrug|City|State|Voivodeship|Crimea|Chechnya|Dagestan|Tatarstan|Bashkortostan|Chuvashia|Moscow|Sevastopol|Area|Territory|Capital|District|Ossetia|Mordoviya|Udmurtiya|Yakutia|Sakha|Tyva|Ingushetiya|Kalmykiya|Damascus|Halabja)\b/;

/** Listed names that are not the English ones. */
const UNIT_ENGLISH = {
  "Kharkivska Oblast": "Kharkiv Oblast",
  Mazovia: "Masovian",
  Podlasie: "Podlaskie",
  Subcarpathia: "Subcarpathian",
};

/** Middle and radius of a unit that is known by its towns alone: the mean over half-degree cells, so that one city does not pull it. */
function spread(members) {
  if (members.length === 0) return null;
  const cells = new Map();
  for (const { lat, lon } of members) cells.set(`${Math.floor(lat * 2)},${Math.floor(lon * 2)}`, { lat, lon });
  const points = [...cells.values()];
  const lat = points.reduce((sum, point) => sum + point.lat, 0) / points.length;
  const lon = points.reduce((sum, point) => sum + point.lon, 0) / points.length;
  const farthest = members.reduce((most, city) => Math.max(most, distanceKm({ lat, lon }, city)), 0);
  return { lat, lon, radiusKm: farthest + UNIT_MARGIN_KM };
}

export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
