/** Gli anni in cui si è misurato. */
import type { Piano } from "../piano.ts";

/** Gli anni in cui si è misurato qualcosa. */
export const anniMisurati = (piano: Piano): number[] =>
  [
    ...new Set(piano.obiettivi.flatMap((o) => o.indicatori.flatMap((i) => (i.rilevazioni ?? []).map((r) => r.anno)))),
  ].sort((a, b) => a - b);
