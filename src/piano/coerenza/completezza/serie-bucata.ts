/** In una serie di anni non ne manca uno in mezzo. */
import type { Regola } from "../regola.ts";

export const serieBucata: Regola = {
  id: "serie-bucata",
  famiglia: "completezza",
  gravita: "avviso",
  titolo: "In una serie di anni ne manca qualcuno",
  motivo: "In un grafico a linee due anni lontani sembrano vicini: chi legge deve sapere quali mancano.",
  esempio: { sbagliato: "2010, 2012, 2013", giusto: "2010, 2011, 2012, 2013" },
  cerca: ({ piano, posizione }) =>
    piano.dataset.flatMap((d) => {
      const nomi = d.righe.map((r) => r.celle[d.chiave]?.testo ?? "");
      const anni = nomi.map(annoDi);
      const noti = anni.filter((a) => a !== null);
      if (noti.length !== anni.length || new Set(noti).size !== noti.length) return [];
      const mancano = buchi(noti);
      // Anni presi di tanto in tanto non sono una serie con dei buchi.
      if (!mancano.length || mancano.length >= noti.length) return [];
      const scolastici = nomi.some((n) => n.includes("/"));
      const scritti = mancano.map((a) => (scolastici ? `${a}/${String(a + 1).slice(2)}` : String(a)));
      const dopo = d.righe[anni.findIndex((a) => a !== null && a > Math.min(...mancano))];
      return [
        {
          file: d.fileCsv,
          ...posizione(d.fileCsv, [dopo?.chiave ?? "", d.chiave]),
          messaggio: `La serie va da ${nomi[0]} a ${nomi.at(-1)}, ma ${scritti.length === 1 ? "manca" : "mancano"} ${scritti.join(", ")}`,
          suggerimento: "aggiungi le righe; se la fonte non le ha, spiegalo in note-ai-dati.yaml",
          figure: [`${d.id}/${dopo?.chiave}/${d.chiave}`],
        },
      ];
    }),
};

/** L'anno di una riga: 2023, o il primo di un anno scolastico (2022/23, 2022-2023). */
function annoDi(nome: string): number | null {
  const trovato = /^(\d{4})(?:\s?[/-]\s?\d{2,4})?$/.exec(nome.trim());
  const anno = Number(trovato?.[1]);
  return trovato && anno >= 1900 && anno <= 2100 ? anno : null;
}

function buchi(anni: number[]): number[] {
  const [primo, ultimo] = [Math.min(...anni), Math.max(...anni)];
  return Array.from({ length: ultimo - primo + 1 }, (_, i) => primo + i).filter((a) => !anni.includes(a));
}
