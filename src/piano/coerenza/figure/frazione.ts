/** Una percentuale scritta come frazione: 0,85 dove si voleva dire 85. */
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Dataset } from "../../modello.ts";
import type { Percorso } from "../../yaml.ts";
import { bilancio } from "../bilancio.ts";
import type { Contesto } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

export const frazione: Regola = {
  id: "percentuale-frazione",
  famiglia: "figure",
  gravita: "avviso",
  titolo: "Una percentuale sembra scritta come frazione",
  motivo: "In un foglio di calcolo l'85% è 0,85: copiato così, il sito direbbe che è meno di uno su cento.",
  esempio: { sbagliato: 'unita: percentuale, valore: "0,85"', giusto: "unita: percentuale, valore: 85" },
  cerca: (contesto) => [
    ...contesto.piano.dataset.flatMap((d) => (d.file ? nellaTabella(contesto, d) : [])),
    ...contesto.piano.obiettivi.flatMap((o) =>
      o.indicatori.flatMap((i, n) => {
        const altri = [...(i.valori ?? []).map((v) => v.valore), ...(i.rilevazioni ?? []).map((r) => r.valore)];
        if (i.unita !== "percentuale" || scritta(i.valore, `${i.testoFonte} ${i.nota} ${i.descrizione}`)) return [];
        return sospetta(i.valore, altri) ? una(contesto, o.file, ["indicatori", n, "valore"], i.valore, [i.id]) : [];
      }),
    ),
    ...misure(contesto),
    ...contesto.piano.esiti.flatMap((e) => [
      ...(["grado", "coincidenzaRisorse"] as const).flatMap((c) =>
        sospetta(e[c]?.valore, []) && !scritta(e[c]?.valore, e[c]?.nota)
          ? una(contesto, e.file, [c, "valore"], e[c]?.valore, [e.id])
          : [],
      ),
      ...(e.indicatori ?? []).flatMap((i, n) => {
        if (i.unita !== "percentuale") return [];
        const posti = [
          [["previsto", "valore"], i.previsto?.valore] as const,
          ...i.raggiunto.map((r, j) => [["raggiunto", j, "valore"], r.valore] as const),
        ];
        return posti.flatMap(([p, v]) => {
          const altri = posti.filter(([q]) => q !== p).map(([, w]) => w);
          if (scritta(v, `${i.testoFonte} ${i.nota}`) || !sospetta(v, altri)) return [];
          return una(contesto, e.file, ["indicatori", n, ...p], v, [i.id]);
        });
      }),
    ]),
  ],
};

type Valore = number | null | undefined;
const noto = (v: Valore): v is number => typeof v === "number";
const fraZeroEUno = (v: Valore): v is number => noto(v) && v > 0 && v < 1;

/** Una frazione da sola; oppure, fra altre misure della stessa cosa, quella che per cento starebbe loro più vicina. */
function sospetta(valore: Valore, altri: readonly Valore[]): valore is number {
  if (!fraZeroEUno(valore)) return false;
  // Le altre sotto l'uno possono essere frazioni anch'esse: si guarda alle grandi, se ce ne sono.
  const grandi = altri.filter(noto).filter((v) => v > 1);
  const distanza = (v: number, w: number) => Math.abs(Math.log(v / w));
  return grandi.every((w) => distanza(valore * 100, w) < distanza(valore, w));
}

/** Vero se la fonte, riportata accanto, scrive proprio quella percentuale. */
function scritta(valore: Valore, testo: string | undefined): boolean {
  if (!noto(valore) || !testo) return false;
  const cifre = String(valore).replace(".", ",");
  return new RegExp(`(?<![\\d,])${cifre}0*\\s?(?:%|per ?cento)`).test(testo);
}

function una({ posizione }: Contesto, file: string, dove: Percorso, valore: Valore, figure: string[]): Segnalazione[] {
  const scritto = scriviNumero(valore ?? 0, decimali(valore ?? 0));
  const cento = scriviNumero((valore ?? 0) * 100, Math.max(0, decimali(valore ?? 0) - 2));
  const messaggio = `«${scritto}» è una percentuale: vuol dire ${scritto} su cento, ma sembra una frazione`;
  const suggerimento = `se è il ${cento}%, scrivi ${cento}; se è davvero così poco, riporta la fonte in «testoFonte» o in una nota`;
  return [{ file, ...posizione(file, dove), messaggio, suggerimento, figure }];
}

const decimali = (n: number) => String(n).split(".")[1]?.length ?? 0;

/** Le misure dei file di ogni anno: una è una frazione se lo è a confronto del valore atteso e delle altre. */
function misure(contesto: Contesto): Segnalazione[] {
  const conta = bilancio();
  const perId = new Map(contesto.piano.obiettivi.flatMap((o) => o.indicatori.map((i) => [i.id, i] as const)));
  return contesto.rilevazioni.flatMap(({ file, righe }) =>
    righe.flatMap((r, j) => {
      const i = perId.get(r.id);
      if (i?.unita !== "percentuale" || !i.rilevazioni || scritta(r.valore, r.nota)) return [];
      conta(i.rilevazioni.length, file);
      const altri = [i.valore, ...i.rilevazioni.map((m) => m.valore)].filter((v) => v !== r.valore);
      return sospetta(r.valore, altri) ? una(contesto, file, [j, "valore"], r.valore, [r.id]) : [];
    }),
  );
}

/** In una colonna di percentuali, tutte frazioni: una davvero piccola in mezzo ad altre grandi passa. */
function nellaTabella({ posizione }: Contesto, d: Dataset): Segnalazione[] {
  return d.colonne
    .filter((c) => c.unita === "percentuale")
    .flatMap((c) => {
      const celle = d.righe.flatMap((r) => {
        const valore = r.celle[c.nome]?.valore;
        return noto(valore) ? [{ riga: r.chiave, valore }] : [];
      });
      const piene = celle.filter((x) => x.valore !== 0);
      const [prima] = piene.filter((x) => fraZeroEUno(Math.abs(x.valore)));
      if (!prima || piene.some((x) => Math.abs(x.valore) > 1)) return [];
      return [
        {
          file: d.fileCsv,
          ...posizione(d.fileCsv, [prima.riga, c.nome]),
          messaggio: `Nella colonna «${c.titolo}» nessuna percentuale supera 1: sembrano frazioni`,
          suggerimento: "moltiplicale per cento: l'85% si scrive 85",
          figure: piene.map((x) => `${d.id}/${x.riga}/${c.nome}`),
        },
      ];
    });
}
