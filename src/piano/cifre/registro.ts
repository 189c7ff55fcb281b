/**
 * Il registro delle cifre: ogni numero di un piano, dove sta, e che cosa il controllo ne ha potuto dire. Una cifra è «ricalcolata» o
 * «confrontata» solo se una regola parlerebbe, cambiata quella di un decimo o
 * della metà.
 */
import type { Diagnostica, Luogo } from "../../diagnostica/index.ts";
import { GENERI } from "../../generi/index.ts";
import { legge } from "../../generi/posti.ts";
import type { Caricamento } from "../carica.ts";
import { type Contesto, contesto } from "../coerenza/contesto.ts";
import { controllaCoerenza } from "../coerenza/index.ts";
import { chiavePosto, type Raccolta } from "../coerenza/raccolta.ts";
import { REGOLE } from "../coerenza/regole.ts";
import { celleNumeriche, cifreDeiCampi, cifreDeiTesti, type Trovata } from "./trova.ts";

/** Gli stati di una cifra, dal più al meno controllato. */
export const STATI_CIFRA = [
  "collegata",
  "ricalcolata",
  "confrontata",
  "in contrasto",
  "solo letta",
  "non capita",
] as const;
export type StatoCifra = (typeof STATI_CIFRA)[number];

/** Una cifra del piano. */
export interface CifraControllata extends Luogo {
  /** Com'è scritta. */
  scritto: string;
  /** Il genere di contenuto in cui sta: «capitoli». */
  genere: string;
  stato: StatoCifra;
}

/** Le famiglie di regole che trovano numeri che non vanno d'accordo. */
const DI_NUMERI: ReadonlySet<string> = new Set(["figure", "prosa", "schede", "registri"]);

/**
 * Ogni cifra di un piano con il suo stato, file per file. Non ci sono anni, date, età e rimandi, i numeri scritti a parole, le formule
 * che citano la fonte e le tabelle che il programma calcola.
 * @returns niente, se il piano non si è potuto leggere
 */
export function registroCifre(caricamento: Caricamento): CifraControllata[] {
  const gia = memoria.get(caricamento);
  if (gia) return gia;
  const nuovo = registro(caricamento);
  memoria.set(caricamento, nuovo);
  return nuovo;
}

const memoria = new WeakMap<Caricamento, CifraControllata[]>();

function registro(caricamento: Caricamento): CifraControllata[] {
  const raccolta: Raccolta = caricamento.raccolta ?? new Map();
  const trovate =
    (caricamento.raccolta && caricamento.coerenza) ?? controllaCoerenza(caricamento, undefined, undefined, raccolta);
  const qui = contesto(caricamento);
  if (!qui) return [];
  const contrasti = inContrasto(qui, trovate);
  return [...celleNumeriche(qui), ...cifreDeiCampi(qui, caricamento.documenti), ...cifreDeiTesti(qui)]
    .map(
      (c): CifraControllata => ({
        ...{ file: c.file, riga: c.riga, colonna: c.colonna, scritto: c.scritto },
        genere: GENERI.find((g) => legge(g, c.file))?.chiave ?? "",
        stato: statoDi(c, raccolta, contrasti),
      }),
    )
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.riga - b.riga || a.colonna - b.colonna));
}

const luogo = (l: Luogo): string => [l.file, l.riga, l.colonna].join("\0");

/** I posti di cui una regola ha detto che non vanno d'accordo con altri, anche se una nota lo spiega. */
function inContrasto({ piano, posizione }: Contesto, trovate: readonly Diagnostica[]): ReadonlySet<string> {
  const diNumeri = new Set(
    REGOLE.filter((r) => DI_NUMERI.has(r.famiglia) && r.gravita !== "consiglio").map((r) => r.id),
  );
  const fileDi = new Map(piano.dataset.map((d) => [d.id, d.fileCsv]));
  return new Set(
    trovate
      .filter((d) => diNumeri.has(d.regola) && d.gravita !== "consiglio")
      .flatMap((d) => [
        luogo(d),
        ...(d.altrove ?? []).map(luogo),
        ...(d.figure ?? []).flatMap((f) => {
          const [dataset = "", riga, colonna] = f.split("/");
          const file = fileDi.get(dataset);
          return file && riga && colonna ? luogo({ file, ...posizione(file, [riga, colonna]) }) : [];
        }),
      ]),
  );
}

function statoDi(c: Trovata, raccolta: Raccolta, contrasti: ReadonlySet<string>): StatoCifra {
  const controllo = c.posto && raccolta.get(chiavePosto(c.posto));
  if (controllo === "in contrasto" || contrasti.has(luogo(c))) return "in contrasto";
  if (c.collegata) return "collegata";
  if (c.sempre) return "ricalcolata";
  return controllo ?? (c.capita ? "solo letta" : "non capita");
}
