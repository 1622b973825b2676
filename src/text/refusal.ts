/** How a refusal to speak is worded; lower case, found in the statement's own words. */
const REFUSALS = [
  "declined to comment",
  "declined to say",
  "refused to comment",
  "refused to say",
  "no comment",
  "not commented",
  "not comment",
  "neither confirmed nor denied",
  "neither confirm nor deny",
  "did not respond",
  "has not responded",
  "not immediately respond",
  "not immediately comment",
  "remained silent",
  "kept silent",
  "has not confirmed",
  "have not confirmed",
];

/** Whether a sentence says that somebody would not speak, which is no answer to anything. */
export function saysRefusal(sentence: string): boolean {
  const lower = sentence.toLowerCase().replace(/\s/gu, " ");
  return REFUSALS.some((refusal) => lower.includes(refusal));
}
