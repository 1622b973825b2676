import type { Silence } from "../model/index.ts";

/** What somebody did not say, without the name: `said that it would not speak about …`. */
export function silenceText({ kind, about }: Silence): string {
  return kind === "stated"
    ? `gave no account, as the text itself says: ${about}`
    : `is not heard in these reports: ${about}`;
}
