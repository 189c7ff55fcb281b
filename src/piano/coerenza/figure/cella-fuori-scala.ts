/** Una cella dieci volte più grande, o più piccola, di quelle che ha accanto nel tempo: una cifra in più o in meno. */
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { type CellaPiena, nomeCella, perColonne, perRighe, postoCella, type Tabella } from "./tabella.ts";

/** Di quanto le celle vicine possono differire fra loro, e quante volte tanto è fuori scala. */
const VICINE = 1.6;
const FUORI = 6;

export const cellaFuoriScala: Regola = {
  id: "cella-fuori-scala",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una figura è dieci volte quelle degli anni accanto",
  motivo: "12.580 fra 1.231 e 1.279 è una cifra di troppo: il totale e il grafico la prendono per buona.",
  esempio: { sbagliato: "1.231, 12.580, 1.279", giusto: "1.231, 1.258, 1.279" },
  cerca: (contesto) =>
    contesto.piano.dataset.flatMap((d) =>
      d.file ? [...nelTempo(contesto, perColonne(d)), ...nelTempo(contesto, perRighe(d))] : [],
    ),
};

const anno = (titolo: string): number => Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(titolo)?.[0] ?? Number.NaN);

/** Le serie di una tabella le cui voci sono anni, in ordine. */
function nelTempo(contesto: Contesto, tabella: Tabella): Segnalazione[] {
  const anni = tabella.voci.map((v) => anno(v.titolo));
  if (tabella.voci.length < 3 || anni.some((a, i) => Number.isNaN(a) || (i > 0 && a <= (anni[i - 1] ?? 0)))) return [];
  return tabella.serie.flatMap((serie) =>
    serie.celle.flatMap((cella, i) => {
      const vicine = [serie.celle[i - 1], serie.celle[i + 1]].filter(
        (c): c is CellaPiena => c !== undefined && c.valore > 0,
      );
      const [a, b] = vicine.length === 2 ? vicine : [vicine[0], serie.celle[i === 0 ? 2 : i - 2]];
      if (!cella || cella.valore <= 0 || !a || !b || b.valore <= 0 || a.valore < 10) return [];
      const [minore, maggiore] = [Math.min(a.valore, b.valore), Math.max(a.valore, b.valore)];
      const volte = cella.valore / Math.sqrt(a.valore * b.valore);
      // Ai due capi della serie la crescita può essere vera: si guarda solo in mezzo, o se è proprio dieci volte tanto.
      const dieci = [10, 0.1, 100, 0.01].some((k) => Math.abs(volte / k - 1) < 0.12);
      if (maggiore / minore > VICINE || (vicine.length < 2 && !dieci)) return [];
      if (volte < FUORI && volte > 1 / FUORI) return [];
      const voce = tabella.voci[i] as { nome: string; titolo: string };
      return [
        {
          ...postoCella(contesto, tabella, serie.nome, voce.nome),
          messaggio: `«${serie.titolo}», ${voce.titolo}: ${cella.testo}, ma accanto ci sono ${a.testo} e ${b.testo}`,
          suggerimento: `è ${scriviNumero(Math.round(volte * 10) / 10)} volte tanto: forse una cifra in più o in meno`,
          figure: [nomeCella(tabella, serie.nome, voce.nome)],
        },
      ];
    }),
  );
}
