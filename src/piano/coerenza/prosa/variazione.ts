/** Una variazione per cento scritta deve essere quella dei suoi due numeri. */
import type { Cifra } from "../../../testo/cifre.ts";
import { scriviPercentuale } from "../../../testo/numeri.ts";
import type { Regola } from "../regola.ts";
import { type Affermazione, affermazioni, quantitaDi, relativa, segnala } from "./prosa.ts";

const CRESCITA =
  /(?:aument\w*|cresc\w*|crescita|diminu\w*|cal[aoi]\w*|riduzione|incremento|variazione)\s+(?:\p{L}+\s+){0,2}(?:del|dell'|pari al|pari all')\s?(?:circa |quasi |oltre )?(?:il |l')?$/iu;

export const variazione: Regola = {
  id: "variazione",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una variazione per cento non è quella dei suoi due numeri",
  motivo: "Un aumento del 44% raccontato come «quasi il 40%» cambia la misura del bisogno.",
  esempio: { sbagliato: "da 38.284 a 55.285: il 40% in più", giusto: "da 38.284 a 55.285: il 44% in più" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      a.cifre
        .filter((c) => c.unita === "percentuale" && c.genere === "quantità" && diVariazione(a, c))
        .flatMap((c) => {
          // I termini sono due in tutto, e almeno uno è nella frase.
          const suoi = conteggi(a);
          const [x, y, altro] = suoi.length === 1 && a.prima ? [...conteggi(a.prima), ...suoi] : suoi;
          if (!x || !y || altro || x.unita !== y.unita || !x.valore || !y.valore || x.valore === y.valore) return [];
          const vere = [((y.valore - x.valore) / x.valore) * 100, ((x.valore - y.valore) / y.valore) * 100];
          const tolleranza = c.approssimata ? Math.max(c.passo, 2) : c.passo;
          if (vere.some((v) => Math.abs(Math.abs(v) - c.valore) <= tolleranza)) return [];
          const vicina =
            vere.sort((p, q) => Math.abs(Math.abs(p) - c.valore) - Math.abs(Math.abs(q) - c.valore))[0] ?? 0;
          return [
            segnala(
              contesto,
              a,
              c,
              `È scritto ${c.scritto.trim()}, ma fra ${x.scritto.trim()} e ${y.scritto.trim()} la variazione è ${scriviPercentuale(Math.round(Math.abs(vicina) * 10) / 10)}`,
            ),
          ];
        }),
    ),
};

const diVariazione = (a: Affermazione, c: Cifra): boolean =>
  relativa(a, c) || CRESCITA.test(a.testo.slice(0, c.inizio));

/** I conteggi di una frase: quantità che non sono percentuali né differenze. */
const conteggi = (a: Affermazione): Cifra[] =>
  quantitaDi(a).filter((c) => c.unita !== "percentuale" && !relativa(a, c) && c.valore >= 20);
