import { createRequire } from "node:module";

// Three libraries behind one form: text and day of publication in, { start, end, type, value } out. Where a library says more than one thing, what suits a report is taken: the past, the coarsest unit that its words name.

const DAY_MS = 86_400_000;
const load = createRequire(new URL("peers/", import.meta.url));

/** Loads them; each { name, read }. */
export const loadPeers = () => [chrono(), compromise(), recognizers()];

function chrono() {
  const { parse } = load("chrono-node");
  return {
    name: "chrono-node 2.10.3",
    read: (text, dct) =>
      parse(text, new Date(`${dct}T12:00:00`), { forwardDate: false }).map((found) => ({
        start: found.index,
        end: found.index + found.text.length,
        type: found.start.isCertain("hour") ? "TIME" : "DATE",
        value: chronoValue(found),
      })),
  };
}

function chronoValue({ text, start }) {
  const day = [start.get("year"), start.get("month"), start.get("day")];
  const iso = `${String(day[0]).padStart(4, "0")}-${two(day[1])}-${two(day[2])}`;
  if (start.isCertain("hour")) return `${iso}T${two(start.get("hour"))}:${two(start.get("minute") ?? 0)}`;
  if (start.isCertain("day") || start.isCertain("weekday")) return byWords(text, iso);
  return start.isCertain("month") ? iso.slice(0, 7) : byWords(text, iso);
}

/** The value in the unit that the words name: "last week" is a week. */
function byWords(text, iso) {
  if (/\bweekend\b/i.test(text)) return `${isoWeek(iso)}-WE`;
  if (/\bweeks?\b/i.test(text)) return isoWeek(iso);
  if (/\bmonths?\b/i.test(text)) return iso.slice(0, 7);
  if (/\byears?\b/i.test(text) || /^\W*\d{4}$/.test(text)) return iso.slice(0, 4);
  return iso;
}

function compromise() {
  const nlp = load("compromise");
  nlp.plugin(load("compromise-dates"));
  return {
    name: "compromise-dates 3.9.0",
    read: (text, dct) =>
      nlp(text)
        .dates({ today: dct })
        .json({ offset: true })
        .map(({ offset, text: words, dates: found }) => {
          const lead = /^(?:on|in|at|by|since|until|from|during|before|after|for)\s+/i.exec(words)?.[0].length ?? 0;
          const start = offset.start + lead;
          return { start, end: offset.start + offset.length, type: "DATE", value: compromiseValue(found, words, dct) };
        })
        .filter(({ start, end }) => end > start),
  };
}

/** A range of days as the unit it fills; a day ahead of publication by a weekday or month alone is pulled to the past. */
function compromiseValue(found, words, dct) {
  if (!found?.start) return "";
  let [from, to] = [found.start.slice(0, 10), (found.end ?? found.start).slice(0, 10)];
  if (from > dct && !/\b\d{4}\b|\bnext\b|\btomorrow\b/i.test(words)) {
    const isWeekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(words);
    [from, to] = isWeekday ? [addDays(from, -7), addDays(to, -7)] : [addYears(from, -1), addYears(to, -1)];
  }
  if (from === to) return from;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days >= 365) return from.slice(0, 4);
  if (days >= 28 && days <= 31) return from.slice(0, 7);
  return days === 7 ? isoWeek(from) : `${from}/${to}`;
}

function recognizers() {
  const suite = load("@microsoft/recognizers-text-date-time");
  const culture = "en-us";
  return {
    name: "MS recognizers-text-date-time 1.3.2",
    read: (text, dct) =>
      suite.recognizeDateTime(text, culture, suite.DateTimeOptions.None, new Date(`${dct}T12:00:00`)).map((found) => {
        const kind = found.typeName.split(".").at(-1);
        const type = { duration: "DURATION", set: "SET", time: "TIME", datetime: "TIME" }[kind] ?? "DATE";
        return { start: found.start, end: found.end + 1, type, value: recognizersValue(found.resolution, dct) };
      }),
  };
}

/** The unit as its timex writes it; where that leaves something open, the latest answer that is not ahead. */
function recognizersValue(resolution, dct) {
  const answers = resolution?.values ?? [];
  const past = answers.filter(({ value, start }) => (value ?? start ?? "") <= dct).at(-1) ?? answers[0];
  if (!past?.timex) return "";
  const { timex, value, start } = past;
  if (!/^[X(]/.test(timex)) return timex;
  if (timex.startsWith("(")) {
    const [from, , length] = timex.slice(1, -1).split(",");
    return length === "P1Y" ? from.slice(0, 4) : length === "P1M" ? from.slice(0, 7) : (length ?? "");
  }
  const day = value ?? start ?? "";
  return /^XXXX-\d\d$/.test(timex) ? day.slice(0, 7) : day.slice(0, 10);
}

const two = (value) => String(value).padStart(2, "0");
const addDays = (iso, days) => new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
const addYears = (iso, years) => `${String(Number(iso.slice(0, 4)) + years).padStart(4, "0")}${iso.slice(4)}`;

function isoWeek(iso) {
  const thursday = Date.parse(iso) + (4 - (new Date(iso).getUTCDay() || 7)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  return `${year}-W${two(Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1)}`;
}
