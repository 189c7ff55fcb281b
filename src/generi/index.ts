/** Tutti i generi di contenuto. È la sola lista: chi ha bisogno di sapere quali generi ci sono la scorre. */
import { aree } from "./aree/genere.ts";
import { atti } from "./atti/genere.ts";
import { capitoli } from "./capitoli/genere.ts";
import { dataset } from "./dataset/genere.ts";
import { enti } from "./enti/genere.ts";
import { esiti } from "./esiti/genere.ts";
import { fascicoli } from "./fascicoli/genere.ts";
import { fondi } from "./fondi/genere.ts";
import type { GenereQualunque } from "./genere.ts";
import { gestioni } from "./gestioni/genere.ts";
import { glossario } from "./glossario/genere.ts";
import { identita } from "./identita/genere.ts";
import { lacune } from "./lacune/genere.ts";
import { leps } from "./leps/genere.ts";
import { noteDati } from "./note-dati/genere.ts";
import { obiettivi } from "./obiettivi/genere.ts";
import { persone } from "./persone/genere.ts";
import { profilo } from "./profilo/genere.ts";
import type { Profilo } from "./profilo/profili.ts";
import { progetti } from "./progetti/genere.ts";
import { prove } from "./prove-accessibilita/genere.ts";
import { puntiChiave } from "./punti-chiave/genere.ts";
import { reti } from "./reti/genere.ts";
import { rilevazioni } from "./rilevazioni/genere.ts";
import { servizi } from "./servizi/genere.ts";
import { sinonimi } from "./sinonimi/genere.ts";
import { sportelli } from "./sportelli/genere.ts";
import { tipiServizio } from "./tipi-servizio/genere.ts";
import { versioni } from "./versioni/genere.ts";

/** Nell'ordine in cui si leggono: prima ciò che gli altri citano. */
const LISTA = [
  identita,
  profilo,
  glossario,
  fondi,
  leps,
  puntiChiave,
  capitoli,
  aree,
  obiettivi,
  esiti,
  reti,
  progetti,
  atti,
  enti,
  persone,
  gestioni,
  lacune,
  noteDati,
  prove,
  tipiServizio,
  servizi,
  sportelli,
  dataset,
  fascicoli,
  rilevazioni,
  sinonimi,
  versioni,
] as const;

/** Uno qualunque dei generi, con i suoi dati esatti: da qui nascono i tipi di `Piano`, degli indirizzi, dei rimandi. */
export type Elenco = (typeof LISTA)[number];

/** I generi, per chi li scorre. */
export const GENERI: readonly GenereQualunque[] = LISTA;

/** Costruire uno schema costa più che usarlo: di ogni profilo lo si fa una volta. */
const giaFatti = new WeakMap<Profilo, Map<GenereQualunque, GenereQualunque>>();

/** I generi con gli schemi di un profilo. */
export function generiDel(
  { profilo }: { profilo: Profilo },
  generi: readonly GenereQualunque[] = GENERI,
): readonly GenereQualunque[] {
  const suoi = giaFatti.get(profilo) ?? new Map<GenereQualunque, GenereQualunque>();
  giaFatti.set(profilo, suoi);
  return generi.map((g) => {
    if (!g.schemaPer) return g;
    const fatto = suoi.get(g) ?? { ...g, schema: g.schemaPer(profilo) };
    suoi.set(g, fatto);
    return fatto;
  });
}
