import { DATE_RULES } from "./date.ts";
import { CLOCK_RULES } from "./clock.ts";
import { DEICTIC_RULES } from "./deictic.ts";
import { EDGE_RULES } from "./edge.ts";
import { MONTH_RULES } from "./month.ts";
import { REFERENCE_RULES } from "./reference.ts";
import type { Rule } from "./rule.ts";
import { SET_RULES } from "./set.ts";
import { SPAN_RULES } from "./span.ts";
import { YEAR_RULES } from "./year.ts";

/**
 * All rules. The longest expression wins; among equals the rule that stands first: sets before lengths, for
 * "a day" after a count is a rate; edges before what they are an edge of; what has its own numbers before
 * what is counted from publication; bare references last.
 */
export const RULES: readonly Rule[] = [
  ...SET_RULES,
  ...EDGE_RULES,
  ...DATE_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...CLOCK_RULES,
  ...DEICTIC_RULES,
  ...SPAN_RULES,
  ...REFERENCE_RULES,
];
