/** Due righe di una tabella con tutti i numeri uguali sono quasi sempre la stessa, copiata due volte. */
import type { Regola } from "../regola.ts";

export const righeUguali: Regola = {
  id: "righe-uguali",
  famiglia: "completezza",
  gravita: "avviso",
  titolo: "Due righe di una tabella hanno gli stessi numeri",
  motivo: "Una riga copiata due volte conta due volte, e quella che doveva stare al suo posto è perduta.",
  esempio: { sbagliato: "Istruzione 12;30;5 e Sanità 12;30;5", giusto: "Istruzione 12;30;5 e Sanità 14;28;6" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) => {
      const prime = new Map<string, string>();
      const numeriche = d.colonne.filter((c) => c.tipo === "numero").map((c) => c.nome);
      return d.righe.flatMap((r) => {
        const valori = numeriche.map((n) => r.celle[n]?.valore ?? null);
        const pieni = valori.filter((v) => v !== null && v !== 0);
        const impronta = valori.join("|");
        const nome = r.celle[d.chiave]?.testo ?? r.chiave;
        const prima = prime.get(impronta);
        prime.set(impronta, prima ?? nome);
        if (prima === undefined || new Set(pieni).size < 3) return [];
        return [
          {
            file: d.fileCsv,
            ...posizione(d.fileCsv, [r.chiave, d.chiave]),
            messaggio: `La riga «${nome}» ha gli stessi numeri della riga «${prima}»`,
            figure: numeriche.map((n) => `${d.id}/${r.chiave}/${n}`),
          },
        ];
      });
    }),
};
