// Annotated names of two corpora in one form: { id, text, names: [{ s, e, type }] }, type person, organization or place.
import fs from "node:fs";
import zlib from "node:zlib";
import { EvalError, readLines } from "./files.mjs";

/** The texts and names of GUM (*.conllu, *.conllu.gz) or of re3d (*.jsonl). */
export function nameCorpus(file) {
  if (/\.conllu(?:\.gz)?$/.test(file)) return gumDocuments(file);
  if (file.endsWith(".jsonl")) return readLines(file).map(re3dDocument);
  throw new EvalError(`neither *.conllu[.gz] nor *.jsonl: ${file}`);
}

/** Which corpus a file is of: each has its own way of counting what belongs to a name. */
export const corpusOf = (file) => (/\.conllu(?:\.gz)?$/.test(file) ? "gum" : "re3d");

const RE3D_TYPES = { Person: "person", Organisation: "organization", Location: "place" };
/** Crowd's confidence from which an annotation counts, as in the scorer beside the data. */
const CONFIDENT = 0.5;

/** Names of re3d: confident annotations of the three types that contain a capital. */
function re3dDocument({ id, text, license: licence, entities = [] }) {
  const names = new Map();
  for (const { s, e, type, conf } of entities)
    if (RE3D_TYPES[type] && (conf ?? 1) >= CONFIDENT && /\p{Lu}/u.test(text.slice(s, e)))
      names.set(`${s} ${e} ${type}`, { s, e, type: RE3D_TYPES[type] });
  return { id, text, licence, names: [...names.values()] };
}

const GUM_TYPES = new Set(["person", "organization", "place"]);

/** Names of GUM: mentions of the three types whose head is a proper noun. The words are joined as SpaceAfter says, sentences by a line break. */
function gumDocuments(file) {
  const bytes = fs.readFileSync(file);
  const lines = (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8").split(/\r?\n/);
  const documents = [];
  let document = null;
  for (const line of lines) {
    if (line.startsWith("# newdoc")) {
      document = { id: line.slice(line.indexOf("=") + 1).trim(), text: "", words: [], mentions: [], open: new Map() };
      documents.push(document);
      document.sentenceFrom = 0;
    } else if (line === "" && document) {
      document.text = document.text.trimEnd();
      if (document.words.length > document.sentenceFrom) document.text += "\n";
      document.sentenceFrom = document.words.length;
    } else if (line !== "" && !line.startsWith("#")) addWord(document, line.split("\t"));
  }
  return documents.map(({ id, text, words, mentions }) => ({
    id,
    text,
    names: mentions
      .filter(({ type, from, to }) => GUM_TYPES.has(type) && words[headOf(words, from, to)]?.upos === "PROPN")
      .map(({ type, from, to }) => ({ s: words[from].start, e: words[to - 1].end, type })),
  }));
}

function addWord(document, [id, form, , upos, , , head, , , misc]) {
  if (id.includes(".")) return;
  const isSpaced = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc);
  if (id.includes("-")) {
    document.contraction = { last: Number(id.split("-")[1]), isSpaced };
    return;
  }
  const start = document.text.length;
  document.text += form;
  const { contraction } = document;
  const isInside = contraction && Number(id) <= contraction.last;
  if (isInside ? Number(id) === contraction.last && contraction.isSpaced : isSpaced) document.text += " ";
  if (contraction && Number(id) >= contraction.last) document.contraction = null;
  const at = document.words.length;
  document.words.push({
    start,
    end: start + form.length,
    upos,
    head: Number(head) === 0 ? -1 : document.sentenceFrom + Number(head) - 1,
  });
  const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
  for (const [part] of entity.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
    const [group, type] = part.replace(/[()]/g, "").split("-");
    if (part.startsWith("(")) {
      const mention = { type, from: at, to: at + 1 };
      if (part.endsWith(")")) document.mentions.push(mention);
      else document.open.set(group, [...(document.open.get(group) ?? []), mention]);
    } else {
      const mention = document.open.get(group)?.pop();
      if (mention) document.mentions.push({ ...mention, to: at + 1 });
    }
  }
}

/** The first word of a mention whose own head stands outside. */
function headOf(words, from, to) {
  for (let i = from; i < to; i++) if (words[i].head < from || words[i].head >= to) return i;
  return -1;
}
