/** Le fasce di una ripartizione si toccano: «10-40» e «50-249» lasciano fuori 41-49; «18-35» e «30-50» contano due volte chi ha 32 anni. */
import { type Fascia, fasceDi } from "../../../testo/affermazioni/fasce.ts";
import { posti } from "../../../testo/affermazioni/segni.ts";
import type { Regola } from "../regola.ts";
import { type Affermazione, affermazioni, segnala } from "./prosa.ts";

export const fasce: Regola = {
  id: "fasce",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Le fasce di una ripartizione lasciano un buco o si sovrappongono",
  motivo: "Se una fascia manca chi sta in mezzo non è contato; se due si sovrappongono è contato due volte.",
  esempio: { sbagliato: "fra 10 e 40, fra 50 e 249", giusto: "fra 10 e 49, fra 50 e 249" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      if (a.letta.numeri.length < 3) return [];
      const vicine = a.prima
        ? [...fasceDi(a.prima.letta).map((f) => ({ ...f, inizio: -1 })), ...fasceDi(a.letta)]
        : fasceDi(a.letta);
      const ordinate = vicine.sort((x, y) => x.da - y.da || x.a - y.a);
      if (ordinate.length < 3 || !ordinate.some((f) => f.inizio >= 0)) return [];
      return ordinate.slice(1).flatMap((f, i) => {
        const prima = ordinate[i] as Fascia;
        if (!Number.isFinite(f.da) || !Number.isFinite(prima.a)) return [];
        const posto = f.inizio >= 0 ? f : { scritto: f.scritto, inizio: 0 };
        const passo = Math.max(1, Math.min(prima.a, f.da) / 50);
        // «Meno di 9» e «dai 10», «fino a 64» e «over 65» si toccano: fra due fasce intere non manca nemmeno un anno.
        const intere = Number.isFinite(prima.da) && Number.isFinite(f.a);
        const buco =
          f.da - prima.a > Math.max(intere ? 1 : 2, intere && passo <= 1 ? 1 : 2 * passo) &&
          conQuote(a, ordinate.length);
        // Di una sovrapposizione si parla solo se ogni fascia ha la sua quota: se no sono fasce di cose diverse.
        const doppia =
          prima.a - f.da >= 2 && Number.isFinite(prima.da) && prima.a < f.a && conQuote(a, ordinate.length);
        if (!buco && !doppia) return [];
        const messaggio = buco
          ? `Fra «${prima.scritto}» e «${f.scritto}» manca la fascia da ${prima.a + 1} a ${f.da - 1}`
          : `«${prima.scritto}» e «${f.scritto}» si sovrappongono, da ${f.da} a ${prima.a}`;
        return [segnala(contesto, a, posto, messaggio)];
      });
    }),
};

/** Ogni fascia ha la sua percentuale, o quasi. */
const conQuote = (a: Affermazione, quante: number): boolean =>
  posti(a.letta, "P").length + (a.prima ? posti(a.prima.letta, "P").length : 0) >= quante - 1;
