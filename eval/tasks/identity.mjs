import fs from "node:fs";
import { findAbove, goldPaths, outFile, score } from "../files.mjs";
import { analyse } from "../../dist/language/index.js";
import { joinMentions } from "../../dist/match/index.js";
import { resources } from "../report.mjs";

/** Which mentions across documents name one occurrence: given mentions, no topics, ids hidden, an order that tells nothing. */
export async function run({ gold, out }) {
  const [file] = goldPaths(gold, "file");
  const target = outFile(out, "identity.jsonl");
  const lines = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const documents = lines.map((line) => JSON.parse(line));
  const order = documents
    .map((_, i) => i)
    .sort((a, b) => hashOf(documents[a].text) - hashOf(documents[b].text) || a - b);
  const { models, wordCounts, identity } = resources();
  const seen = order.map((i) => ({
    analysis: analyse(documents[i].text, "en", models),
    mentions: documents[i].events.map(({ s, e }) => ({ start: s, end: e })),
  }));
  const occurrences = joinMentions(seen, identity, wordCounts);
  const predicted = order.map((i, at) => ({
    id: documents[i].id,
    events: documents[i].events.map(({ m }, k) => ({ m, cluster: `o${occurrences[at][k]}` })),
  }));
  fs.writeFileSync(target, `${predicted.map((line) => JSON.stringify(line)).join("\n")}\n`);
  const result = score(findAbove(file, "score-ecbplus.mjs"), [file, target, "--json"]);
  return [
    {
      name: file,
      figures: {
        conll: result.conll,
        muc: result.muc.f1,
        b3: result.b3.f1,
        ceafe: result.ceafe.f1,
        lea: result.lea.f1,
      },
    },
  ];
}

/** FNV-1a in 32 bits. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
