// Joins all sources into one list of features (with parents) and one list of names.
import { locator, middle, shapesOf } from "./shapes.mjs";
import { readJson, readTable } from "./sources.mjs";
import { readUkraine, regionCode, splitKnown } from "./ukraine.mjs";
import { groupBy, readCities, readCountries, readUnits, townRadiusKm } from "./world.mjs";

/** Languages whose alternative names are kept: those in Latin, Cyrillic and Arabic letters. */
const LANGUAGES = new Set([
  "en",
  "uk",
  "ru",
  "be",
  "de",
  "fr",
  "es",
  "it",
  "pl",
  "cs",
  "ro",
  "tr",
  "pt",
  "nl",
  "sr",
  "bg",
  "ar",
  "fa",
  "hu",
]);
/** Feature codes of GeoNames: quarters of a city, and places that are no more. */
const NEIGHBOURHOOD = new Set(["PPLX"]);
const GONE = new Set(["PPLQ", "PPLH", "PPLW", "PPLCH"]);

export function gather({ source, boundaries, tables, exactKey, layout }) {
  const { levels, idKinds, nameKinds } = layout;
  const features = [];
  const names = [];
  const byKey = new Map(); // "UA", "UA.11", "city:123", "region:crimea" -> feature

  const add = (feature, keys, listed) => {
    const index = features.push(feature) - 1;
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, index);
    addNames(index, [feature.name, ...listed], nameKinds.listed);
    return index;
  };
  const addNames = (index, list, kind) => {
    const seen = new Set();
    for (const name of list) {
      if (name === "" || seen.has(name)) continue;
      seen.add(name);
      names.push({ feature: index, name, kind });
    }
  };

  const countries = readCountries(source, boundaries, tables);
  for (const country of countries)
    add({ ...country, idKind: idKinds.geonames, level: levels.country, country: country.code }, [country.code], []);

  const cities = readCities(source).filter((city) => !GONE.has(city.kind));
  const { admin1, admin2 } = readUnits(source, tables, cities);
  const oblasts = middles(shapesOf(readJson(boundaries, "ua-oblasts.topo.json"), "ua-obl"));
  for (const unit of admin1) {
    const code = unit.code.slice(0, 2);
    const shape = code === "UA" ? oblasts.get(unit.code.slice(3)) : undefined;
    const feature = {
      ...unit,
      ...shape,
      idKind: idKinds.geonames,
      level: levels.region,
      country: code,
      parent: byKey.get(code),
    };
    add(feature, [unit.code], unit.listed);
  }
  for (const unit of admin2) {
    const [code, first] = unit.code.split(".");
    const parent = byKey.get(`${code}.${first}`) ?? byKey.get(code);
    add({ ...unit, idKind: idKinds.geonames, level: levels.district, country: code, parent }, [unit.code], unit.listed);
  }

  const regionShapes = shapesOf(readJson(boundaries, "ua-oblasts.topo.json"), "ua-obl");
  const raionShapes = shapesOf(readJson(boundaries, "ua-raions-pre2020.topo.json"), "ua-rai");
  const regionAt = locator(regionShapes);
  const raionAt = locator(raionShapes);
  const ukraine = readUkraine(
    source,
    exactKey,
    (lat, lon) => regionAt(lat, lon)?.properties.name,
    (lat, lon) => raionAt(lat, lon)?.properties.wof_id,
  );
  const known = splitKnown(
    cities.filter((city) => city.country === "UA"),
    ukraine,
    exactKey,
  );
  const raions = middles(raionShapes);
  const districtOf = new Map();
  for (const place of ukraine.filter((each) => each.level === "district")) {
    const shape = raions.get(place.wof);
    const at = shape ?? { lat: place.lat, lon: place.lon, radiusKm: UNKNOWN_RAION_RADIUS_KM };
    const parent = byKey.get(`UA.${place.admin1}`) ?? byKey.get("UA");
    const feature = {
      name: `${place.name} Raion`,
      population: place.population,
      ...at,
      id: place.wof,
      idKind: idKinds.whosOnFirst,
      level: levels.district,
      country: "UA",
      parent,
    };
    districtOf.set(
      place.wof,
      add(
        feature,
        [],
        place.names.map((name) => `${name} Raion`),
      ),
    );
  }
  for (const place of ukraine.filter((each) => each.level !== "district")) {
    const parent = byKey.get(`UA.${place.kind === "PPLC" ? "12" : place.admin1}`) ?? byKey.get("UA");
    const feature = {
      ...place,
      level:
        place.level === "neighbourhood"
          ? levels.neighbourhood
          : place.kind === "PPLC"
            ? levels.capital
            : levels.settlement,
      id: place.id || place.wof,
      idKind: place.id ? idKinds.geonames : idKinds.whosOnFirst,
      country: "UA",
      parent,
      district: districtOf.get(place.raion),
      radiusKm: townRadiusKm(place.population),
    };
    add(feature, place.id ? [`city:${place.id}`] : [], place.names);
  }
  for (const city of [...cities.filter((each) => each.country !== "UA"), ...known]) {
    const parent = byKey.get(`${city.country}.${city.admin1}`) ?? byKey.get(city.country);
    const feature = {
      id: city.id,
      idKind: city.id ? idKinds.geonames : idKinds.none,
      name: city.name,
      level:
        city.kind === "PPLC" ? levels.capital : NEIGHBOURHOOD.has(city.kind) ? levels.neighbourhood : levels.settlement,
      country: city.country,
      parent,
      district: byKey.get(`${city.country}.${city.admin1}.${city.admin2}`),
      population: city.population,
      lat: city.lat,
      lon: city.lon,
      radiusKm: townRadiusKm(city.population),
    };
    add(feature, city.id ? [`city:${city.id}`] : [], city.otherNames);
  }

  readTable(tables, "regions.tsv").forEach((row, i) => {
    const parent = byKey.get(row.country);
    const feature = {
      id: i,
      idKind: idKinds.region,
      name: row.name,
      level: levels[row.level],
      country: row.country || undefined,
      parent,
      population: 0,
      lat: Number(row.lat),
      lon: Number(row.lon),
      radiusKm: Number(row.radius_km),
    };
    const others = row.other_names.split(";");
    const index = add(
      feature,
      [`region:${row.id}`],
      others.filter((name) => !name.startsWith("!")),
    );
    const capitalNames = others.filter((name) => name.startsWith("!")).map((name) => name.slice(1));
    addNames(index, capitalNames, nameKinds.capitals);
  });

  const golan = byKey.get("region:golan-heights");
  for (const feature of features)
    if (feature.country === "IL" && feature.level >= levels.capital && isInBox(feature, GOLAN)) {
      feature.parent = golan;
      feature.country = undefined;
    }

  const exonyms = groupBy(
    readTable(source, "exonyms.tsv").filter((row) => LANGUAGES.has(row.lang)),
    (row) => row.key,
  );
  for (const [key, rows] of exonyms) {
    const index = byKey.get(/^\d+$/.test(key) ? `city:${key}` : key);
    if (index === undefined) continue;
    const english = rows.find((row) => row.lang === "en");
    const isTown = features[index].level === levels.settlement || features[index].level === levels.capital;
    if (english && isTown && !/\d/.test(english.name)) {
      names.push({ feature: index, name: features[index].name, kind: nameKinds.listed });
      features[index].name = english.name;
    }
    for (const lang of ["en", "other"])
      addNames(
        index,
        rows.filter((row) => (row.lang === "en") === (lang === "en")).map((row) => row.name),
        lang === "en" ? nameKinds.listed : nameKinds.foreign,
      );
  }
  nameSeats(features, names, levels, exactKey);
  for (const row of readTable(tables, "other-names.tsv")) {
    const index = byKey.get(row.key);
    if (index === undefined) throw new Error(`other-names.tsv: nothing has the key ${row.key}`);
    const listed = row.names.split(";");
    const shown = listed.find((name) => name.startsWith("="));
    if (shown) features[index].name = shown.slice(1);
    addNames(
      index,
      listed.map((name) => name.replace("=", "")),
      nameKinds.listed,
    );
  }
  for (const feature of features)
    if (WITHOUT_LATIN_LETTERS.has(feature.country)) feature.name = withoutMarks(feature.name);
  for (const [file, kind] of [
    ["demonyms.tsv", nameKinds.demonym],
    ["abbreviations.tsv", nameKinds.listed],
  ])
    for (const row of readTable(tables, file)) {
      const index = byKey.get(row.key);
      if (index === undefined) throw new Error(`${file}: nothing has the key ${row.key}`);
      for (const name of row.names.split(";"))
        names.push(
          name.startsWith("!")
            ? { feature: index, name: name.slice(1), kind: nameKinds.capitals }
            : { feature: index, name, kind },
        );
    }
  return { features, names, countries };
}

