/** In una tabella Comune per Comune, ogni riga è di un Comune dell'Ambito: se no la sua figura non arriva alla sua pagina. */
import { cercatore } from "../../../testo/vicino.ts";
import { idComune } from "../../comuni.ts";
import type { Regola } from "../regola.ts";

/** Le righe che non sono di un Comune solo. */
const ALTRO =
  /^(?:total[ei]|tot\.?|altr[ioae]|fuori|non|senza|ambito|distretto|unione|provincia|regione|italia|media|resto|insieme)(?!\p{L})/iu;

export const comuneInTabella: Regola = {
  id: "comune-in-tabella",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Una riga di una tabella è di un Comune che l'Ambito non ha",
  motivo: "La figura sparisce dalla pagina del Comune, e nessuno se ne accorge.",
  esempio: { sbagliato: "Piano dei Tigli;1.250", giusto: "Pian dei Tigli;1.250" },
  vuoleTutto: true,
  cerca: ({ piano, posizione }) => {
    const nomi = piano.identita.comuni.map((c) => c.nome);
    const noti = new Set(nomi.map(idComune));
    const piuVicino = cercatore(nomi);
    return piano.dataset.flatMap((d) => {
      const colonna = d.colonnaComune;
      if (!colonna) return [];
      const totali = new Set(d.totali);
      return d.righe.flatMap((r) => {
        const scritto = r.celle[colonna]?.testo ?? "";
        if (!scritto || noti.has(idComune(scritto)) || totali.has(r.chiave) || ALTRO.test(scritto)) return [];
        const vicino = piuVicino(scritto.replace(/^comune (?:di|del|della|dell[’']|d[’'])\s*/i, ""));
        return [
          {
            file: d.fileCsv,
            ...posizione(d.fileCsv, [r.chiave, colonna]),
            messaggio: `«${scritto}» non è un Comune dell'Ambito: la sua figura non sta in nessuna pagina`,
            suggerimento: vicino
              ? `forse volevi scrivere «${vicino}»`
              : "correggi il nome; se la riga è di più Comuni, mettila fra i «totali»",
            figure: [`${d.id}/${r.chiave}/${colonna}`],
          },
        ];
      });
    });
  },
};
