// Annotated texts as token indices: source, cue and content of each relation, and the head of its cue.
import fs from "node:fs";
import path from "node:path";

/** Texts of a file in PolNeAR's form: domain 0. */
function readRows(file) {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
    .map(({ id, text, attributions }) => ({ id, text, domain: 0, relations: attributions }));
}

/** Texts of a folder in the form of READING.md: domain 1. Statements that share their cue are one relation. */
function readFolder(folder) {
  const documents = [];
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith(".json") || name === "questions.json" || name === "aliases.json") continue;
    const { doc, statements } = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
    if (!Array.isArray(statements)) continue;
    const file = [doc.file && path.join(folder, doc.file), path.join(folder, "texts", `${doc.id}.txt`)].find(
      (place) => place && fs.existsSync(place),
    );
    if (!file) continue;
    const byCue = new Map();
    for (const { source, cue, content } of statements) {
      if (!cue) continue;
      const key = `${cue[0]} ${source?.[0] ?? -1}`;
      const known = byCue.get(key);
      if (known) known.content.push(...content);
      else byCue.set(key, { source: source ? [source] : [], cue: [cue], content: [...content] });
    }
    documents.push({ id: doc.id, text: fs.readFileSync(file, "utf8"), domain: 1, relations: [...byCue.values()] });
  }
  return documents;
}

/** All annotated texts of a path: a file of JSON Lines, or a folder of annotated reports. */
export const readAnnotated = (place) => (fs.statSync(place).isDirectory() ? readFolder(place) : readRows(place));

/** The same text in capitals, where that keeps its length: agencies' telexes are written so. */
export const inCapitals = (document) => {
  const text = document.text.toUpperCase();
  return text.length === document.text.length ? { ...document, id: `${document.id} capitals`, text } : null;
};

/** A document with its columns and its relations as ordered token indices. Those without a cue or a content are left out. */
export function indexed(document, code, analyse) {
  const analysis = analyse(document.text);
  const frame = code.frameOf(analysis);
  const relations = document.relations.flatMap(({ source, cue, content }) => {
    const tokens = { source: inside(analysis.tokens, source), cue: inside(analysis.tokens, cue) };
    if (tokens.cue.length === 0) return [];
    return [{ ...tokens, content: inside(analysis.tokens, content), head: code.headToken(frame, tokens.cue) }];
  });
  return { id: document.id, domain: document.domain, frame, relations };
}

/** Tokens that share a character with one of the spans, in order. */
function inside(tokens, spans) {
  const found = new Set();
  for (const [start, end] of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < tokens.length && tokens[low].start < end; low++) found.add(low);
  }
  return [...found].sort((a, b) => a - b);
}

/** The label of each token of a window: one run of source, one of cue around the head, any runs of content. */
export function goldLabels({ LABEL }, { source, cue, content, head }, from, to) {
  const labels = new Uint8Array(to - from);
  const set = (i, label) => {
    if (i >= from && i < to) labels[i - from] = label;
  };
  for (const i of content) set(i, LABEL.content);
  const near = source.filter((i) => i >= from && i < to);
  for (const [k, i] of near.entries()) if (i === near[0] + k) set(i, LABEL.source);
  const cues = new Set(cue);
  for (let i = head; i >= from && cues.has(i); i--) set(i, LABEL.cue);
  for (let i = head; i < to && cues.has(i); i++) set(i, LABEL.cue);
  return labels;
}
