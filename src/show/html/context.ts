import type { Lookup } from "../lookup.ts";

/** What the parts of a page know of the whole. */
export type Page = {
  readonly lookup: Lookup;
  /** True where the page carries the whole text of the report, so that a citation can link to its characters. */
  readonly holds: (reportId: string) => boolean;
};
