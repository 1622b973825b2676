/** What no brief can tell, printed on every one. */
export const LIMITS: readonly string[] = [
  "It counts origins, not outlets, and the count is an upper bound: two accounts may share a source that neither names.",
  "A likelihood weighs what these reports say. It knows nothing of reports that are not here.",
  "Rules read the texts, and they overlook statements. What is missing here was not necessarily left unsaid.",
  "Nothing here says that an account is true or false, or that its speaker lies.",
];
