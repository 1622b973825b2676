// Ukrainian localities of Who's On First, merged with those that GeoNames also has.
import { distanceKm } from "./shapes.mjs";
import { readTable } from "./sources.mjs";
import { townRadiusKm } from "./world.mjs";

/** Two records of one name within this distance are one place: the sources' coordinates differ by this much. */
const SAME_PLACE_KM = 6;

const sameWithinKm = (place) => Math.max(SAME_PLACE_KM, townRadiusKm(place.population));

/** Records that share an id must lie this near each other: some ids of the source stand at the wrong hamlet. */
const SAME_ID_KM = 30;

/** GeoNames codes of the regions as Who's On First names them. */
const REGION_CODES = {
  Cherkasy: "01",
  Chernihiv: "02",
  Chernivtsi: "03",
  Dnipropetrovsk: "04",
  Donetsk: "05",
  "Ivano-Frankivsk": "06",
  Kharkiv: "07",
  Kherson: "08",
  Khmelnytskyi: "09",
  Kirovohrad: "10",
  Crimea: "11",
  Kyiv: "13",
  Kiev: "13",
  Luhansk: "14",
  Lviv: "15",
  Mykolaiv: "16",
  Odesa: "17",
  Odessa: "17",
  Poltava: "18",
  Rivne: "19",
  Sumy: "21",
  Ternopil: "22",
  Vinnytsia: "23",
  Volyn: "24",
  Zakarpattia: "25",
  Zaporizhzhia: "26",
  Zaporizhia: "26",
  Zhytomyr: "27",
};

/** The GeoNames code of a region by any of the names that the sources give it; "" where it is none. */
export const regionCode = (name) => REGION_CODES[(name ?? "").replace(/['’]/gu, "")] ?? "";

const LEVELS = { locality: "settlement", localadmin: "settlement", neighbourhood: "neighbourhood", county: "district" };

export function readUkraine(source, exactKey, regionAt, districtAt) {
  const rows = readTable(source, "ua-places.tsv").filter((row) => LEVELS[row.placetype] !== undefined);
  const places = rows.map((row) => {
    const names =
      row.names === "" ? [] : row.names.split(";").map((each) => ({ language: each.slice(0, 3), name: each.slice(4) }));
    return {
      wof: Number(row.wof_id),
      id: Number(row.geonameid) || 0,
      level: LEVELS[row.placetype],
      name: englishName(row, names),
      names: [row.name, ...names.map((each) => each.name)],
      admin1: regionCode(row.region || regionAt(Number(row.lat), Number(row.lon))),
      raion: row.placetype === "county" ? 0 : (districtAt(Number(row.lat), Number(row.lon)) ?? 0),
      population: Math.max(0, Number(row.population) || 0),
      lat: Number(row.lat),
      lon: Number(row.lon),
    };
  });
  return mergeDoubles(places, exactKey);
}

/**
 * The Ukrainian name by the official romanisation, where there is one in Cyrillic: the main name is often an old
 * Russian one. Else the main or any other name in Latin letters.
 */
function englishName(row, names) {
  const isLatin = (text) => /^[\p{Script=Latin}\s'’.\-()0-9]+$/u.test(text);
  const ukrainian = [row.name, ...names.filter((each) => each.language === "ukr").map((each) => each.name)].find(
    (name) => /^[а-щьюяґєії'’ʼ\s-]+$/iu.test(name),
  );
  if (ukrainian !== undefined) return romaniseUkrainian(ukrainian);
  const latin = isLatin(row.name) ? row.name : names.find((each) => isLatin(each.name))?.name;
  return (latin ?? row.name).replace(/['’ʼ]/gu, "");
}

/** Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010; the forms of є ї й ю я at the start of a word differ. */
export function romaniseUkrainian(name) {
  return name.replace(/[’ʼ'ьЬ]/gu, "").replace(/[А-ЩЮЯҐЄІЇа-щюяґєії]+/gu, (word) => {
    const latin = [...word.toLowerCase()]
      .map((letter, i) => (i === 0 ? (KMU_FIRST[letter] ?? KMU[letter]) : KMU[letter]) ?? letter)
      .join("")
      .replace(/zh(?=h)/gu, "zgh");
    return word[0] === word[0].toLowerCase() ? latin : latin[0].toUpperCase() + latin.slice(1);
  });
}

const KMU_ROWS =
  "а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю iu я ia".split(
    " ",
  );
const KMU = Object.fromEntries(KMU_ROWS.flatMap((letter, i) => (i % 2 === 0 ? [[letter, KMU_ROWS[i + 1]]] : [])));
const KMU_FIRST = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };

/** Keeps the record with the larger population and gives it the names of both. */
function mergeDoubles(places, exactKey) {
  const order = [...places].sort((a, b) => b.population - a.population || a.wof - b.wof);
  const byKey = new Map();
  const kept = [];
  for (const place of order) {
    const keys = new Set([place.name, ...place.names].map(exactKey));
    const twin = findTwin(place, keys, byKey);
    if (twin) {
      twin.names = [...new Set([...twin.names, place.name, ...place.names])];
      twin.id ||= place.id;
      continue;
    }
    kept.push(place);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
  return kept;
}

function findTwin(place, keys, byKey) {
  for (const key of keys)
    for (const other of byKey.get(key) ?? [])
      if (other.level === place.level && distanceKm(other, place) <= sameWithinKm(other)) return other;
  return undefined;
}

/** GeoNames cities of Ukraine that the localities already have, by id or by name and distance. */
export function splitKnown(cities, places, exactKey) {
  const byId = new Map(places.filter((place) => place.id > 0).map((place) => [place.id, place]));
  const byKey = new Map();
  for (const place of places)
    for (const key of new Set([place.name, ...place.names].map(exactKey)))
      byKey.set(key, [...(byKey.get(key) ?? []), place]);
  const unknown = [];
  const claimed = new Set(cities.map((city) => city.id));
  for (const city of cities) {
    const twin =
      [byId.get(city.id)].find((place) => place && distanceKm(place, city) <= SAME_ID_KM) ??
      (byKey.get(exactKey(city.name)) ?? []).find((place) => distanceKm(place, city) <= sameWithinKm(place));
    if (!twin) {
      unknown.push(city);
      continue;
    }
    // GeoNames keeps names and populations of renamed places up to date.
    twin.names = [...new Set([...twin.names, city.name, ...city.otherNames])];
    twin.name = city.name.replace(/['’ʼ]/gu, "");
    if (city.population > 0) twin.population = city.population;
    twin.id = city.id || twin.id;
    twin.kind = city.kind;
    twin.admin1 = city.admin1 || twin.admin1;
  }
  for (const place of places) if (place.kind === undefined && claimed.has(place.id)) place.id = 0;
  return unknown;
}
