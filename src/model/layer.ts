import { z } from "zod";
import { Day } from "./date.ts";

const Position = z.tuple([z.number(), z.number()]);

/** Dated polygons by a source, imported and never drawn by us without saying so. Coordinates are [lon, lat], WGS 84, as in GeoJSON (RFC 7946). */
export const Layer = z.object({
  source: z.string(),
  kind: z.enum(["assessed", "claimed", "advance"]),
  asOf: Day,
  polygons: z.array(z.array(z.array(Position))),
});
export type Layer = z.infer<typeof Layer>;
