/** I conti che chi legge può rifare su una tabella: totali per riga e per colonna, conti dichiarati, la stessa cella altrove. */
import { rigaDi } from "../../../celle.ts";
import { nomeNormale } from "../../../enti.ts";
import type { Cella, Dataset, Piano } from "../../../modello.ts";
import { sembraTotale } from "../../figure/tabella.ts";
import type { Vincolo } from "./limiti.ts";

/** Un conto, detto a parole. */
export interface Conto extends Vincolo {
  /** Come chi legge ricava il numero: «il totale della colonna». */
  come: string;
}

/** Un addendo: la cella e quante volte conta nel conto. */
type Addendo = readonly [nome: string, cella: Cella | undefined, peso: number];

export const nomeDi = (d: Dataset, riga: string, colonna: string): string => `${d.id}/${riga}/${colonna}`;

/** Un conto fra celle di una tabella: quelle lette diventano un numero, le altre restano da trovare. */
function conto(addendi: readonly Addendo[], come: string, tolleranza = 0, atteso = 0): Conto[] {
  const pesi = new Map<string, number>();
  let noto = -atteso;
  for (const [nome, cella, peso] of addendi) {
    if (!cella) return [];
    if (cella.valore === null) pesi.set(nome, (pesi.get(nome) ?? 0) + peso);
    else noto += peso * cella.valore;
  }
  return pesi.size ? [{ pesi, min: -noto - tolleranza, max: -noto + tolleranza, come }] : [];
}

/** I conti di una tabella sola. */
export function contiDi(d: Dataset): Conto[] {
  return [...perRiga(d), ...perColonna(d), ...dichiarati(d)];
}

const contaCose = (d: Dataset) =>
  d.colonne.filter(
    (c) => c.tipo === "numero" && c.nome !== d.chiave && c.unita !== "euro" && c.unita !== "percentuale",
  );
/** «Di cui stranieri» sta già dentro un'altra voce. */
const diCui = (titolo: string): boolean => /^(?:di cui|fra cui|tra cui|dei quali|delle quali)(?!\p{L})/iu.test(titolo);

/** La riga «totale» è la somma delle altre, se in nessuna colonna letta per intero è un'altra cosa. */
function perColonna(d: Dataset): Conto[] {
  const titolo = (r: Dataset["righe"][number]) => r.celle[d.chiave]?.testo ?? r.chiave;
  const totali = d.righe.filter((r) => sembraTotale(titolo(r)));
  const [totale] = totali;
  if (!totale || totali.length > 1) return [];
  const parti = d.righe.filter((r) => r !== totale && !diCui(titolo(r)) && !d.totali?.includes(r.chiave));
  const colonne = contaCose(d);
  if (
    !colonne.every((c) =>
      tornano(
        totale.celle[c.nome],
        parti.map((r) => r.celle[c.nome]),
      ),
    )
  )
    return [];
  return colonne.flatMap((c) =>
    conto(
      [
        ...parti.map((r): Addendo => [nomeDi(d, r.chiave, c.nome), r.celle[c.nome], 1]),
        [nomeDi(d, totale.chiave, c.nome), totale.celle[c.nome], -1],
      ],
      `la riga «${titolo(totale)}»`,
    ),
  );
}

/** La colonna «totale» è la somma delle altre della stessa unità, con la stessa prova. */
function perRiga(d: Dataset): Conto[] {
  const colonne = contaCose(d);
  const totali = colonne.filter((c) => sembraTotale(c.titolo));
  const [totale] = totali;
  if (!totale || totali.length > 1) return [];
  const parti = colonne.filter((c) => c !== totale && c.unita === totale.unita && !diCui(c.titolo));
  if (
    !d.righe.every((r) =>
      tornano(
        r.celle[totale.nome],
        parti.map((c) => r.celle[c.nome]),
      ),
    )
  )
    return [];
  return d.righe.flatMap((r) =>
    conto(
      [
        ...parti.map((c): Addendo => [nomeDi(d, r.chiave, c.nome), r.celle[c.nome], 1]),
        [nomeDi(d, r.chiave, totale.nome), r.celle[totale.nome], -1],
      ],
      `la colonna «${totale.titolo}»`,
    ),
  );
}

