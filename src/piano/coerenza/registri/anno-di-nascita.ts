/** L'anno in cui una rete è nata è lo stesso dappertutto. */
import { radici } from "../../../testo/impronta.ts";
import { bilancio } from "../bilancio.ts";
import { affermazioni, segnala } from "../prosa/prosa.ts";
import type { Regola } from "../regola.ts";

const NASCITA =
  /(?<!\p{L})(?:nat[aoe]|nasce|nacque|costituit[ao]|istituit[ao]|avviat[ao]|(?:esiste|attiv[ao]|operativ[ao]|opera|lavora|funziona)\s+dal)(?!\p{L})/iu;

export const annoDiNascita: Regola = {
  id: "anno-di-nascita",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "L'anno di nascita di una rete è diverso in due posti",
  motivo: "Quando una rete è nata è un fatto: il suo registro e i capitoli devono dire lo stesso anno.",
  esempio: { sbagliato: "nata nel 2015 nel registro, nel 2016 nel capitolo", giusto: "nata nel 2015 in tutti e due" },
  cerca: (contesto) => {
    const nascite = affermazioni(contesto).flatMap((a) => {
      const anni = a.cifre.filter((c) => c.genere === "anno");
      const [anno] = anni;
      return anni.length === 1 && anno && NASCITA.test(a.testo) ? [{ a, anno, parole: radici(a.testo) }] : [];
    });
    const conta = bilancio();
    return contesto.piano.reti.flatMap((rete) => {
      const nome = radici(rete.nome);
      if (rete.nascita === undefined) return [];
      conta(nascite.length, rete.file);
      return nascite.flatMap(({ a, anno, parole }) => {
        if (anno.valore === rete.nascita || ![...nome].every((p) => parole.has(p))) return [];
        return [
          segnala(
            contesto,
            a,
            anno,
            `Qui «${rete.nome}» è nata nel ${anno.valore}, nel suo registro nel ${rete.nascita}`,
            { altrove: [{ file: rete.file, ...contesto.posizione(rete.file, ["nascita"]) }], figure: [rete.id] },
          ),
        ];
      });
    });
  },
};
