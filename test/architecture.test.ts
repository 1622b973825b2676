import { cruise, type ICruiseResult, type ICruiseOptions } from "dependency-cruiser";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

/** Fewer modules than this mean that the crawl went wrong, not that the tree is clean. */
const LEAST_MODULES = 120;

const rules = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  forbidden: object[];
  options: ICruiseOptions;
};

async function violationsOf(paths: string[]): Promise<ICruiseResult["summary"]> {
  const { output } = await cruise(paths, {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden as never },
    validate: true,
  });
  return (output as ICruiseResult).summary;
}

test("imports go one way", async () => {
  const summary = await violationsOf(["src"]);
  expect(summary.totalCruised).toBeGreaterThan(LEAST_MODULES);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
