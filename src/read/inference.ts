import type { Analysis } from "../model/index.ts";
import { INFERENCE_PHRASES } from "./en/inference.ts";
import type { StatementSkeleton } from "./attribution/statements.ts";

/** True where the author concludes rather than reports: one of the table's phrases stands in the sentence. */
export function isInference(
  analysis: Analysis,
  { sentence, kind }: Pick<StatementSkeleton, "sentence" | "kind">,
): boolean {
  if (kind !== "author") return false;
  const text = ` ${analysis.text.slice(...sentence).toLowerCase()} `;
  return INFERENCE_PHRASES.some(({ phrase }) => text.includes(phrase));
}
