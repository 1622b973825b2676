import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../test/support/english.ts";
import type { Publication } from "../model/index.ts";
import { readTimes } from "./read-times.ts";

const on = (date: string): Publication => ({
  kind: "value",
  date,
  basis: "metadata",
  evidence: null,
  reason: "fixed for the test",
});

const UNKNOWN: Publication = { kind: "unknown", reason: "fixed for the test" };

/** A Wednesday. */
const WEDNESDAY = on("2025-04-02");

const read = (text: string, published: Publication = WEDNESDAY) => readTimes(analyse(text), published);

/** "text value from..to", a dash where there is no range. */
const shown = (text: string, published?: Publication) =>
  read(text, published).map(
    ({ text: words, value, range }) => `${words} | ${value} | ${range === null ? "-" : `${range.from}..${range.to}`}`,
  );

const CASES: readonly [text: string, ...expected: string[]][] = [
  // Days with their own numbers
  ["Troops came on 18 March 2025.", "18 March 2025 | 2025-03-18 | 2025-03-18..2025-03-18"],
  ["Troops came on March 18, 2025, at noon.", "March 18, 2025, at noon | 2025-03-18T12:00 | 2025-03-18..2025-03-18"],
  [
    "It was so on Mar. 18, 2025-03-19 and 11.03.2022.",
    "Mar. 18 | 2025-03-18 | 2025-03-18..2025-03-18",
    "2025-03-19 | 2025-03-19 | 2025-03-19..2025-03-19",
    "11.03.2022 | 2022-03-11 | 2022-03-11..2022-03-11",
  ],
  ["Seen on 18/03/2016 there.", "18/03/2016 | 2016-03-18 | 2016-03-18..2016-03-18"],
  ["Seen on 03/18/2016 there.", "03/18/2016 | 2016-03-18 | 2016-03-18..2016-03-18"],
  ["It fell on Tuesday, 19 July 2016.", "Tuesday, 19 July 2016 | 2016-07-19 | 2016-07-19..2016-07-19"],
  // Parts of months and years
  ["In late March they left.", "late March | 2025-03 | 2025-03-21..2025-03-31"],
  ["In mid-March they left.", "mid-March | 2025-03 | 2025-03-11..2025-03-20"],
  ["In early March they left.", "early March | 2025-03 | 2025-03-01..2025-03-10"],
  ["It fell in mid-August 2024.", "mid-August 2024 | 2024-08 | 2024-08-11..2024-08-20"],
  ["It came late last month.", "late last month | 2025-03 | 2025-03-21..2025-03-31"],
  ["It was agreed late last year.", "late last year | 2024 | 2024-10-01..2024-12-31"],
  ["It was agreed earlier this year.", "earlier this year | 2025 | 2025-01-01..2025-04-02"],
  ["It was agreed earlier this week.", "earlier this week | 2025-W14 | 2025-03-31..2025-04-02"],
  ["It shrank in the early 1990s.", "the early 1990s | 199 | 1990-01-01..1993-12-31"],
  ["It rose in the third quarter of 2024.", "the third quarter of 2024 | 2024-Q3 | 2024-07-01..2024-09-30"],
  ["It rose in the first half of 2016.", "the first half of 2016 | 2016-H1 | 2016-01-01..2016-06-30"],
  ["It rose in the first half of March.", "the first half of March | 2025-03 | 2025-03-01..2025-03-15"],
  // Seasons
  ["It began in the summer of 2024.", "the summer of 2024 | 2024-SU | 2024-06-01..2024-08-31"],
  ["They dug in last winter.", "last winter | 2024-WI | 2024-12-01..2025-02-28"],
  ["They attacked in spring 2025.", "spring 2025 | 2025-SP | 2025-03-01..2025-04-02"],
  // From publication
  ["They left last week.", "Last week | 2025-W13 | 2025-03-24..2025-03-30"],
  ["They struck over the weekend.", "the weekend | 2025-W13-WE | 2025-03-29..2025-03-30"],
  ["They crossed last August.", "last August | 2024-08 | 2024-08-01..2024-08-31"],
  ["They lost it last year.", "last year | 2024 | 2024-01-01..2024-12-31"],
  ["They lost it yesterday.", "yesterday | 2025-04-01 | 2025-04-01..2025-04-01"],
  ["He left on Wednesday.", "Wednesday | 2025-04-02 | 2025-04-02..2025-04-02"],
  ["He left last Wednesday.", "last Wednesday | 2025-03-26 | 2025-03-26..2025-03-26"],
  ["He will leave on Friday.", "Friday | 2025-04-04 | 2025-04-04..2025-04-04"],
  ["He said on Friday that they will leave.", "Friday | 2025-03-28 | 2025-03-28..2025-03-28"],
  ["They will meet next Thursday.", "next Thursday | 2025-04-10 | 2025-04-10..2025-04-10"],
  ["They held it until Friday.", "Friday | 2025-03-28 | 2025-03-28..2025-03-28"],
  ["The truce was extended until Friday.", "Friday | 2025-04-04 | 2025-04-04..2025-04-04"],
  ["They must leave by Friday.", "Friday | 2025-04-04 | 2025-04-04..2025-04-04"],
  ["By Friday they held the town.", "Friday | 2025-03-28 | 2025-03-28..2025-03-28"],
  ["The envoys will be there this coming Sunday.", "this coming Sunday | 2025-04-06 | 2025-04-06..2025-04-06"],
  ["The town was hit two weeks ago.", "two weeks ago | 2025-W12 | 2025-03-17..2025-03-23"],
  ["The town was hit ten days ago.", "ten days ago | 2025-03-23 | 2025-03-23..2025-03-23"],
  ["More than 60 died this month.", "this month | 2025-04 | 2025-04-01..2025-04-02"],
  ["The council will meet this month.", "this month | 2025-04 | 2025-04-01..2025-04-30"],
  // Lengths and windows
  ["Ten days have passed since they crossed.", "Ten days | P10D | 2025-03-23..2025-03-23"],
  ["They have held it for over seven months.", "over seven months | P7M | 2024-09-02..2025-04-02"],
  ["They have fought for months.", "months | PXM | 2025-01-02..2025-04-02"],
  ["They fought for two years in the hills.", "two years | P2Y | -"],
  ["Raids grew in recent days.", "recent days | PAST_REF | 2025-03-26..2025-04-02"],
  ["Raids grew in recent months.", "recent months | PXM | 2025-01-02..2025-04-02"],
  ["Raids grew in the last week.", "the last week | P1W | 2025-03-26..2025-04-02"],
  ["Raids grew over the past three days.", "the past three days | P3D | 2025-03-30..2025-04-02"],
  ["Sixty fell in the past 24 hours.", "the past 24 hours | PT24H | 2025-04-01..2025-04-02"],
  ["A seven-month-long siege ended.", "seven-month-long | P7M | -"],
  // Times of the day
  ["They struck on Saturday night.", "Saturday night | 2025-03-29TNI | 2025-03-29..2025-03-29"],
  ["They struck overnight.", "overnight | 2025-04-01TNI | 2025-04-01..2025-04-02"],
  ["They struck overnight into Sunday.", "overnight into Sunday | 2025-03-29TNI | 2025-03-29..2025-03-30"],
  ["They struck overnight on Saturday.", "overnight on Saturday | 2025-03-29TNI | 2025-03-29..2025-03-30"],
  ["They came at 6 p.m. on Monday.", "6 p.m. on Monday | 2025-03-31T18:00 | 2025-03-31..2025-03-31"],
  [
    "On 16 March they rested. At dawn they came.",
    "16 March | 2025-03-16 | 2025-03-16..2025-03-16",
    "dawn | 2025-03-16TDA | 2025-03-16..2025-03-16",
  ],
  ["They came at dawn.", "dawn | 2025-04-02TDA | -"],
  // Intervals
  ["It has grown since January.", "January | 2025-01 | 2025-01-01..2025-04-02"],
  ["Forty have died since the siege began in January.", "January | 2025-01 | 2025-01-01..2025-04-02"],
  ["They fought from 5 to 8 March.", "5 to 8 March | 2025-03-05/2025-03-08 | 2025-03-05..2025-03-08"],
  [
    "They fought between 28 February and 5 March.",
    "28 February | 2025-02-28 | 2025-02-28..2025-03-05",
    "5 March | 2025-03-05 | 2025-02-28..2025-03-05",
  ],
  [
    "Two were lost in January and February 2024.",
    "January | 2024-01 | 2024-01-01..2024-02-29",
    "February 2024 | 2024-02 | 2024-01-01..2024-02-29",
  ],
  ["A truce is unlikely before 10 April.", "10 April | 2025-04-10 | -"],
  ["It went on in the 2014-2015 fighting.", "the 2014-2015 | 2014/2015 | 2014-01-01..2015-12-31"],
  // What was mentioned before
  [
    "They met on 5 March. The same day they parted. Three days later they fought.",
    "5 March | 2025-03-05 | 2025-03-05..2025-03-05",
    "The same day | 2025-03-05 | 2025-03-05..2025-03-05",
    "Three days later | 2025-03-08 | 2025-03-08..2025-03-08",
  ],
  ["The next day they fled.", "The next day | 2025-04-03 | -"],
  // Repeated
  ["They shell the town nightly.", "nightly | XXXX-XX-XXTNI | -"],
  ["They shell the town every Monday.", "every Monday | XXXX-WXX-1 | -"],
  ["They fire 100 shells a day.", "a day | P1D | -"],
];

