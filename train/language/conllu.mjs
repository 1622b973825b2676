// Sentences of a treebank in CoNLL-U, plain or gzipped (universaldependencies.org/format.html).
import fs from "node:fs";
import zlib from "node:zlib";

/**
 * Words of each sentence: { forms, spaces (a blank follows), lemmas, upos, xpos, heads (index, -1 for the root), relations
 * (without subtype) }, and in `multiword` the forms of contractions as written with the words they hold. Lines of
 * contractions (3-4) and of empty nodes (8.1) are no words.
 */
export function readConllu(file) {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split(/\r?\n\r?\n/)
    .map(readSentence)
    .filter(({ forms }) => forms.length > 0);
}

function readSentence(block) {
  const sentence = { forms: [], spaces: [], lemmas: [], upos: [], xpos: [], heads: [], relations: [], multiword: [] };
  for (const line of block.split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    const [id, form, lemma, upos, xpos, , head, relation, , misc] = line.split("\t");
    const space = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc ?? "");
    if (id.includes("-")) {
      const [first, last] = id.split("-").map(Number);
      sentence.multiword.push({ form, space, from: first - 1, to: last });
      continue;
    }
    if (id.includes(".")) continue;
    sentence.forms.push(form);
    sentence.spaces.push(space);
    sentence.lemmas.push(lemma);
    sentence.upos.push(upos);
    sentence.xpos.push(xpos);
    sentence.heads.push(Number(head) - 1);
    sentence.relations.push(relation.split(":")[0]);
  }
  return sentence;
}
