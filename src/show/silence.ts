import type { Silence } from "../model/index.ts";
import { groupBy } from "./outline.ts";

/** All that one body did not speak about, in one way. */
export type Unheard = Pick<Silence, "kind" | "who" | "guards" | "refs"> & { readonly about: readonly string[] };

/** Silences of one body told together; those that the texts themselves state come first. */
export function unheard(silences: readonly Silence[]): Unheard[] {
  const groups = groupBy(silences, ({ kind, who, guards }) => JSON.stringify([kind, who, guards]));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { kind, who, guards } = first;
      return [
        {
          kind,
          who,
          guards,
          refs: group.flatMap(({ refs }) => refs),
          about: [...new Set(group.map(({ about }) => about))],
        },
      ];
    })
    .sort((a, b) => Number(b.kind === "stated") - Number(a.kind === "stated"));
}

/** What somebody did not say, without the name. */
export const silenceWords = ({ kind }: Unheard): string =>
  kind === "stated"
    ? "would not speak, as a report itself says, about"
    : "is concerned and not heard in these reports on";

/** Every guard once, as a whole sentence. */
export const distinctGuards = (bodies: readonly Unheard[]): string[] => [
  ...new Set(bodies.flatMap(({ guards }) => guards)),
];

/** A guard by the word before its colon: `policy` of `policy: some bodies never speak`. */
export const guardNames = ({ guards }: Unheard): string[] => guards.map((guard) => guard.split(":", 1)[0] ?? guard);
