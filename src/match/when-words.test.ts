import { expect, test } from "vitest";
import { whenWords } from "./when-words.ts";

test.each([
  ["2025-03-18", "2025-03-18", "on 18 March 2025"],
  ["2024-01-01", "2024-12-31", "in 2024"],
  ["2011-01-01", "2017-12-31", "from 2011 to 2017"],
  ["2024-02-01", "2024-02-29", "in February 2024"],
  ["2025-03-01", "2025-03-10", "in early March 2025"],
  ["2024-08-11", "2024-08-20", "in mid-August 2024"],
  ["2025-03-21", "2025-03-31", "in late March 2025"],
  ["2025-01-01", "2025-03-31", "from January to March 2025"],
  ["2024-12-01", "2025-02-28", "in the winter of 2024–25"],
  ["2024-08-06", "2024-08-16", "between 6 and 16 August 2024"],
  ["2025-03-24", "2025-04-06", "between 24 March and 6 April 2025"],
  ["2016-10-02", "2017-11-14", "between 2 October 2016 and 14 November 2017"],
])("%s to %s is told as %s", (from, to, words) => {
  expect(whenWords({ from, to })).toBe(words);
});
