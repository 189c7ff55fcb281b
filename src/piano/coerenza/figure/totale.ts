/** I totali che si vedono da sé: una riga o una colonna che si chiama «totale». */
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Contesto } from "../contesto.ts";
import { controllate } from "../raccolta.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import {
  type CellaPiena,
  eDiCui,
  nomeCella,
  perColonne,
  perRighe,
  postoCella,
  sembraTotale,
  type Tabella,
  termineDi,
  tolleranzaSomma,
} from "./tabella.ts";

export const totale: Regola = {
  id: "totale",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una riga o una colonna «totale» non è la somma delle altre",
  motivo:
    "Chi legge prende il totale per buono. Il controllo non ha bisogno di essere dichiarato: basta che la riga si chiami totale e che nelle altre colonne torni.",
  esempio: { sbagliato: "nidi 10, micronidi 4, totale 15", giusto: "nidi 10, micronidi 4, totale 14" },
  cerca: (contesto) =>
    contesto.piano.dataset
      .filter((d) => !d.verifiche?.some((v) => v.tipo === "somma"))
      .flatMap((d) => [...sommeInFondo(contesto, perColonne(d)), ...sommeInFondo(contesto, perRighe(d))]),
};

/** Oltre questo scarto, in proporzione, la voce «totale» non è la somma delle altre ma un'altra cosa. */
const SCARTO = 0.1;

const somma = (valori: readonly number[]): number => valori.reduce((n, x) => n + x, 0);

/** Le voci «totale» di ogni serie, contro la somma delle altre voci della stessa serie. */
function sommeInFondo(contesto: Contesto, tabella: Tabella): Segnalazione[] {
  const totali = tabella.voci.flatMap((v, i) => (sembraTotale(v.titolo) ? [i] : []));
  const [posto] = totali;
  const voce = posto === undefined ? undefined : tabella.voci[posto];
  if (posto === undefined || totali.length > 1 || !voce || tabella.voci.length < 3) return [];
  const prove = tabella.serie.flatMap((serie) => {
    const scritto = serie.celle[posto];
    // Un «di cui» è già contato nella voce che lo precede.
    const contata = (c: CellaPiena | undefined, i: number): c is CellaPiena =>
      i !== posto && c !== undefined && !eDiCui(tabella.voci[i]?.titolo ?? "");
    const parti = serie.celle.filter(contata);
    const posti = tabella.voci.filter((_v, i) => contata(serie.celle[i], i));
    if (!scritto || parti.length < 2) return [];
    const tace = ([suo = 0, ...altri]: readonly number[]) =>
      Math.abs(somma(altri) - suo) <= tolleranzaSomma(scritto, parti, serie.percentuale);
    return [{ serie, scritto, parti, posti, tace, torna: tace([scritto, ...parti].map((c) => c.valore)) }];
  });
  const sicuro = prove.some((p) => p.torna);
  // Se l'unica che torna non tornasse più, di uno scarto grande la regola non direbbe niente.
  if (prove.filter((p) => p.torna).length > 1)
    for (const { serie, scritto, parti, posti, tace } of prove)
      controllate(
        contesto,
        "ricalcolata",
        [
          termineDi(tabella, serie.nome, voce.nome, scritto),
          ...parti.map((c, i) => termineDi(tabella, serie.nome, posti[i]?.nome ?? "", c)),
        ],
        tace,
      );
  return prove
    .map((p) => ({ ...p, fatta: somma(p.parti.map((c) => c.valore)) }))
    .filter((p) => !p.torna && (sicuro || Math.abs(p.fatta - p.scritto.valore) <= SCARTO * Math.abs(p.scritto.valore)))
    .map(({ serie, scritto, fatta, parti }) => ({
      ...postoCella(contesto, tabella, serie.nome, voce.nome),
      messaggio: `${tabella.genere === "colonna" ? "Colonna" : "Riga"} «${serie.titolo}»: il totale scritto è ${scritto.testo}, la somma delle altre voci ${scriviNumero(
        fatta,
        parti.reduce((n, c) => Math.max(n, c.decimali), scritto.decimali),
      )}`,
      suggerimento: "correggi la cella; se la fonte scrive così, spiegalo in note-ai-dati.yaml",
      figure: [nomeCella(tabella, serie.nome, voce.nome)],
    }));
}
