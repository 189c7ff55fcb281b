/** La scheda di un obiettivo: le stesse parti nello stesso ordine in ogni scheda. Una parte che manca lo dice. */
import { BISOGNI, TIPI } from "../../generi/etichette.ts";
import { esitiContinuatiDa } from "../../piano/esiti.ts";
import { periodoDetto, perTipo, valoreAtteso } from "../../piano/indicatori.ts";
import type { Obiettivo } from "../../piano/modello.ts";
import { personeDi } from "../../piano/persone.ts";
import { haRisorse, periodoRisorsa, sommaPerPeriodo } from "../../piano/risorse.ts";
import { scriviEuro, scriviEuroBreve, scriviNumero, scriviPercentuale } from "../../testo/numeri.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { prosa } from "../prosa.ts";
import { cella, conNote, elenco, p, titolo, unite } from "../righe.ts";
import { conChi } from "./partner.ts";
import { risposte } from "./risposte.ts";

const parole = PAROLE.scheda;
const { ovunque, scheda: fatti, risorse: soldi } = PAROLE.pezzi;

/** @param l livello del titolo della scheda */
export function schedaObiettivo(ctx: Contesto, o: Obiettivo, l: number): Blocco[] {
  const sezione = (nome: string) => titolo(l + 1, nome);
  const leps = (o.leps ?? []).flatMap((id) => ctx.piano.leps.find((v) => v.id === id) ?? []);
  const per = personeDi(ctx.piano, o);
  const esiti = esitiContinuatiDa(ctx.piano, o);
  const personale = (o.personale ?? []).map((v): Testo => [v.quantita === null ? v.ruolo : `${v.quantita} ${v.ruolo}`]);
  const azioni = (o.azioni ?? []).map((a): Testo => [a]);
  const target = (o.target ?? []).map((a): Testo => [a]);
  return [
    { b: "titolo", l, genere: "scheda", id: `obiettivo-${o.id}`, c: [`${o.id.toUpperCase()} ${o.titolo}`] },
    { b: "p", stile: "breve", c: [o.sintesi, ...ctx.noteDi(o.id)] },
    ...(o.tipo === "tematico" ? [inCifre(o)] : []),
    ...(per.length
      ? [
          p(
            `${parole.per}: `,
            ...per.map((v, i) => (i ? ", " : "") + v.nome.charAt(0).toLowerCase() + v.nome.slice(1)),
            ".",
          ),
        ]
      : []),
    ...(o.referente ? [p(`${parole.referente}: ${o.referente}.`)] : []),
    sezione(parole.soldi),
    ...(haRisorse(o) ? risorse(ctx, o) : [p(parole.nienteSoldi)]),
    sezione(parole.persone),
    personale.length ? p(...unite(personale), ".") : p(parole.nientePersone),
    sezione(parole.azioni),
    azioni.length ? elenco(azioni) : p(parole.nienteAzioni),
    sezione(parole.testo),
    ...prosa(ctx, o, l),
    sezione(parole.target),
    target.length ? p(...unite(target), ".") : p(parole.nienteTarget),
    sezione(parole.misure),
    o.indicatori.length ? misure(ctx, o) : p(parole.nienteMisure),
    sezione(parole.partner),
    ...conChi(ctx, o),
    ...(leps.length
      ? [
          sezione(parole.leps),
          p(parole.lepsTesto),
          elenco(leps.map((v) => [{ f: "b" as const, c: [v.nome] }, v.descrizione ? `. ${v.descrizione}` : ""])),
        ]
      : []),
    ...(esiti.length
      ? [
          sezione(parole.origine),
          elenco(
            esiti.map((e) => [
              { f: "rimando" as const, a: `esito-${e.id}`, c: [e.titolo], pagina: true },
              e.grado?.valore != null ? `, ${fatti.raggiunto(scriviPercentuale(e.grado.valore))}` : "",
            ]),
          ),
        ]
      : []),
    ...(o.domande ? [sezione(parole.regionale), risposte(ctx, o.domande)] : []),
  ];
}

