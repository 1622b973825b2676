export { nameOfDump, placeOfDump } from "./geonames.ts";
export { mergeImported } from "./merge.ts";
export { checkHeaders, placeOfRow, placesOfGeoJson } from "./own.ts";
export { ImportFault, type ImportedPlace } from "./place.ts";
export { type ImportedBuilder, loadImported, newImportedBuilder } from "./store.ts";
