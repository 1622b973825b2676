import type { Analysis } from "../../model/index.ts";
import { TRIGGER_ROWS } from "../en/events.ts";
import { findCandidates } from "./candidates.ts";
import { type DocumentContext } from "./context.ts";
import { featuresOf } from "./features.ts";
import { groupsOf } from "./keep.ts";
import { modalityOfCue } from "./modality.ts";
import { polarityOfCue } from "./polarity.ts";
import type { StatementInput } from "./statement.ts";
import { viewOf } from "./view.ts";

/** A reading of a trigger as the training script sees it: its event, its features, the values of its figures, and the group in which readings compete. */
export type TrainingOption = {
  group: number;
  event: string;
  isAlternative: boolean;
  figures: number[];
  features: string[];
};

/** The options of one statement, for training and for looking at errors. */
export function trainingOptions(
  analysis: Analysis,
  statement: StatementInput,
  document: DocumentContext,
): TrainingOption[] {
  const view = viewOf(analysis, statement.content);
  const cueView = statement.cue === null ? null : viewOf(analysis, [statement.cue]);
  const cue = {
    polarity: polarityOfCue(cueView, statement.cueLemma),
    modality: modalityOfCue(cueView, statement.cueLemma),
  };
  const { candidates } = findCandidates(view, document);
  return groupsOf(candidates).flatMap(({ options, figures }, group) =>
    options.map((option) => ({
      group,
      event: option.event,
      isAlternative: option.isAlternative,
      figures: figures.flatMap((one) => (one.figure ? [one.figure.value] : [])),
      features: featuresOf(view, candidates, candidates.indexOf(option), statement, cue, document),
    })),
  );
}

export { TRIGGER_ROWS };
