#!/usr/bin/env node
// node bench/weighing.mjs PATH: time to weigh a table of claims with dependence, against a plain loop in the same run.
// PATH is claims.csv. CPU seconds of this process, file to answers; the plain loop reads strings and has one accuracy a source.
import fs from "node:fs";
import { TableReader, weighTable } from "../dist/weigh/table/index.js";

const [file] = process.argv.slice(2);
if (!file || !fs.existsSync(file)) {
  console.error("usage: node bench/weighing.mjs PATH, a table of claims as CSV (source,item,value)");
  process.exit(2);
}

const seconds = () => process.cpuUsage().user / 1e6;
const plain = measure(() => plainLoop(fs.readFileSync(file, "utf8")));
const whole = measure(() => {
  const reader = new TableReader();
  for (const chunk of chunks(file)) reader.push(chunk);
  const table = reader.end();
  const weighing = weighTable(table);
  let right = 0;
  for (let item = 0; item < table.items.length; item++) right += weighing.answerOf(item).probability;
  return { claims: table.source.length, items: table.items.length, copies: weighing.copies.length, right };
});

console.log(`claims              ${whole.result.claims}`);
console.log(`weighed, s          ${whole.seconds.toFixed(2)}`);
console.log(`plain loop, s       ${plain.seconds.toFixed(2)}`);
console.log(`ratio               ${(whole.seconds / plain.seconds).toFixed(2)}`);
console.log(`s per 10^6 claims   ${((whole.seconds * 1e6) / whole.result.claims).toFixed(2)}`);
console.log(`peak memory, MB     ${Math.round(process.resourceUsage().maxRSS / 1024)}`);

function measure(task) {
  const from = seconds();
  const result = task();
  return { result, seconds: seconds() - from };
}

function* chunks(path) {
  const descriptor = fs.openSync(path);
  const buffer = Buffer.alloc(1 << 18);
  for (let read; (read = fs.readSync(descriptor, buffer)) > 0;) yield buffer.subarray(0, read);
  fs.closeSync(descriptor);
}

/** Twenty rounds of one accuracy a source over the claims of each item: as little as truth discovery can be. */
function plainLoop(text) {
  const sources = new Map();
  const items = new Map();
  const values = new Map();
  const id = (map, key) => map.get(key) ?? (map.set(key, map.size), map.size - 1);
  const source = [];
  const item = [];
  const value = [];
  let at = text.indexOf("\n") + 1;
  while (at < text.length) {
    const a = text.indexOf(",", at);
    const b = text.indexOf(",", a + 1);
    let end = text.indexOf("\n", b);
    if (end < 0) end = text.length;
    const c = text.indexOf(",", b + 1);
    source.push(id(sources, text.slice(at, a)));
    item.push(id(items, text.slice(a + 1, b)));
    value.push(id(values, text.slice(b + 1, c >= 0 && c < end ? c : end)));
    at = end + 1;
  }
  const order = Uint32Array.from(source.keys()).sort((x, y) => item[x] - item[y] || x - y);
  const accuracy = new Float64Array(sources.size).fill(0.7);
  const right = new Float64Array(sources.size);
  const made = new Float64Array(sources.size);
  for (let round = 0; round < 20; round++) {
    right.fill(1);
    made.fill(2);
    for (let from = 0; from < order.length;) {
      const scores = new Map();
      let to = from;
      for (; to < order.length && item[order[to]] === item[order[from]]; to++) {
        const k = order[to];
        const a = accuracy[source[k]];
        scores.set(value[k], (scores.get(value[k]) ?? 0) + Math.log((5 * a) / (1 - a)));
      }
      let sum = 0;
      for (const [key, score] of scores) {
        const e = Math.exp(Math.min(score, 300));
        scores.set(key, e);
        sum += e;
      }
      for (; from < to; from++) {
        const k = order[from];
        right[source[k]] += scores.get(value[k]) / sum;
        made[source[k]]++;
      }
    }
    for (let s = 0; s < accuracy.length; s++) accuracy[s] = Math.min(0.99, right[s] / made[s]);
  }
  return accuracy;
}
