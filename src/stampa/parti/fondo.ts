/** In fondo: da dove vengono testi e dati, gli elenchi di tabelle e grafici, gli indici, il colofone. */

import { renderSVG } from "uqr";
import type { Fonte } from "../../generi/base.ts";
import { STATI } from "../../generi/etichette.ts";
import { GENERI } from "../../generi/index.ts";
import { puntiDi } from "../../generi/obiettivi/domande.ts";
import { vociDi } from "../../piano/modello.ts";
import { scriviData } from "../../testo/date.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { elenco, p, titolo, unite } from "../righe.ts";
import { fonteDetta } from "./registri.ts";

/** L'ultima modifica dei testi. */
export interface Modifica {
  data: string;
  commit: string;
}

const parte = (c: string, id: string): Blocco => ({ b: "titolo", l: 1, genere: "parte", id, c: [c] });

/** Per ogni fonte, le parti che ne vengono. */
export function fonti({ piano }: Contesto, presenti: (id: string) => boolean): Blocco[] {
  const voci = GENERI.flatMap((g) =>
    g.posto.modo === "testi"
      ? vociDi(piano, g.chiave).flatMap((v) => {
          const { fonte } = v as unknown as { fonte?: Fonte };
          const id = `${g.nome}-${v.id}`;
          return fonte && presenti(id) ? [{ detta: fonteDetta(piano, fonte), id, nome: breve(g.nome, v) }] : [];
        })
      : [],
  );
  const gruppi = Map.groupBy(voci, (v) => v.detta);
  if (!gruppi.size) return [];
  return [
    parte(PAROLE_STAMPA.fonteDi, "parte-fonti"),
    p(PAROLE_STAMPA.fonteTesto),
    {
      b: "colonne",
      n: 1,
      k: [
        elenco(
          [...gruppi].map(
            ([detta, sue]): Testo => [
              { f: "b", c: [detta] },
              ": ",
              ...unite(sue.map((v): Testo => [{ f: "rimando", a: v.id, c: [v.nome] }])),
              ".",
            ],
          ),
        ),
      ],
    },
  ];
}

/** Come si chiama una voce in poco posto. */
function breve(genere: string, voce: object): string {
  const v = voce as { id?: string; titolo?: string; nome?: string; numero?: string; lettere?: string[] };
  if (genere === "obiettivo") return (v.id ?? "").toUpperCase();
  if (genere === "area") return ["area", v.lettere?.join("-")].filter(Boolean).join(" ");
  if (genere === "capitolo" && v.numero) return `capitolo ${v.numero}`;
  return v.titolo ?? v.nome ?? v.id ?? "";
}

/** Gli elenchi delle tabelle e dei grafici, con la fonte di ciascuna. */
export function elenchi({ piano }: Contesto, presenti: (id: string) => boolean): Blocco[] {
  const fontiDi = (prefisso: string, voci: readonly { id: string; fonte: Fonte }[]) =>
    Object.fromEntries(voci.map((v) => [`${prefisso}-${v.id}`, fonteDetta(piano, v.fonte)]));
  const tabelle = fontiDi("tabella", piano.dataset);
  const grafici = fontiDi(
    "grafico",
    piano.dataset.flatMap((d) => (d.grafici ?? []).map((g) => ({ id: g.id, fonte: d.fonte }))),
  );
  const blocchi: Blocco[] = [];
  if (Object.keys(tabelle).some(presenti))
    blocchi.push({ b: "elenco-figure", genere: "tabella", titolo: PAROLE_STAMPA.elencoTabelle, fonti: tabelle });
  if (Object.keys(grafici).some(presenti))
    blocchi.push({ b: "elenco-figure", genere: "grafico", titolo: PAROLE_STAMPA.elencoGrafici, fonti: grafici });
  return blocchi;
}

/** Per ogni argomento, le schede che lo riguardano: con la pagina. */
export function indici({ piano }: Contesto): Blocco[] {
  const { obiettivi } = piano;
  const gruppo = (
    nome: string,
    voci: readonly { id: string; nome: string }[],
    ha: (o: (typeof obiettivi)[number], id: string) => boolean | undefined,
  ): Blocco[] => {
    const righe = voci
      .map((v) => ({ nome: v.nome, sue: obiettivi.filter((o) => ha(o, v.id)) }))
      .filter((v) => v.sue.length)
      .sort((a, b) => a.nome.localeCompare(b.nome, "it"))
      .map((v): { c: Testo; a: string[] } => ({ c: [v.nome], a: v.sue.map((o) => `obiettivo-${o.id}`) }));
    return righe.length ? [titolo(2, nome), { b: "indice", v: righe }] : [];
  };
  const tutti = [
    ...gruppo(PAROLE_STAMPA.indicePersone, piano.persone, (o, id) => o.persone?.includes(id)),
    ...gruppo(PAROLE_STAMPA.indicePunti, piano.puntiChiave, (o, id) => puntiDi(piano.profilo, o.domande).includes(id)),
    ...gruppo(PAROLE_STAMPA.indiceLeps, piano.leps, (o, id) => o.leps?.includes(id)),
  ];
  return tutti.length
    ? [parte(PAROLE_STAMPA.indiceArgomenti, "parte-indice"), p(PAROLE_STAMPA.indiceArgomentiTesto), ...tutti]
    : [];
}

export function colofone(ctx: Contesto, titolo: string, modifica: Modifica | undefined): Blocco[] {
  const { identita } = ctx.piano;
  const parole = PAROLE.pagine.stampa;
  const { ente } = identita;
  const file = "disegni/qr.svg";
  if (identita.sito) ctx.file.set(file, new TextEncoder().encode(renderSVG(identita.sito, { border: 2 })));
  return [
    parte(PAROLE_STAMPA.colofone, "colofone"),
    p(
      { f: "b", c: [titolo] },
      `, ${parole.versione(identita.versione)}, ${parole.stato(STATI[identita.stato].toLowerCase())}`,
    ),
    p(
      [
        `${ente.nome}, ${ente.ruolo}.`,
        ente.sede && `${ente.sede}.`,
        ente.telefono && parole.telefono(ente.telefono),
        ente.email && `${ente.email}.`,
      ]
        .filter(Boolean)
        .join(" "),
    ),
    ...(modifica ? [p(parole.fatto(scriviData(modifica.data), modifica.commit))] : []),
    p(`${PAROLE.cornice.licenza} ${identita.licenza}.`),
    ...(identita.sito
      ? [
          p(`${parole.inRete} `, { f: "fuori", a: identita.sito, c: [identita.sito] }),
          { b: "qr" as const, file, alternativa: parole.qr(identita.sito) },
        ]
      : [p(parole.senzaSito)]),
  ];
}
