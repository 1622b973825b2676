import { type HierarchyNode, splitSet } from "./relations.ts";
import type { ClaimTable } from "./table.ts";

/** How the values of an item are read. */
export type Kind = "label" | "text" | "number" | "set" | "hierarchy";

export interface KindOptions {
  /** `categorical` covers labels and texts. Without it, each item's kind is told from its values. */
  type?: "categorical" | "numeric" | "set" | "hierarchy" | "mixed";
  hierarchy?: readonly HierarchyNode[];
  /** Between the elements of a set. */
  separator?: string;
  /** Of a table with both: items whose names begin or end like this are numeric. */
  numericPrefix?: string;
  numericSuffix?: readonly string[];
  /** Numbers come round again after this much: 1440 for minutes of the day. They are then chosen and never averaged. */
  cyclic?: number;
}

/** Items of one kind that are weighed together. */
export interface Family {
  kind: Kind;
  items: Int32Array;
}

/** Sorts the items of a table by kind. Numbers of the table's values are given beside, NaN where a value is none. */
export function findKinds(
  table: ClaimTable,
  options: KindOptions,
): { families: Family[]; numbers: Float64Array; separator: string } {
  const numbers = Float64Array.from(table.values, numberOf);
  const separator = options.separator ?? guessSeparator(table.values);
  const base = baseKind(table, options, separator);
  const isNumeric = base === "mixed" ? numericItems(table, options, numbers) : null;
  const members = new Map<Kind, number[]>();
  const put = (kind: Kind, item: number): void =>
    void (members.get(kind) ?? members.set(kind, []).get(kind)!).push(item);
  const others: number[] = [];
  for (let i = 0; i < table.items.length; i++) {
    if (base === "set" || base === "hierarchy") put(base, i);
    else if (base === "numeric" ? allNumbers(table, i, numbers) : isNumeric?.[i] === 1) put("number", i);
    else others.push(i);
  }
  const kind = areLabels(table, others) ? "label" : "text";
  for (const i of others) put(kind, i);
  const families = [...members].map(([of, items]) => ({ kind: of, items: Int32Array.from(items) }));
  return { families, numbers, separator };
}

type Base = "categorical" | "numeric" | "set" | "hierarchy" | "mixed";

function baseKind(table: ClaimTable, { type, hierarchy }: KindOptions, separator: string): Base {
  if (type !== undefined) return type;
  if (hierarchy !== undefined) return "hierarchy";
  return looksLikeSets(table.values, separator) ? "set" : "mixed";
}

const SEPARATORS = ["|", ";"];
const DEFAULT_SEPARATOR = "|";

const guessSeparator = (values: readonly string[]): string =>
  SEPARATORS.find((separator) => looksLikeSets(values, separator)) ?? DEFAULT_SEPARATOR;

/** Values are sets where many are joined by the separator and their elements come up in other values too. */
function looksLikeSets(values: readonly string[], separator: string): boolean {
  const joined = values.filter((value) => value.includes(separator));
  if (joined.length < SET_SHARE * values.length || joined.length < 2) return false;
  const seen = new Map<string, number>();
  for (const value of values)
    for (const element of new Set(splitSet(value, separator))) seen.set(element, (seen.get(element) ?? 0) + 1);
  let again = 0;
  let all = 0;
  for (const value of joined)
    for (const element of splitSet(value, separator)) {
      all++;
      if (seen.get(element)! > 1) again++;
    }
  return again >= all / 2;
}

const SET_SHARE = 0.1;

/** A decimal number as programs write it, thousands by commas allowed; NaN for anything else. */
export function numberOf(value: string): number {
  const text = value.trim();
  if (!/^[-+]?(?:\d{1,15}(?:,\d{3}){0,6})?(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3})?$/u.test(text) || !/\d/u.test(text))
    return NaN;
  return Number(text.replaceAll(",", ""));
}

function allNumbers(table: ClaimTable, i: number, numbers: Float64Array): boolean {
  for (let c = table.candidateStart[i]!; c < table.candidateStart[i + 1]!; c++)
    if (Number.isNaN(numbers[table.candidateValue[c]!]!)) return false;
  return true;
}

/**
 * Items told numeric by their names; else those with numbers alone, provided that numbers of the table are measures and
 * not labels. What stands after the last bar of a name ("flight 12|gate") is an attribute and is told as a whole.
 */
function numericItems(table: ClaimTable, options: KindOptions, numbers: Float64Array): Uint8Array {
  const { numericPrefix, numericSuffix } = options;
  const numeric = new Uint8Array(table.items.length);
  if (numericPrefix !== undefined || numericSuffix !== undefined) {
    table.items.forEach((name, i) => {
      const isNamed =
        (numericPrefix !== undefined && name.startsWith(numericPrefix)) ||
        (numericSuffix ?? []).some((suffix) => name.endsWith(suffix));
      if (isNamed && allNumbers(table, i, numbers)) numeric[i] = 1;
    });
    return numeric;
  }
  const groups = new Map<string, { items: number[]; numeric: number; values: Set<number> }>();
  table.items.forEach((name, i) => {
    const key = name.includes("|") ? name.slice(name.lastIndexOf("|")) : "";
    const group = groups.get(key) ?? { items: [], numeric: 0, values: new Set<number>() };
    groups.set(key, group);
    group.items.push(i);
    if (!allNumbers(table, i, numbers)) return;
    group.numeric++;
    for (let c = table.candidateStart[i]!; c < table.candidateStart[i + 1]! && group.values.size <= MOST_LABELS; c++)
      group.values.add(table.candidateValue[c]!);
  });
  for (const [key, group] of groups) {
    const isMeasure =
      group.values.size > MOST_LABELS && (key === "" || group.numeric >= ATTRIBUTE_SHARE * group.items.length);
    if (isMeasure) for (const i of group.items) if (allNumbers(table, i, numbers)) numeric[i] = 1;
  }
  return numeric;
}

/** More distinct values than this are no labels: scales of judgement have at most some twelve points. */
export const MOST_LABELS = 12;
/** An attribute is numeric where nearly all of its items hold numbers alone; gates ("16", "F80") are not. */
const ATTRIBUTE_SHARE = 0.95;

/** Few values, each of which comes up on many items. */
function areLabels(table: ClaimTable, items: readonly number[]): boolean {
  const seen = new Map<number, number>();
  for (const i of items)
    for (let c = table.candidateStart[i]!; c < table.candidateStart[i + 1]!; c++) {
      const value = table.candidateValue[c]!;
      seen.set(value, (seen.get(value) ?? 0) + 1);
      if (seen.size > MOST_LABELS) return false;
    }
  return items.length >= ITEMS_A_LABEL * seen.size;
}

const ITEMS_A_LABEL = 5;
