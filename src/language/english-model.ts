import { PartOfSpeech } from "../model/index.ts";

/**
 * Learned weights of the English analysis (data/models/english.md says from what). Tables are addressed by hashes; a
 * cell holds the high bits of the hash beside the weight, so that an unseen feature finds nothing.
 */
export type EnglishModel = {
  /** Fine tags "UPOS|XPOS", the universal and the Penn Treebank tag, by number. */
  tags: readonly string[];
  /** Universal tag of each fine tag. */
  universal: readonly PartOfSpeech[];
  /** Universal tag of each fine tag as a number, for tables. */
  universalNumber: Uint8Array;
  penn: readonly string[];
  /** Sets of candidate tags; set 0 is that of an unknown word. */
  tagSets: readonly Uint8Array[];
  lexiconKeys: Int32Array;
  lexiconSets: Uint16Array;
  lexiconClusters: Uint8Array;
  /** Cells of (feature, tag): hash in the high 8 bits, weight in the low 8. */
  tagCells: Uint16Array;
  /** Cells of features of a state of the parser: hash in the high 8 bits, then the weights of right, left, shift. */
  arcCells: Int32Array;
  /** Relations without subtype, by number. */
  relations: readonly string[];
  /** Candidate relations of (direction, universal tag of the head, of the dependent). */
  relationSets: readonly Uint8Array[];
  /** Cells of (feature, relation), as `tagCells`. */
  relationCells: Uint16Array;
  /** Ways from a form to its lemma: characters cut at the end, characters put there. */
  lemmaScripts: readonly { cut: number; add: string }[];
  lemmaWordKeys: Int32Array;
  lemmaWordScripts: Uint16Array;
  lemmaSuffixKeys: Int32Array;
  lemmaSuffixScripts: Uint16Array;
};

const MAGIC = 0x464c4e31; // "FLN1"

type Header = {
  tags: string[];
  relations: string[];
  tagSets: number[][];
  relationSets: number[][];
  lemmaScripts: [number, string][];
  sections: Record<string, { kind: "u8" | "u16" | "i32"; at: number; length: number }>;
};

/** Reads a model file: magic, length of the header, header as JSON, sections at multiples of 8 bytes. Throws where it is none. */
export function loadEnglishModel(bytes: Uint8Array): EnglishModel {
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (own.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error("not a model of the English analysis");
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(own.subarray(8, 8 + headerLength))) as Header;
  const start = align(8 + headerLength);
  const section = (name: string) => {
    const found = header.sections[name];
    if (!found) throw new Error(`the model of the English analysis lacks ${name}`);
    return { offset: own.byteOffset + start + found.at, length: found.length };
  };
  const u8 = (name: string) => new Uint8Array(own.buffer, section(name).offset, section(name).length);
  const u16 = (name: string) => new Uint16Array(own.buffer, section(name).offset, section(name).length);
  const i32 = (name: string) => new Int32Array(own.buffer, section(name).offset, section(name).length);
  return {
    ...tagTables(header.tags),
    tagSets: header.tagSets.map((set) => Uint8Array.from(set)),
    lexiconKeys: i32("lexiconKeys"),
    lexiconSets: u16("lexiconSets"),
    lexiconClusters: u8("lexiconClusters"),
    tagCells: u16("tagCells"),
    arcCells: i32("arcCells"),
    relations: header.relations,
    relationSets: header.relationSets.map((set) => Uint8Array.from(set)),
    relationCells: u16("relationCells"),
    lemmaScripts: header.lemmaScripts.map(([cut, add]) => ({ cut, add })),
    lemmaWordKeys: i32("lemmaWordKeys"),
    lemmaWordScripts: u16("lemmaWordScripts"),
    lemmaSuffixKeys: i32("lemmaSuffixKeys"),
    lemmaSuffixScripts: u16("lemmaSuffixScripts"),
  };
}

/** What follows from the list of fine tags. */
export function tagTables(tags: readonly string[]) {
  const universal = tags.map((tag) => PartOfSpeech.parse(tag.slice(0, tag.indexOf("|"))));
  return {
    tags,
    universal,
    universalNumber: Uint8Array.from(universal, (tag) => PartOfSpeech.options.indexOf(tag)),
    penn: tags.map((tag) => tag.slice(tag.indexOf("|") + 1)),
  };
}

/** Number of the set of relations for a head and a dependent with these universal tags. `isRight`: the dependent stands after its head. */
export const relationSetNumber = (isRight: boolean, head: number, dependent: number) =>
  ((isRight ? 1 : 0) * PartOfSpeech.options.length + head) * PartOfSpeech.options.length + dependent;

const align = (offset: number) => (offset + 7) & ~7;
