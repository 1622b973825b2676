/**
 * What speaks for a reading of a place name, in log-odds. Chosen by us on the development parts of LGL, TR-News,
 * GeoVirus and GeoWebNews (gold spans), by hand and in steps of a half; nothing here is exact.
 */
export const WEIGHTS = {
  /** Per natural logarithm of the population; population comes last because it is the same in every document. */
  population: 0.4,
  /** Persons assumed where the source gives none: the lists begin at about 500. */
  unknownPopulation: 600,
  level: {
    country: 2.5,
    region: -1.5,
    district: -1,
    capital: 2,
    settlement: -1,
    neighbourhood: -1,
    area: 9,
    water: 9,
    site: 9,
  },
  kind: { listed: -0.5, capitals: 1, foreign: -1.5, demonym: 1 },
  way: { listed: 0.5, unit: 0, part: 0, inner: -0.5, sound: -1 },
  /** Of the level that the word beside it tells: "Kursk region". A town's word says less: units are named after towns. */
  unitWord: 5,
  /** Less for each level that the word tells less often. */
  unitWordStep: 2,
  townWord: 2,
  /** The next name contains it: "Sudzha, Kursk Oblast". */
  phraseContainer: 6,
  /** Named in the same sentence: a unit that contains it. */
  sentenceContainer: 1,
  /** A unit named elsewhere in the document contains it. */
  countryNamed: 1.7,
  regionNamed: 3,
  /** In the country of the other places of the document, by their share. */
  countryShare: 3,
  /** It contains a place of the document. */
  containsNamed: 1.3,
  sameCountry: 0.4,
  /** Beside another place of the document, falling off with the distance. */
  nearby: 2.3,
  nearbyKm: 240,
  /** Support of many names does not add up without end. */
  supportCap: 6.5,
} as const;
