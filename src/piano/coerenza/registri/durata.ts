/** I mesi di un progetto sono quelli fra il suo inizio e la sua fine. */
import { scriviMese } from "../../../testo/date.ts";
import { contrastano, controllate } from "../raccolta.ts";
import type { Regola } from "../regola.ts";

export const durata: Regola = {
  id: "durata",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "La durata di un progetto non è quella delle sue date",
  motivo: "Chi ha finanziato il progetto controlla i mesi: devono essere gli stessi delle date.",
  esempio: {
    sbagliato: "da maggio 2017 a settembre 2018: 16 mesi",
    giusto: "da maggio 2017 a settembre 2018: 17 mesi",
  },
  cerca: (contesto) =>
    contesto.piano.progetti.flatMap(({ id, file, titolo, durata: d }) => {
      const [inizio, fine] = [d.inizio, d.fine].map((m) => (m && /^\d{4}-\d{2}$/.test(m) ? mesiDa(m) : undefined));
      if (inizio === undefined || fine === undefined) return [];
      const mesi = fine - inizio + 1;
      const posto = { file, percorso: ["durata", "mesi"] };
      if (d.mesi !== undefined && mesi > 0) {
        const scritti = { valore: d.mesi, passo: 1, posto };
        if (!controllate(contesto, "ricalcolata", [scritti], ([n]) => n === mesi)) contrastano(contesto, posto);
      }
      const messaggio =
        mesi < 1
          ? `«${titolo}» finisce (${scriviMese(d.fine ?? "")}) prima di cominciare (${scriviMese(d.inizio ?? "")})`
          : d.mesi !== undefined && d.mesi !== mesi
            ? `«${titolo}» dice ${d.mesi} mesi, ma da ${scriviMese(d.inizio ?? "")} a ${scriviMese(d.fine ?? "")} sono ${mesi}`
            : undefined;
      return messaggio ? [{ file, ...contesto.posizione(file, ["durata"]), messaggio, figure: [id] }] : [];
    }),
};

const mesiDa = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