for (const [text, ...expected] of CASES) {
  test(`2 April 2025: ${text}`, () => {
    expect(shown(text).map((line) => line.toLowerCase())).toEqual(expected.map((line) => line.toLowerCase()));
  });
}

const NOTHING_IN: readonly string[] = [
  "They may go and they may not.",
  "The brigade will march on the town.",
  "The second battalion took a second hill.",
  "He told the Sun that the sun rose.",
  "Prices fall and rivers spring from rock.",
  "Some 1989 people and 2014 soldiers were counted.",
  "The 15-year-old girl was with a man of 40 years old.",
  "The Sunday Times wrote of Resolution 2118.",
  "Long ago the late president was an early settler.",
];

for (const text of NOTHING_IN) {
  test(`no time in: ${text}`, () => {
    expect(shown(text)).toEqual([]);
  });
}

test("a telex in capitals is read", () => {
  const text =
    "THE ARMY CAME ON 16 NOVEMBER AT 0600 GMT [16 NOV]. LAST NIGHT IT LEFT, AND SINCE 11 NOVEMBER 30 HAVE DIED.";
  expect(shown(text, on("1989-11-17"))).toEqual([
    "16 NOVEMBER AT 0600 GMT | 1989-11-16T06:00Z | 1989-11-16..1989-11-16",
    "16 NOV | 1989-11-16 | 1989-11-16..1989-11-16",
    "LAST NIGHT | 1989-11-16TNI | 1989-11-16..1989-11-16",
    "11 NOVEMBER | 1989-11-11 | 1989-11-11..1989-11-17",
  ]);
});

