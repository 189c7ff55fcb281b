/** I totali che si vedono da sé: una riga o una colonna che si chiama «totale». */
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Contesto } from "../contesto.ts";
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

/** Le voci «totale» di ogni serie, contro la somma delle altre voci della stessa serie. */
function sommeInFondo(contesto: Contesto, tabella: Tabella): Segnalazione[] {
  const totali = tabella.voci.flatMap((v, i) => (sembraTotale(v.titolo) ? [i] : []));
  const [posto] = totali;
  const voce = posto === undefined ? undefined : tabella.voci[posto];
  if (posto === undefined || totali.length > 1 || !voce || tabella.voci.length < 3) return [];
  const prove = tabella.serie.flatMap((serie) => {
    const scritto = serie.celle[posto];
    // Un «di cui» è già contato nella voce che lo precede.
    const parti = serie.celle.filter(
      (c, i): c is CellaPiena => i !== posto && c !== undefined && !eDiCui(tabella.voci[i]?.titolo ?? ""),
    );
    if (!scritto || parti.length < 2) return [];
    const somma = parti.reduce((s, c) => s + c.valore, 0);
    const torna = Math.abs(somma - scritto.valore) <= tolleranzaSomma(scritto, parti, serie.percentuale);
    return [{ serie, scritto, somma, torna, parti }];
  });
  const sicuro = prove.some((p) => p.torna);
  return prove
    .filter((p) => !p.torna && (sicuro || Math.abs(p.somma - p.scritto.valore) <= SCARTO * Math.abs(p.scritto.valore)))
    .map(({ serie, scritto, somma, parti }) => ({
      ...postoCella(contesto, tabella, serie.nome, voce.nome),
      messaggio: `${tabella.genere === "colonna" ? "Colonna" : "Riga"} «${serie.titolo}»: il totale scritto è ${scritto.testo}, la somma delle altre voci ${scriviNumero(
        somma,
        parti.reduce((n, c) => Math.max(n, c.decimali), scritto.decimali),
      )}`,
      suggerimento: "correggi la cella; se la fonte scrive così, spiegalo in note-ai-dati.yaml",
      figure: [nomeCella(tabella, serie.nome, voce.nome)],
    }));
}
