/** Una differenza scritta deve essere quella dei suoi due numeri: «da 10 a 15: 4 in più» non torna. */
import type { Cifra } from "../../../testo/cifre.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";
import { type Affermazione, affermazioni, quantitaDi, relativa, segnala } from "./prosa.ts";

export const differenza: Regola = {
  id: "differenza",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una differenza non è quella dei suoi due numeri",
  motivo: "«881 in meno» è un conto: se i due numeri sono lì accanto, chi legge lo rifà.",
  esempio: { sbagliato: "da 7.567 a 6.686: 891 in meno", giusto: "da 7.567 a 6.686: 881 in meno" },
  cerca: (contesto) => {
    const conta = bilancio();
    return affermazioni(contesto).flatMap((a) =>
      quantitaDi(a)
        .filter((c) => c.unita !== "percentuale" && relativa(a, c))
        .flatMap((c) => {
          const vicini = termini(a, c);
          conta(a.cifre.length + vicini.length ** 2 / 2, a.da.file);
          const torna = vicini.some((x, i) =>
            vicini.some((y, j) => j > i && Math.abs(Math.abs(x.valore - y.valore) - c.valore) <= scarto([x, y, c])),
          );
          const [x, y] = nellaFrase(a, c);
          if (torna || !x || !y) return [];
          const vera = Math.abs(x.valore - y.valore);
          return [
            segnala(
              contesto,
              a,
              c,
              `È scritto ${c.scritto.trim()}, ma fra ${x.scritto.trim()} e ${y.scritto.trim()} la differenza è ${scriviNumero(vera)}`,
            ),
          ];
        }),
    );
  },
};

/** Le quantità con cui la differenza può essere stata fatta: quelle della frase e della precedente. */
const termini = (a: Affermazione, c: Cifra): Cifra[] =>
  [
    ...(a.prima?.prima ? confrontabili(a.prima.prima, c) : []),
    ...(a.prima ? confrontabili(a.prima, c) : []),
    ...confrontabili(a, c),
  ].filter((t) => t !== c);
const confrontabili = (a: Affermazione, c: Cifra) =>
  quantitaDi(a).filter((t) => t.unita === c.unita && t !== c && !relativa(a, t) && t.valore >= c.valore / 10);

/** I due termini, quando la frase li dice tutti e due e nessun altro. */
function nellaFrase(a: Affermazione, c: Cifra): Cifra[] {
  const suoi = confrontabili(a, c);
  return suoi.length === 2 ? suoi : [];
}

/** Un numero approssimato vale a meno della sua ultima cifra. */
const scarto = (cifre: Cifra[]): number =>
  cifre.reduce((s, c) => s + (c.approssimata || c.passo !== 1 ? c.passo : 0), 1e-6);