/** Countries whose own letters are not Latin: the marks on a romanised name are the transliterator's, newspapers leave them out. */
const WITHOUT_LATIN_LETTERS = new Set(
  "SY IQ LB JO PS IL YE SA AE KW BH QA OM EG SD LY TN DZ MA MR IR AF PK RU UA BY BG MK RS GE AM GR KZ KG TJ MN IN LK NP BD TH MM CN TW JP KR KP ET ER".split(
    " ",
  ),
);

const withoutMarks = (name) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’ʻʼ'`](?=.)/gu, "")
    .replace(/[‘’ʻʼ'`]$/u, "");

/** A town that also has its unit's plain name (Raqqa in Raqqa Governorate) is shown by it: that is the English one. */
function nameSeats(features, names, levels, exactKey) {
  const plainKeys = new Map();
  features.forEach((feature, i) => {
    if (feature.level === levels.region)
      plainKeys.set(i, feature.name.replace(/ (?:Oblast|Governorate|Province|Region)$/u, ""));
  });
  for (const { feature: index, name } of names) {
    const feature = features[index];
    if (feature.level !== levels.settlement || feature.country === "UA" || !(feature.population > SEAT_POPULATION))
      continue;
    const plain = plainKeys.get(feature.parent);
    if (plain !== undefined && exactKey(plain) === exactKey(name) && exactKey(feature.name) !== exactKey(name))
      feature.name = plain;
  }
}

const SEAT_POPULATION = 50_000; // a village of its region's name is no seat

/** The part of the Golan Heights under Israel: GeoNames lists its towns in Israel, reports do not. Degrees. */
const GOLAN = { south: 32.68, north: 33.34, west: 35.64, east: 35.95 };
const isInBox = ({ lat, lon }, { south, north, west, east }) =>
  lat >= south && lat <= north && lon >= west && lon <= east;

const UNKNOWN_RAION_RADIUS_KM = 35; // the median of those with a polygon is smaller

function middles(listed) {
  const shapes = new Map();
  for (const { properties, polygons } of listed) {
    const at = middle(polygons);
    if (!at) continue;
    shapes.set(properties.wof_id, at);
    shapes.set(regionCode(properties.name), at);
  }
  return shapes;
}