/** La scheda in quattro cifre. */
function inCifre(o: Obiettivo): Blocco {
  const somme = sommaPerPeriodo(o.risorse);
  const personale = o.personale ?? [];
  const persone = personale.reduce((n, v) => n + (v.quantita ?? 0), 0);
  const senzaNumero = personale.some((v) => v.quantita === null);
  const costo = somme.length
    ? somme.map((s) => ({ nome: fatti.costo, c: [scriviEuroBreve(s.importo)], sotto: [periodoRisorsa(s.periodo)] }))
    : [{ nome: fatti.costo, c: [o.risorse.length || !o.notaRisorse ? fatti.senzaImporto : o.notaRisorse] }];
  return {
    b: "fatti",
    v: [
      ...costo,
      persone > 0
        ? { nome: fatti.persone, c: [scriviNumero(persone)], sotto: [fatti.quantePersone(persone, senzaNumero)] }
        : { nome: fatti.persone, c: [ovunque.nonIndicato] },
      { nome: fatti.misure, c: [String(o.indicatori.length)], sotto: [ovunque.indicatori(o.indicatori.length)] },
      ...(o.domande ? [{ nome: fatti.bisogno, c: [BISOGNI[o.domande.bisogno.tipo]] }] : []),
    ],
  };
}

function risorse({ piano }: Contesto, o: Obiettivo): Blocco[] {
  const nomi = new Map(piano.fondi.map((f) => [f.id, f.nome]));
  const nota = o.notaRisorse ? [p(o.notaRisorse)] : [];
  if (!o.risorse.length) return nota;
  return [
    ...nota,
    {
      b: "tabella",
      stile: "misure",
      colonne: [{ fr: 62 }, { fr: 20, n: true }, { fr: 30 }],
      testa: [[soldi.daDove], [soldi.importo], [soldi.periodo]],
      righe: [
        ...o.risorse.map((r) => ({
          celle: [
            cella(...conNote([r.fondi.map((f) => nomi.get(f) ?? f).join("; ")], [r.nota])),
            cella(r.importo === null ? ovunque.nonIndicato : scriviEuro(r.importo)),
            cella(r.importo === null ? "–" : periodoRisorsa(r.periodo)),
          ],
        })),
        ...sommaPerPeriodo(o.risorse)
          .filter((s) => s.addendi > 1)
          .map((s) => ({
            totale: true,
            celle: [
              cella(soldi.somma(periodoRisorsa(s.periodo))),
              cella(scriviEuro(s.importo)),
              cella(periodoRisorsa(s.periodo)),
            ],
          })),
      ],
    },
  ];
}

/** Gli indicatori in una tabella sola, un gruppo per tipo. */
function misure(ctx: Contesto, o: Obiettivo): Blocco {
  return {
    b: "tabella",
    stile: "misure",
    colonne: [{ fr: 66 }, { fr: 28 }, { fr: 17 }, { fr: 12 }],
    testa: [[PAROLE_STAMPA.misura], [PAROLE_STAMPA.valore], [PAROLE_STAMPA.quando], [PAROLE_STAMPA.codice]],
    righe: perTipo(o).flatMap(({ tipo, indicatori }) => [
      { gruppo: true, celle: [{ c: [`${TIPI[tipo].nome}. ${TIPI[tipo].valore}`], unisci: 4 }] },
      ...indicatori.map((i) => ({
        celle: [
          cella(
            ...conNote(
              [i.descrizione, ...ctx.noteDi(i.id)],
              [i.nota, i.testoFonte && ovunque.nellaFonte(i.testoFonte)],
            ),
          ),
          cella(valoreAtteso(i)),
          cella(periodoDetto(i.periodo)),
          cella({ f: "piccolo", c: [i.id] }),
        ],
      })),
    ]),
  };
}
