import type { Claim, ClaimRef, Reading, Relation, Statement } from "../model/index.ts";
import { AIM_WORDS, ORDINALS, POINTING_WORDS } from "./en/relations.ts";

type Placed = { ref: ClaimRef; statement: Statement; claim: Claim };

/** Characters back over which an outcome still belongs to an aim that was told of, and a conclusion to its premise. */
const OUTCOME_REACH = 3_000;
const PREMISE_REACH = 600;

/**
 * What the statements of one report say of one another in their own words: an outcome of the aim that it was of, a
 * conclusion that points back to its premise. `text` is the report's.
 */
export function relationsWithin({ id, statements }: Pick<Reading, "id" | "statements">, text: string): Relation[] {
  const placed = statements.flatMap((statement) =>
    statement.claims.map((claim, index): Placed => ({
      ref: { report: id, statement: statement.id, claim: index },
      statement,
      claim,
    })),
  );
  return [...outcomes(placed, text), ...conclusions(placed, text)];
}

function outcomes(placed: readonly Placed[], text: string): Relation[] {
  const aims = placed.filter(({ claim }) => claim.event === "objective");
  return placed.flatMap((outcome): Relation[] => {
    if (outcome.claim.event !== "outcome") return [];
    const numbered = ordinalAim(text.slice(...outcome.statement.sentence));
    const aim = numbered === null ? nearestAim(outcome, aims) : aims[numbered];
    if (aim === undefined) return [];
    const reason =
      numbered === null
        ? `whether the aim was reached: “${aim.claim.gloss}”`
        : `names the aim by its place in the list: “${aim.claim.gloss}”`;
    return [{ kind: "outcome-of", from: outcome.ref, to: aim.ref, reason, rule: "read/outcome-of" }];
  });
}

/** "The second goal": which of the aims told of before is meant, from 0; null where no number is given. */
function ordinalAim(sentence: string): number | null {
  const words = sentence.toLowerCase().split(/[^a-z]+/u);
  for (const [at, word] of words.entries()) {
    const place = ORDINALS.get(word);
    if (place !== undefined && words.slice(at + 1, at + 3).some((next) => AIM_WORDS.has(next))) return place;
  }
  return null;
}

/** The last aim before the outcome, or in its sentence, that is not another's. */
function nearestAim(outcome: Placed, aims: readonly Placed[]): Placed | undefined {
  const [start, end] = outcome.statement.sentence;
  return aims
    .filter(({ statement, claim }) => {
      const isNear = statement.sentence[0] <= end && start - statement.sentence[0] <= OUTCOME_REACH;
      const isAnothers = claim.actor !== null && outcome.claim.actor !== null && claim.actor !== outcome.claim.actor;
      return isNear && !isAnothers;
    })
    .at(-1);
}

/** A conclusion that begins by pointing back is drawn from what was told just before. */
function conclusions(placed: readonly Placed[], text: string): Relation[] {
  return placed.flatMap((conclusion, at): Relation[] => {
    if (!conclusion.statement.isInference || conclusion.ref.claim !== 0) return [];
    const start = conclusion.statement.sentence[0];
    const first = /^\W{0,5}(\w{1,20})/u.exec(text.slice(start, start + 40))?.[1]?.toLowerCase() ?? "";
    if (!POINTING_WORDS.has(first)) return [];
    const premise = placed
      .slice(0, at)
      .filter(
        ({ statement }) =>
          !statement.isInference && statement.sentence[1] <= start && start - statement.sentence[1] <= PREMISE_REACH,
      )
      .at(-1);
    if (premise === undefined) return [];
    const reason = `begins with “${first}” and concludes from what stands before: “${premise.claim.gloss}”`;
    return [{ kind: "infers-from", from: conclusion.ref, to: premise.ref, reason, rule: "read/infers-from" }];
  });
}
