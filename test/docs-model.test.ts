import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import * as model from "../src/model/index.ts";

const text = readFileSync(new URL("../docs/model.md", import.meta.url), "utf8");

/** First column of the table under a heading, with its whole row: [name without its backticks, row]. */
function tableOf(heading: string): [string, string][] {
  const at = text.indexOf(`\n### ${heading}\n`);
  if (at < 0) return [];
  const end = text.slice(at + 5).search(/\n#{2,3} /);
  const section = end < 0 ? text.slice(at) : text.slice(at, at + 5 + end);
  return [...section.matchAll(/^\| `([^`]+)` \|.*$/gm)].map((row) => [row[1]!, row[0]]);
}

const schemas = Object.entries(model as Record<string, unknown>).flatMap(([name, schema]) =>
  schema instanceof z.ZodType ? [{ name, schema }] : [],
);
const objects = schemas.flatMap(({ name, schema }) => (schema instanceof z.ZodObject ? [{ name, schema }] : []));
const enums = schemas.flatMap(({ name, schema }) => (schema instanceof z.ZodEnum ? [{ name, schema }] : []));
const unions = schemas.flatMap(({ name, schema }) =>
  schema instanceof z.ZodDiscriminatedUnion ? [{ name, schema }] : [],
);

test("the model has the nouns that these tests go through", () => {
  expect(objects.length).toBeGreaterThanOrEqual(45);
  expect(enums.length).toBeGreaterThanOrEqual(18);
  expect(unions.map(({ name }) => name).sort()).toEqual(["DecisionAction", "PlaceShape", "Publication"]);
});

test.each(objects)("docs/model.md has every field of $name, and no others", ({ name, schema }) => {
  expect(
    tableOf(name)
      .map(([field]) => field)
      .sort(),
  ).toEqual(Object.keys(schema.shape).sort());
});

test.each(enums)("docs/model.md has every value of $name, and no others", ({ name, schema }) => {
  expect(
    tableOf(name)
      .map(([value]) => value)
      .sort(),
  ).toEqual(schema.options.map(String).sort());
});

test.each(unions)("docs/model.md has every case of $name, and no others", ({ name, schema }) => {
  const kinds = schema.options.map((option) => {
    // Every case of our unions is an object with a literal `kind`.
    const { kind } = (option as z.ZodObject<{ kind: z.ZodLiteral<string> }>).shape;
    return kind.value;
  });
  expect(
    tableOf(name)
      .map(([kind]) => kind)
      .sort(),
  ).toEqual(kinds.sort());
});

const inline = objects.flatMap(({ name, schema }) =>
  Object.entries(schema.shape).flatMap(([field, type]) => {
    const inner = unwrapped(type);
    const isNamed = enums.some((one) => one.schema === inner);
    return inner instanceof z.ZodEnum && !isNamed
      ? [{ place: `${name}.${field}`, name, field, options: inner.options.map(String) }]
      : [];
  }),
);

test("some fields have closed lists of their own", () => {
  expect(inline.length).toBeGreaterThanOrEqual(8);
});

test.each(inline)("docs/model.md names the values of $place", ({ name, field, options }) => {
  const row = tableOf(name).find(([first]) => first === field)?.[1] ?? "";
  expect(options.filter((option) => !row.includes(`\`${option}\``))).toEqual([]);
});

test("docs/model.md has every kind of id with its prefix", () => {
  const ids = schemas.map(({ name }) => name).filter((name) => name.endsWith("Id"));
  expect(ids.length).toBeGreaterThanOrEqual(8);
  for (const name of ids) expect(text).toContain(`| \`${name}\` | `);
});

/** A field's type without `nullable` and `optional`. */
function unwrapped(type: unknown): unknown {
  return type instanceof z.ZodNullable || type instanceof z.ZodOptional ? unwrapped(type.unwrap()) : type;
}
