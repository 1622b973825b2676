// Forms of saying when, written for this project: each a sentence, its publication date, and the days that it must give (test/cases/time-forms.tsv).
import fs from "node:fs";
import { analyse } from "../dist/language/index.js";
import { readTimes } from "../dist/time/index.js";
import { resources } from "./report.mjs";

/** Rows of the table: { group, published, sentence, start, end, value, from, to }; `start` is -1 where nothing may be found. "-" is none, "*" any value. */
export function timeForms(file) {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [group, published, marked, value, from, to] = line.split("\t");
      const start = marked.indexOf("[");
      const end = start < 0 ? -1 : marked.indexOf("]") - 1;
      return { group, published, sentence: marked.replace(/[[\]]/g, ""), start, end, value, from, to };
    });
}

/** What is read of a form: { days, value }, whether its days and its value are right, and what was found instead. */
export function readForm(form) {
  const published = { kind: "value", date: form.published, basis: "metadata", evidence: null, reason: "given" };
  const found = readTimes(analyse(form.sentence, "en", resources().models), published);
  if (form.start < 0) {
    const wrong = found.filter(({ range }) => range !== null);
    return { isDaysRight: wrong.length === 0, isValueRight: null, found: wrong };
  }
  const meant = found.filter(({ start, end }) => start < form.end && end > form.start);
  const isDays = ({ range }) =>
    form.from === "-" ? range === null : range?.from === form.from && range.to === form.to;
  const isDaysRight = form.from === "-" ? meant.every(isDays) : meant.some(isDays);
  const isValueRight = form.value === "*" ? null : meant.some(({ value }) => value === form.value);
  return { isDaysRight, isValueRight, found: meant };
}
