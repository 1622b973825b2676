import { z } from "zod";

/** A node asks whether one number is below a bound; a leaf adds its value. `[feature, below, yes, no]` or a number. */
export type Tree = number | [feature: number, below: number, yes: Tree, no: Tree];
const Tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.int().nonnegative(), z.number(), Tree, Tree])]),
);

/** Gradient-boosted trees (Friedman 2001) with the logistic loss: their sum is in log-odds. */
export const Forest = z.object({ base: z.number(), trees: z.array(Tree) });
export type Forest = z.infer<typeof Forest>;

export function logOddsOf({ base, trees }: Forest, values: readonly number[]): number {
  let sum = base;
  for (const tree of trees) {
    let at = tree;
    while (typeof at !== "number") at = values[at[0]]! < at[1] ? at[2] : at[3];
    sum += at;
  }
  return sum;
}
