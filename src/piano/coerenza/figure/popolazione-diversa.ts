/** Gli abitanti che aprono il piano sono quelli della sua tabella, nello stesso anno. */
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Cella, Dataset } from "../../modello.ts";
import { controllate } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

const ABITANTI = /\b(?:popolazione|abitant[ei]|resident[ei])\b/i;
/** Una parte della popolazione non è la popolazione. */
const PARTE =
  /stranier|anzian|minor|giovan|femmin|maschi|donne|uomini|\b(?:under|over)\b|\d\s?anni|attiv|occupat|regione|provincia|nazional/i;

export const popolazioneDiversa: Regola = {
  id: "popolazione-diversa",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "La popolazione di apertura non è quella della tabella",
  motivo:
    "Il numero in cima al sito e quello della tabella devono dire quanti siamo nello stesso modo, per lo stesso anno.",
  esempio: { sbagliato: "popolazione: 4.120 nel 2024, e in tabella 4.210", giusto: "popolazione: 4.210 nel 2024" },
  cerca: (contesto) => {
    const { piano, posizione } = contesto;
    if (!piano.identita.popolazione) return [];
    const { valore, anno } = piano.identita.popolazione;
    const qui = (campo: string) => ({ file: "piano.yaml", ...posizione("piano.yaml", ["popolazione", campo]) });
    for (const d of piano.dataset) {
      const noti = totaliPerAnno(d);
      const stesso = noti.find((n) => n.anno === anno);
      const uguale = noti.find((n) => n.cella.valore === valore);
      const scelto = stesso ?? uguale;
      if (!scelto) continue;
      if (stesso)
        controllate(
          contesto,
          "confrontata",
          [
            { valore, passo: 1, posto: { file: "piano.yaml", percorso: ["popolazione", "valore"] } },
            { ...termineCella(stesso.cella), posto: { file: d.fileCsv, percorso: [stesso.riga, stesso.colonna] } },
          ],
          ([x, y]) => x === y,
        );
      if (scelto.cella.valore === valore && scelto.anno === anno) return [];
      const dellAnno = `«${d.titolo}» dice ${scelto.cella.testo} nel ${scelto.anno}`;
      return [
        {
          ...qui(stesso && !uguale ? "valore" : "anno"),
          messaggio: `La popolazione è ${scriviNumero(valore)} nel ${anno}, ma ${dellAnno}`,
          suggerimento: uguale
            ? `se il numero è giusto, scrivi «anno: ${uguale.anno}»`
            : "correggi il numero, o l'anno",
          altrove: [{ file: d.fileCsv, ...posizione(d.fileCsv, [scelto.riga, scelto.colonna]) }],
          figure: [`${d.id}/${scelto.riga}/${scelto.colonna}`],
        },
      ];
    }
    const { fine } = piano.identita.anni;
    const futuro = `La popolazione è del ${anno}, e il piano finisce nel ${fine}`;
    return anno > fine ? [{ ...qui("anno"), messaggio: futuro, suggerimento: "correggi l'anno" }] : [];
  },
};

const termineCella = (c: Cella & { valore: number }) => ({ valore: c.valore, passo: 10 ** -c.decimali });

interface Totale {
  anno: number;
  riga: string;
  colonna: string;
  cella: Cella & { valore: number };
}

/** Quanti abitanti in tutto, anno per anno, se la tabella lo dice. */
function totaliPerAnno(d: Dataset): Totale[] {
  if (!d.file) return [];
  const chiave = d.colonne.find((c) => c.nome === d.chiave);
  const persone = d.colonne.filter((c) => c.unita === "persone" && !PARTE.test(c.titolo));
  const delTitolo = ABITANTI.test(d.titolo) && !PARTE.test(d.titolo.replace(/\b(?:attiv|macro)?class\w*.*$/i, ""));
  const colonna =
    persone.find((c) => ABITANTI.test(c.titolo) && !/\d{4}/.test(c.titolo)) ??
    (delTitolo ? persone.find((c) => /^total[ei]\b/i.test(c.titolo)) : undefined);
  if (!colonna || !chiave) return [];
  return d.righe.flatMap((r): Totale[] => {
    const cella = r.celle[colonna.nome];
    const nome = r.celle[d.chiave]?.testo ?? "";
    if (cella?.valore == null || !/^(?:19|20)\d{2}$/.test(nome)) return [];
    return [{ anno: Number(nome), riga: r.chiave, colonna: colonna.nome, cella: { ...cella, valore: cella.valore } }];
  });
}
