/** Due versioni a fronte, per la stampa: che cosa cambia e, se si vuole, tutti i testi con ciò che esce e ciò che entra. */
import { conCaratteriComuni } from "../piano/ingresso/caratteri.ts";
import { PAROLE_VERSIONI as P } from "../testo/parole/versioni.ts";
import { confrontaSorgenti, type Esito } from "./confronta.ts";
import { nomeVoce } from "./frasi.ts";
import { leggibile } from "./leggibile.ts";
import type { Sorgente } from "./sorgente.ts";
import type { Differenza, Voce } from "./tipi.ts";
import { versione } from "./trova.ts";
import { leggiFile, nonConvalidati, vociDi } from "./versione.ts";
import { delNumero } from "./versioni.ts";

/** Un testo per intero, nella versione di dopo. */
export interface TestoIntero {
  genere: string;
  id: string;
  titolo: string;
  file: string;
  blocchi: readonly { forma: string; riga: number }[];
}

export interface Confronto extends Esito {
  prima: string;
  dopo: string;
  /** Vero se si stampano anche i testi che non cambiano. */
  intero: boolean;
  /** I testi di dopo, se si stampano tutti. */
  testi: readonly TestoIntero[];
  /** I titoli delle voci, di dopo o, se non ci sono più, di prima. */
  titoli: ReadonlyMap<string, string>;
}

/**
 * @param chiesto `1.0..1.1`; senza la seconda, ciò che c'è adesso
 * @param piano la cartella del piano
 * @throws se una delle due non si trova, con un messaggio per chi scrive
 */
export function aFronte(chiesto: string, piano: string, intero: boolean): Confronto {
  const [da = "", a = "", ...altre] = chiesto.split("..");
  if (!da || altre.length) throw new Error(P.confrontoSbagliato(chiesto));
  const [prima, dopo] = [versione(da, piano), versione(a || piano, piano)];
  const voci = tutteLeVoci(dopo);
  const { differenze, illeggibili } = confrontaSorgenti(prima, dopo);
  const celle = [celleDi(tutteLeVoci(prima)), celleDi(voci)] as const;
  return {
    differenze: differenze
      .filter((d) => !delNumero(d))
      .map((d) => (d.campo === "testo" ? { ...d, ...leggibili(d, ...celle) } : d)),
    illeggibili,
    prima: da,
    dopo: a || P.adesso,
    intero,
    titoli: new Map([...tutteLeVoci(prima), ...voci].flatMap(titoliDi)),
    testi: intero
      ? voci.flatMap((v) =>
          v.testo?.length
            ? [
                {
                  genere: v.genere,
                  id: v.id,
                  titolo: nomeVoce(v.campi) ?? v.id,
                  file: v.file,
                  blocchi: v.testo.map((b) => ({ ...b, forma: leggibile(b.forma, celle[1]) })),
                },
              ]
            : [],
        )
      : [],
  };
}

function tutteLeVoci(sorgente: Sorgente): Voce[] {
  const testi = conCaratteriComuni(new Map(sorgente.file));
  const lettura = leggiFile(testi, testi.keys());
  return vociDi(testi, lettura, new Set(nonConvalidati(lettura))).voci;
}

/** Il titolo di una voce e, di una scheda, dei suoi indicatori. */
function titoliDi({ genere, id, campi }: Voce): [string, string][] {
  const indicatori = Array.isArray(campi.indicatori) ? campi.indicatori : [];
  return [
    [`${genere}/${id}`, nomeVoce(campi)] as const,
    ...indicatori.map((i: { id?: string }) => [`indicatore/${i.id}`, nomeVoce(i)] as const),
  ].flatMap(([chiave, nome]) => (nome ? [[chiave, nome] as [string, string]] : []));
}

/** Le celle dei dataset per `dataset/riga/colonna`, come le cita un testo. */
const celleDi = (voci: readonly Voce[]): ReadonlyMap<string, string> =>
  new Map(
    voci.flatMap(({ id, tabella }) =>
      (tabella?.righe ?? []).flatMap(({ chiave, celle }) =>
        Object.entries(celle).map(([c, v]): [string, string] => [`${id}/${chiave}/${c}`, v.testo]),
      ),
    ),
  );

type Celle = ReadonlyMap<string, string>;

const leggibili = ({ prima, dopo }: Differenza, vecchie: Celle, nuove: Celle) => ({
  prima: typeof prima === "string" ? leggibile(prima, vecchie) : prima,
  dopo: typeof dopo === "string" ? leggibile(dopo, nuove) : dopo,
});
