/** L'anno in cui una rete è nata è lo stesso dappertutto. */
import { radici } from "../../../testo/impronta.ts";
import { affermazioni, segnala } from "../prosa/prosa.ts";
import type { Regola } from "../regola.ts";

const NASCITA =
  /(?<!\p{L})(?:nat[aoe]|nasce|costituit[ao]|istituit[ao]|avviat[ao]|attiv[ao])\s+(?:nel|dal|dall'anno|nell'anno)\s+(\d{4})/giu;

export const annoDiNascita: Regola = {
  id: "anno-di-nascita",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "L'anno di nascita di una rete è diverso in due posti",
  motivo: "Quando una rete è nata è un fatto: il suo registro e i capitoli devono dire lo stesso anno.",
  esempio: { sbagliato: "nata nel 2015 nel registro, nel 2016 nel capitolo", giusto: "nata nel 2015 in tutti e due" },
  cerca: (contesto) =>
    contesto.piano.reti.flatMap((rete) => {
      const nome = radici(rete.nome);
      if (rete.nascita === undefined) return [];
      return affermazioni(contesto).flatMap((a) =>
        [...a.testo.matchAll(NASCITA)].flatMap((m) => {
          const anno = Number(m[1]);
          const parole = radici(`${a.prima?.testo ?? ""} ${a.testo} ${a.da.sezione}`);
          const suo =
            /(?<!\p{L})reti?(?!\p{L})/iu.test(a.testo.slice(0, m.index)) && [...nome].every((p) => parole.has(p));
          if (anno === rete.nascita || !suo) return [];
          return [
            segnala(
              contesto,
              a,
              { scritto: m[1] ?? "", inizio: m.index + m[0].length - 4 },
              `Qui «${rete.nome}» è nata nel ${anno}, nel suo registro nel ${rete.nascita}`,
              {
                altrove: [{ file: rete.file, ...contesto.posizione(rete.file, ["nascita"]) }],
                figure: [rete.id],
              },
            ),
          ];
        }),
      );
    }),
};
