import type { Day, DayRange } from "../model/index.ts";

/**
 * An interval as a person would write it: "on 18 March 2025", "in late March 2025", "in 2024", "from January to March
 * 2025", "between 6 and 16 August 2024". Parts of a month are those of the annotation guide: days 1-10, 11-20, 21-end.
 */
export function whenWords({ from, to }: DayRange): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (from === to) return `on ${a.day} ${a.month} ${a.year}`;
  const startsMonth = a.day === 1;
  const endsMonth = b.day === lastDay(b);
  const isWholeYears = startsMonth && endsMonth && a.number === 1 && b.number === 12;
  if (isWholeYears) return a.year === b.year ? `in ${a.year}` : `from ${a.year} to ${b.year}`;
  if (a.year === b.year && a.number === b.number) {
    if (startsMonth && endsMonth) return `in ${a.month} ${a.year}`;
    const third = THIRDS.find(({ first, last }) => a.day === first && b.day === (last ?? lastDay(b)));
    return third ? `in ${third.word}${a.month} ${a.year}` : `between ${a.day} and ${b.day} ${b.month} ${b.year}`;
  }
  if (startsMonth && endsMonth) {
    const season = a.year + 1 === b.year && a.number === 12 && b.number === 2;
    if (season) return `in the winter of ${a.year}–${String(b.year).slice(-2)}`;
    return `from ${a.month}${a.year === b.year ? "" : ` ${a.year}`} to ${b.month} ${b.year}`;
  }
  return `between ${a.day} ${a.month}${a.year === b.year ? "" : ` ${a.year}`} and ${b.day} ${b.month} ${b.year}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const THIRDS: readonly { first: number; last: number | null; word: string }[] = [
  { first: 1, last: 10, word: "early " },
  { first: 11, last: 20, word: "mid-" },
  { first: 21, last: null, word: "late " },
];

type Parts = { year: number; number: number; month: string; day: number };

function partsOf(date: Day): Parts {
  const [year, number, day] = date.split("-").map(Number) as [number, number, number]; // a Day has three parts
  return { year, number, day, month: MONTHS[number - 1]! };
}

/** Day 0 of the next month is the last of this one. */
const lastDay = ({ year, number }: Parts): number => new Date(Date.UTC(year, number, 0)).getUTCDate();
