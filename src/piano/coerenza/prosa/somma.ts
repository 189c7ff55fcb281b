/** Le parti che una frase elenca fanno il totale che dice; chi c'era, più chi entra, meno chi esce, fa chi c'è. */

import type { Numero } from "../../../testo/affermazioni/segni.ts";
import { movimento, somme } from "../../../testo/affermazioni/somme.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type Affermazione, affermazioni, segnala, tornano } from "./prosa.ts";

/** Un elenco che si ferma molto prima del totale può non essere intero: di quanto, in proporzione, si parla ancora di uno sbaglio. */
const QUASI = 0.25;

export const somma: Regola = {
  id: "somma-nel-testo",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Le parti dette in una frase non fanno il loro totale",
  motivo: "«34 persone: 19 uomini e 17 donne» sono 36: chi legge non sa quale dei tre numeri tenere.",
  esempio: { sbagliato: "34 persone: 19 uomini e 17 donne", giusto: "36 persone: 19 uomini e 17 donne" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      a.letta.numeri.length < 3 ? [] : [...parti(contesto, a), ...movimenti(contesto, a)],
    ),
};

const incerto = (n: Numero): number =>
  n.modo !== "esatto" ? Math.max(n.passo, n.valore * 0.05) : n.passo === 1 ? 0 : n.passo / 2;

function parti(contesto: Contesto, a: Affermazione): Segnalazione[] {
  return somme(a.letta).flatMap(({ totale, parti, esatta, elenco }) => {
    const fatta = parti.reduce((n, p) => n + p.valore, 0);
    const scarto = [totale, ...parti].reduce((n, p) => n + incerto(p), 1e-6);
    const tace = ([tutto = 0, ...sue]: readonly number[]): boolean => {
      const differenza = sue.reduce((n, p) => n + p, 0) - tutto;
      if (Math.abs(differenza) <= scarto || sue.some((p) => p < 0)) return true;
      // Una parte più grande del tutto conta un'altra cosa, se non è mille volte tanto.
      if (tutto < 5 || sue.some((p) => p >= tutto && p < tutto * 100)) return true;
      // Mille volte di meno: «1,5 milioni dallo Stato e 900 euro dai Comuni».
      const mille = sue.some((p, i) => (parti[i]?.passo ?? 1) < 1000 && Math.abs(differenza + p * 999) <= scarto * 2);
      return !mille && differenza < 0 && (!esatta || (elenco && -differenza > QUASI * tutto));
    };
    // Fra parti che non fanno il totale la regola può tacere: allora non le ha rifatte.
    if (Math.abs(fatta - totale.valore) <= scarto) tornano(contesto, a, "ricalcolata", [totale, ...parti], tace);
    if (tace([totale, ...parti].map((n) => n.valore))) return [];
    return [
      segnala(
        contesto,
        a,
        totale,
        `È scritto ${totale.scritto.trim()}, ma ${parti.map((p) => p.scritto.trim()).join(" + ")} fa ${scriviNumero(fatta)}`,
      ),
    ];
  });
}

function movimenti(contesto: Contesto, a: Affermazione): Segnalazione[] {
  const m = movimento(a.letta);
  if (!m || [m.prima, m.dopo, m.entrati, m.usciti].some((n) => n.modo !== "esatto")) return [];
  const { prima, entrati, usciti, dopo } = m;
  const somma = prima.valore + entrati.valore - usciti.valore;
  // Un alloggio liberato è in più fra i liberi e in meno fra gli assegnati: si accettano tutti e due i conti.
  const duePossibili = /liber|assegnat/u.test(a.letta.segni);
  const torna = ([d, p = 0, e = 0, u = 0]: readonly number[]) => d === p + e - u || (duePossibili && d === p - e + u);
  if (tornano(contesto, a, "ricalcolata", [dopo, prima, entrati, usciti], torna)) return [];
  const conto = `${prima.scritto.trim()} più ${entrati.scritto.trim()} meno ${usciti.scritto.trim()}`;
  return [segnala(contesto, a, dopo, `È scritto ${dopo.scritto.trim()}, ma ${conto} fa ${scriviNumero(somma)}`)];
}
