import type { GazetteerLevel } from "../gazetteer.ts";
import { checkedPoint, ImportFault, type ImportedPlace } from "./place.ts";

/**
 * What of a GeoNames dump is kept, by feature class or feature code (geonames.org/export/codes.html): what reports
 * name. Schools, streams and hills are a third of the lists and would give every surname a place.
 */
const KEPT: readonly { codes: string; level: GazetteerLevel; radiusKm: number; reason: string }[] = [
  { codes: "PPLC", level: "capital", radiusKm: 15, reason: "capitals" },
  {
    codes: "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLF PPLG PPLL PPLR PPLS STLMT",
    level: "settlement",
    radiusKm: 2,
    reason: "populated places; abandoned and historical ones are left out",
  },
  { codes: "PPLX", level: "neighbourhood", radiusKm: 1.5, reason: "quarters of towns" },
  { codes: "ADM1 ADM1H", level: "region", radiusKm: 100, reason: "first-level units" },
  { codes: "ADM2 ADM3", level: "district", radiusKm: 30, reason: "units below them" },
  { codes: "SEA GULF STRT LK LKS RSV BAY OCN CHN", level: "water", radiusKm: 40, reason: "seas, straits and lakes" },
  { codes: "STM STMH", level: "water", radiusKm: 60, reason: "rivers" },
  {
    codes: "AIRB AIRF AIRP INSM CMP CMPRF DAM OILR PS PSN PRT NVB FT MLTY RSTN HSP",
    level: "site",
    radiusKm: 1.5,
    reason: "bases, airfields, camps, dams, power stations, ports, hospitals",
  },
  { codes: "ISL ISLS PEN MT MTS PASS DSRT", level: "area", radiusKm: 20, reason: "islands, ranges, deserts" },
];

const ROW_OF = new Map(KEPT.flatMap((row) => row.codes.split(" ").map((code) => [code, row] as const)));

const COLUMNS = 19;
/** Names of one place that are kept; capitals have hundreds. */
const MOST_NAMES = 40;

/** One line of a country dump or of allCountries.txt (19 columns, tabs); null where the table does not keep it. Throws ImportFault. */
export function placeOfDump(line: string, number: number): ImportedPlace | null {
  const cells = line.split("\t");
  if (cells.length !== COLUMNS)
    throw new ImportFault(`${String(cells.length)} columns, expected ${String(COLUMNS)}`, number);
  const [idText, name, ascii, others, latText, lonText, , code, country, , unit] = cells as [string, ...string[]];
  const row = ROW_OF.get(code ?? "");
  if (row === undefined) return null;
  const id = Number(idText);
  if (!Number.isInteger(id) || id <= 0 || id > MOST_ID || name === "" || latText === "" || lonText === "")
    throw new ImportFault("not a line of GeoNames: no number, name or point", number);
  const population = Math.min(MOST_PEOPLE, Math.max(0, Number(cells[14]) || 0));
  const isTown = row.level === "settlement" || row.level === "capital";
  return {
    id,
    source: "geonames",
    name: name!,
    otherNames: [ascii!, ...others!.split(",").slice(0, MOST_NAMES)].filter((other) => other !== "" && other !== name),
    ...checkedPoint(Number(latText), Number(lonText), number),
    level: row.level,
    population,
    radiusKm: isTown ? Math.max(row.radiusKm, Math.min(30, Math.sqrt(population) / PEOPLE_ROOT_PER_KM)) : row.radiusKm,
    country: /^[A-Z]{2}$/.test(country ?? "") ? country! : null,
    unit: unit === "" || unit === "00" ? null : (unit ?? null),
    isUnit: code === "ADM1",
  };
}

const MOST_ID = 0xfffffffe;
const MOST_PEOPLE = 0xfffffffe;
/** A town's radius in km is the root of its people by this: a million people, ten kilometres (as the shipped list has it). */
const PEOPLE_ROOT_PER_KM = 100;

/** Languages of alternateNamesV2 that are no languages. */
const NO_LANGUAGES: ReadonlySet<string> = new Set(
  "link wkdt post iata icao faac tcid unlc abbr phon piny fr_1793".split(" "),
);

/** One line of alternateNamesV2.txt: a further name of a numbered place; null for links, codes and the like. Throws ImportFault. */
export function nameOfDump(line: string, number: number): { id: number; name: string } | null {
  const cells = line.split("\t");
  if (cells.length < 4) throw new ImportFault(`${String(cells.length)} columns, expected 8 or more`, number);
  const id = Number(cells[1]);
  if (!Number.isInteger(id) || id <= 0) throw new ImportFault("not a line of alternate names: no number", number);
  const name = cells[3]!;
  return NO_LANGUAGES.has(cells[2]!) || name === "" ? null : { id, name };
}