test("with an unknown publication only what carries its own date has a range", () => {
  const text = "On 5 November 2005 they came. Four days later they left. Yesterday and last week he spoke, on Monday.";
  expect(shown(text, UNKNOWN)).toEqual([
    "5 November 2005 | 2005-11-05 | 2005-11-05..2005-11-05",
    "Four days later | 2005-11-09 | 2005-11-09..2005-11-09",
    "Yesterday | XXXX-XX-XX | -",
    "last week | XXXX-WXX | -",
    "Monday | XXXX-WXX-1 | -",
  ]);
});

test("an interval of publication widens what depends on the day and nothing else", () => {
  const interval: Publication = {
    kind: "interval",
    from: "2025-03-30",
    to: "2025-03-31",
    basis: "inferred",
    evidence: null,
    reason: "fixed for the test",
  };
  expect(shown("Yesterday they left. On Saturday they came. It began last month.", interval)).toEqual([
    "Yesterday | 2025-03-30 | 2025-03-29..2025-03-30",
    "Saturday | 2025-03-29 | 2025-03-29..2025-03-29",
    "last month | 2025-02 | 2025-02-01..2025-02-28",
  ]);
  expect(shown("Yesterday they left.", { ...interval, from: "2024-06-01" })).toEqual(["Yesterday | 2025-03-30 | -"]);
});

test("impossible dates and hours have no range", () => {
  expect(read("It ended on 31 June and on 2025-02-30.").map(({ range }) => range)).toEqual([null, null]);
  expect(read("It ended at 25:00.")).toEqual([]);
  expect(read("In the year 99999 and on 99999-01-01.").map(({ range }) => range)).toEqual([]);
});

test("any text is read without an error and offsets slice back to the words", () => {
  const word = fc.constantFrom(
    ..."early late mid - last next this the of in on Monday May March second 2025 31 June 18 : . , ' s ’ 10 pm to and since until for two weeks ago year quarter end half night overnight first a 99999999999 \n\n".split(
      " ",
    ),
    "😀",
    "Ⅻ",
    "\u0000",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(WEDNESDAY, UNKNOWN), (words, published) => {
      const text = words.join(" ");
      let end = 0;
      for (const timex of read(text, published)) {
        expect(text.slice(timex.start, timex.end)).toBe(timex.text);
        expect(timex.start).toBeGreaterThanOrEqual(end);
        end = timex.end;
        if (timex.range !== null) expect(timex.range.from <= timex.range.to).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("the work grows with the length of a hostile text and not faster", () => {
  for (const unit of ["early late ", "Monday ", "the the ", "2025-", "to 5 March ", "two ", "end of the "]) {
    const time = (count: number) => {
      const analysis = analyse(unit.repeat(count));
      const start = performance.now();
      readTimes(analysis, WEDNESDAY);
      return performance.now() - start;
    };
    time(500);
    const [short, long] = [time(1000), time(4000)];
    expect(long, unit).toBeLessThan(16 * short + 400); // four times the text; room for a busy machine
  }
});
