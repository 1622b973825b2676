import type { QuestionKind } from "../model/index.ts";
import type { Item } from "./item.ts";
import { isSide } from "./sides.ts";
import { readsAsSentence } from "./wording.ts";

type Asked = { topic: string; kind: QuestionKind; items: readonly Item[] };

/**
 * Whether a group of claims makes a question. Something must be in it that could be checked, and what only one
 * statement says must be fixed to a place, a day or a figure of its own. Nothing is lost: what makes no question stays
 * a statement of the ledger.
 */
export function isWorthAsking(group: Asked): boolean {
  const told = group.items.filter(isTold);
  if (told.length === 0 || !hasSubject(group, told)) return false;
  const statements = new Set(told.map(accountKey));
  return statements.size > 1 || told.some((item) => canStandAlone(item, group));
}

/** The same words of the same speaker are one account, told twice in a copy; two speakers of the same words are two. */
export const accountKey = ({ statement, terms }: Item): string => `${statement.sourceName} ${terms.ids.join(" ")}`;

/** A headline says in short what the text says; an inference or an opinion is no account of what happened. */
const isTold = ({ statement, isRefusal }: Item): boolean =>
  statement.heading !== true && statement.isInference !== true && !isRefusal;

/** "Who held it?" needs a place that the text itself names, and "was it kept?" more than the mention of a truce. */
function hasSubject({ kind }: Asked, told: readonly Item[]): boolean {
  if (kind === "control") return told.some((item) => isPlaced(item) && (item.actor ?? item.speaker) !== null);
  if (kind === "compliance")
    return (
      told.some(({ claim }) => claim.event === "ceasefire-violation" || claim.polarity !== "affirmed") || isMany(told)
    );
  if (kind === "other") return told.some((item) => item.claim.gloss == null || readsAsSentence(item));
  return true;
}

const isMany = (told: readonly Item[]): boolean => new Set(told.map(({ statement }) => statement.sourceName)).size > 1;

function canStandAlone(item: Item, { topic, kind }: Asked): boolean {
  const { claim, figure } = item;
  if (kind === "quantity") return isCounted(item) && (figure!.metric !== "other" || (isPlaced(item) && isDated(item)));
  if (NEEDS_COMPANY.has(topic)) return false;
  // The count is asked after; that it happened at all is the same statement once more.
  if (figure !== null && !(kind === "responsibility" && claim.actor != null)) return false;
  if (claim.modality === "intended" && kind !== "purpose") return false;
  // "It is unclear" is an answer that somebody gave, and a rare one.
  if (claim.polarity === "unknown")
    return (isPlaced(item) || isDated(item)) && (claim.modality === "asserted" || OF_MINDS.has(kind));
  if (OF_MINDS.has(kind))
    return isOfSomebody(item) && (isPlaced(item) || isDated(item)) && (isAttributed(item) || isFlat(item, kind));
  if (kind === "control" && item.place!.keys.length === 1) return false;
  if (!isAttributed(item) || claim.modality !== "asserted") return isPlaced(item) && isDated(item);
  return isPlaced(item) || isDated(item);
}

/** Topics in which one account alone says nothing that another could be held against. */
const NEEDS_COMPANY: ReadonlySet<string> = new Set(["other", "talks"]);
/** Aims, expectations and judgements: somebody's, about somebody. */
const OF_MINDS: ReadonlySet<QuestionKind> = new Set(["purpose", "outcome", "forecast"]);

/** "The operation failed", told without a hedge, is a report as much as an opinion. */
const isFlat = ({ claim }: Item, kind: QuestionKind): boolean => kind === "outcome" && claim.modality === "asserted";
const isOfSomebody = ({ actor }: Item): boolean => actor !== null && isSide(actor);
const isAttributed = ({ statement, speaker }: Item): boolean => statement.sourceName !== "author" || speaker !== null;
const isPlaced = ({ place, isPlaceGuessed }: Item): boolean => place !== null && !isPlaceGuessed;
/** Days that this sentence names, or that are known in another way than by the day of publication. */
const isDated = ({ days, claim }: Item): boolean =>
  days?.isKnown === true && claim.when?.rule !== "time-of-publication";

/** A figure of something: "107 people", and not a bare length or a number of a kind that no table knows. */
function isCounted({ figure, claim }: Item): boolean {
  if (figure === null) return false;
  return !NEEDS_NOUN.has(figure.metric) || (claim.quantity?.of ?? "") !== "" || figure.measure === "gain";
}
const NEEDS_NOUN: ReadonlySet<string> = new Set(["other", "distance", "length", "duration", "share"]);
