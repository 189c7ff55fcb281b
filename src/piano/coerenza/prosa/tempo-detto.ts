/** Ciò che una frase dice del tempo e si può rifare: giorni della settimana, date in ordine, durate, edizioni. */
import { giorni, inizioEFine, nomeGiorno, ordinale, periodi, settimanaDi } from "../../../testo/affermazioni/tempi.ts";
import { scriviNumero } from "../../../testo/numeri.ts";
import type { Regola } from "../regola.ts";
import { affermazioni, segnala } from "./prosa.ts";

export const dataSbagliata: Regola = {
  id: "data-sbagliata",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Una data non è possibile",
  motivo:
    "Un martedì che era giovedì, un 31 novembre, un bando che chiude prima di aprire: chi cerca quel giorno non lo trova.",
  esempio: { sbagliato: "martedì 5 settembre 2024", giusto: "giovedì 5 settembre 2024" },
  cerca: (contesto) => [
    ...contesto.piano.atti.flatMap(({ file, titolo, data }) => {
      const [scritto] = giorni(titolo);
      if (!scritto || !data) return [];
      const iso = [scritto.anno, scritto.mese, scritto.giorno].map((n) => String(n).padStart(2, "0")).join("-");
      // Un altro anno può essere quello di cui la seduta parla.
      if (iso === data || iso.slice(0, 4) !== data.slice(0, 4)) return [];
      return [
        {
          ...{ file, ...contesto.posizione(file, ["titolo"]) },
          messaggio: `Il titolo dice ${scritto.scritto}, la data ${data}`,
          altrove: [{ file, ...contesto.posizione(file, ["data"]) }],
        },
      ];
    }),
    ...affermazioni(contesto).flatMap((a) => {
      const sbagliati = giorni(a.testo).flatMap((g) => {
        const vero = settimanaDi(g);
        if (vero === null) return [segnala(contesto, a, g, `«${g.scritto}»: quel giorno non c'è nel calendario`)];
        if (g.settimana === undefined || g.settimana === vero) return [];
        return [segnala(contesto, a, g, `«${g.scritto}» era ${nomeGiorno(vero)}`)];
      });
      const [da, fino] = inizioEFine(a.testo) ?? [];
      const giorno = (g: typeof da) => (g ? g.anno * 10_000 + g.mese * 100 + g.giorno : 0);
      if (!da || !fino || sbagliati.length || giorno(fino) >= giorno(da)) return sbagliati;
      return [segnala(contesto, a, fino, `Finisce (${fino.scritto}) prima di cominciare (${da.scritto})`)];
    }),
  ],
};

export const durataDetta: Regola = {
  id: "durata-nel-testo",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Un periodo non dura quanto la frase dice",
  motivo: "«Nei quattro anni dal 2021 al 2023» o la durata o gli anni sono sbagliati, e le medie per anno con loro.",
  esempio: { sbagliato: "nei quattro anni dal 2021 al 2023", giusto: "nei tre anni dal 2021 al 2023" },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) =>
      periodi(a.letta)
        .filter((p) => p.durata > 0 && !p.possibili.includes(p.durata))
        .map((p) => {
          const [vera = 0] = p.possibili;
          const anni = p.durata % 12 === 0 && vera % 12 === 0;
          const quanti = (mesi: number) => (anni ? `${scriviNumero(mesi / 12)} anni` : `${scriviNumero(mesi)} mesi`);
          return segnala(contesto, a, p.scritto, `${p.estremi}: sono ${quanti(vera)}, non ${quanti(p.durata)}`);
        }),
    ),
};

export const edizione: Regola = {
  id: "edizione",
  famiglia: "prosa",
  gravita: "avviso",
  titolo: "Un'edizione non è quella che viene dopo le altre",
  motivo: "La seconda edizione non può venire dopo tre: chi racconta una storia la conta.",
  esempio: {
    sbagliato: "la seconda edizione, dopo le tre già fatte",
    giusto: "la quarta edizione, dopo le tre già fatte",
  },
  cerca: (contesto) =>
    affermazioni(contesto).flatMap((a) => {
      const o = ordinale(a.letta);
      return o && o.vero !== o.numero
        ? [segnala(contesto, a, o, `«${o.scritto}», ma ${o.perche}: è la numero ${o.vero}`)]
        : [];
    }),
};
