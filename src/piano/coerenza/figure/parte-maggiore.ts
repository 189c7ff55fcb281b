/** Una parte non può essere più grande del suo tutto. */
import { quantita } from "../../../testo/cifre.ts";
import { frasi } from "../../../testo/frasi.ts";
import { type Contesto, puntoDi } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";
import { nomeCella, perColonne, perRighe, postoCella, type Tabella } from "./tabella.ts";

export const parteMaggiore: Regola = {
  id: "parte-maggiore",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una parte è più grande del suo totale",
  motivo: "«40 persone, di cui 45 donne» non può essere: uno dei due numeri è sbagliato, o contano cose diverse.",
  esempio: { sbagliato: "40 persone, di cui 45 donne", giusto: "45 persone, di cui 40 donne" },
  cerca: (contesto) => [
    ...contesto.piano.dataset.flatMap((d) => [
      ...nelleTabelle(contesto, perColonne(d)),
      ...nelleTabelle(contesto, perRighe(d)),
    ]),
    ...neiTesti(contesto),
  ],
};

/** Le voci «di cui …» contro la voce che le precede. */
function nelleTabelle(contesto: Contesto, tabella: Tabella): Segnalazione[] {
  return tabella.voci.flatMap((voce, i) => {
    if (!/^(?:- )?di cui\b/i.test(voce.titolo)) return [];
    const intero = tabella.voci.findLastIndex((v, j) => j < i && !/^(?:- )?di cui\b/i.test(v.titolo));
    return tabella.serie.flatMap((serie) => {
      const [parte, tutto] = [serie.celle[i], serie.celle[intero]];
      if (!parte || !tutto || parte.valore <= tutto.valore) return [];
      return [
        {
          ...postoCella(contesto, tabella, serie.nome, voce.nome),
          messaggio: `«${voce.titolo}» (${parte.testo}) è più di «${tabella.voci[intero]?.titolo}» (${tutto.testo})`,
          figure: [nomeCella(tabella, serie.nome, voce.nome)],
        },
      ];
    });
  });
}

function neiTesti(contesto: Contesto): Segnalazione[] {
  return contesto.testi
    .filter((t) => !t.nota)
    .flatMap((testo) =>
      frasi(testo.testo).flatMap((frase) => {
        const taglio = /[,(]\s?(?:di cui|tra cui|dei quali|delle quali)\s/i.exec(frase.testo);
        if (!taglio) return [];
        const numeri = quantita(frase.testo);
        const tutto = numeri.findLast((n) => n.fine <= taglio.index);
        const parte = numeri.find((n) => n.inizio >= taglio.index);
        if (!tutto || !parte || tutto.unita !== parte.unita || parte.valore <= tutto.valore) return [];
        return [
          {
            ...puntoDi(contesto, testo, parte.scritto, frase.inizio + parte.inizio),
            messaggio: `La parte (${parte.scritto}) è più del tutto (${tutto.scritto})`,
          },
        ];
      }),
    );
}
