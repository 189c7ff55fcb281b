/** La prima volta che un testo usa una sigla, dice che cosa vuol dire. */
import { radici } from "../../../testo/impronta.ts";
import { trovaSigle } from "../../../testo/sigle.ts";
import { puntoDi } from "../contesto.ts";
import type { Regola } from "../regola.ts";

export const siglaNonSciolta: Regola = {
  id: "sigla-non-sciolta",
  famiglia: "lingua",
  gravita: "avviso",
  titolo: "Una sigla non è spiegata la prima volta che compare",
  motivo: "Chi non è del mestiere si ferma alla prima sigla. Il glossario c'è, ma bisogna saperlo e andarci.",
  esempio: { sbagliato: "L'ASST partecipa.", giusto: "L'azienda socio-sanitaria territoriale (ASST) partecipa." },
  cerca: (contesto) => {
    const nomi = new Map(
      contesto.piano.glossario.flatMap((v) => [v.termine, ...(v.varianti ?? [])].map((t) => [t, v] as const)),
    );
    const note = new Set(nomi.keys());
    return [...Map.groupBy(contesto.testi, (t) => t.file)].flatMap(([file, testi]) => {
      if (!file.endsWith(".mdx")) return [];
      const viste = new Set<string>();
      return testi
        .filter((t) => t.genere === "capoverso" || t.genere === "voce" || t.genere === "riga")
        .flatMap((testo) => {
          for (const s of testo.sigle) viste.add(nomi.get(s)?.termine ?? s);
          const parole = radici(testo.testo);
          return trovaSigle(testo.testo, note).flatMap(({ sigla, offset }) => {
            const voce = nomi.get(sigla);
            if (!voce || viste.has(voce.termine)) return [];
            viste.add(voce.termine);
            const sciolta = [voce.nome, ...(voce.altriSignificati ?? [])].some((n) => contiene(parole, [...radici(n)]));
            // Il nome per esteso sta nello stesso capoverso, prima o dopo.
            // «Azienda sociosanitaria (ASST)»: se il nome non è quello giusto lo dice un'altra regola.
            const fraParentesi =
              /(?:\p{L}+\s+){2}\($/u.test(testo.testo.slice(Math.max(0, offset - DUE_PAROLE), offset)) &&
              testo.testo[offset + sigla.length] === ")";
            if (testo.nota || sciolta || fraParentesi) return [];
            return [
              {
                ...puntoDi(contesto, testo, sigla, offset),
                messaggio: `«${sigla}» compare qui per la prima volta e non è spiegata`,
                suggerimento: `scrivi «${voce.nome} (${sigla})», oppure <Sigla id="${sigla}"/>`,
              },
            ];
          });
        });
    });
  },
};

/** Quanto indietro si guarda per trovarne due. */
const DUE_PAROLE = 100;

/** Quasi tutte le parole del nome stanno nel testo. */
const contiene = (parole: Set<string>, nome: string[]): boolean =>
  nome.filter((p) => parole.has(p)).length >= Math.max(1, nome.length * 0.6);