/** Se si leggono tutte devono fare il totale; se ne manca qualcuna, non possono superarlo. */
function tornano(totale: Cella | undefined, parti: readonly (Cella | undefined)[]): boolean {
  if (totale?.valore == null || parti.length < 2) return parti.length > 1;
  const lette = parti.flatMap((c) => c?.valore ?? []);
  const somma = lette.reduce((s, v) => s + v, 0);
  return lette.length === parti.length ? somma === totale.valore : somma <= totale.valore;
}

/** I conti che il dataset dichiara. */
function dichiarati(d: Dataset): Conto[] {
  return (d.verifiche ?? []).flatMap((v) => {
    const per = (cella: (nome: string) => Addendo): Conto[] => {
      const [primo, secondo] = v.parti.map(cella);
      const totale = cella(v.totale);
      const meno = (a: Addendo | undefined): Addendo[] => (a ? [[a[0], a[1], -a[2]]] : []);
      if (v.tipo === "somma") return conto([...v.parti.map(cella), ...meno(totale)], "il totale dichiarato");
      if (!primo || !secondo) return [];
      if (v.tipo === "differenza") return conto([secondo, ...meno(primo), ...meno(totale)], "la differenza");
      return rapporto(v.tipo, primo, secondo, totale);
    };
    if (v.per === "righe")
      return contaCose(d).flatMap((c) => per((riga) => [nomeDi(d, riga, c.nome), rigaDi(d, riga)?.celle[c.nome], 1]));
    return d.righe.flatMap((r) => per((c) => [nomeDi(d, r.chiave, c), r.celle[c], 1]));
  });
}

/** Di una percentuale o di una variazione si sa quanto vale il rapporto, a meno dell'ultima cifra scritta. */
function rapporto(tipo: "percentuale" | "variazione", primo: Addendo, secondo: Addendo, totale: Addendo): Conto[] {
  const scritta = totale[1];
  const [cercato, base] = tipo === "percentuale" ? [primo, secondo] : [secondo, primo];
  if (scritta?.valore == null || base[1]?.valore == null || base[1].valore <= 0) return [];
  const frazione = scritta.valore / 100 + (tipo === "variazione" ? 1 : 0);
  const mezza = 10 ** -scritta.decimali / 200;
  return conto(
    [cercato],
    tipo === "percentuale" ? "la percentuale" : "la variazione",
    mezza * base[1].valore,
    frazione * base[1].valore,
  );
}

/** La stessa cella in due tabelle, e il totale di una che un'altra scrive. */
export function contiFra(piano: Piano): Conto[] {
  const celle = piano.dataset.flatMap((d) =>
    contaCose(d).flatMap((c) =>
      d.righe.map((r) => ({
        nome: nomeDi(d, r.chiave, c.nome),
        cella: r.celle[c.nome],
        dataset: d,
        stessa: [r.celle[d.chiave]?.testo ?? r.chiave, c.titolo, d.anni ?? "", argomento(d, c.titolo)]
          .map(nomeNormale)
          .join("|"),
      })),
    ),
  );
  return [...Map.groupBy(celle, (c) => c.stessa).values()].flatMap((uguali) => {
    const letta = uguali.find((u) => u.cella?.valore != null);
    if (!letta || uguali.length < 2) return [];
    return uguali
      .filter((u) => u.dataset !== letta.dataset && u.cella?.valore === null)
      .flatMap((u) =>
        conto(
          [
            [u.nome, u.cella, 1],
            [letta.nome, letta.cella, -1],
          ],
          `la tabella «${letta.dataset.titolo}»`,
        ),
      );
  });
}

/** Una colonna che si chiama come un anno dice di che cosa solo nel titolo della tabella. */
const argomento = (d: Dataset, titolo: string): string => (/\d{4}/.test(titolo) ? d.titolo : "");
