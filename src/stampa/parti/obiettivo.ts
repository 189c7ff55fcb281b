/** La scheda di un obiettivo: le stesse parti nello stesso ordine in ogni scheda. Una parte che manca lo dice. */

import { bisognoDetto, TIPI } from "../../generi/etichette.ts";
import { bisognoDi } from "../../generi/obiettivi/domande.ts";
import { periodoRisorsa } from "../../generi/obiettivi/periodi.ts";
import { esitiContinuatiDa } from "../../piano/esiti.ts";
import { periodoDetto, perTipo, valoreAtteso } from "../../piano/indicatori.ts";
import type { Obiettivo } from "../../piano/modello.ts";
import { haPartner, partnerDi } from "../../piano/partner.ts";
import { personeDi } from "../../piano/persone.ts";
import { haRisorse, sommaPerPeriodo } from "../../piano/risorse.ts";
import { scriviEuro, scriviEuroBreve, scriviNumero, scriviPercentuale } from "../../testo/numeri.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { prosa } from "../prosa.ts";
import { b, cella, conNote, elenco, p, piccolo, titolo, unite } from "../righe.ts";
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
  const partner = partnerDi(ctx.piano, o);
  /** Le parti che ogni scheda dovrebbe avere: quelle che mancano si dicono in fondo, in una riga. */
  const parti = {
    soldi: { nome: parole.soldi, c: haRisorse(o) },
    persone: { nome: parole.persone, c: personale.length > 0 },
    azioni: { nome: parole.azioni, c: azioni.length > 0 },
    target: { nome: parole.target, c: target.length > 0 },
    misure: { nome: parole.misure, c: o.indicatori.length > 0 },
    partner: { nome: parole.partner, c: partner !== undefined && haPartner(partner) },
  };
  const se = (parte: { nome: string; c: boolean }, fai: () => Blocco[]): Blocco[] =>
    parte.c ? [sezione(parte.nome), ...fai()] : [];
  const mancano = o.tipo === "tematico" ? Object.values(parti).filter((v) => !v.c) : [];
  return [
    { b: "titolo", l, genere: "scheda", id: `obiettivo-${o.id}`, c: [`${o.id.toUpperCase()} ${o.titolo}`] },
    { b: "p", stile: "breve", c: [o.sintesi, ...ctx.noteDi(o.id)] },
    ...(o.tipo === "tematico" ? [inCifre(ctx.piano, o)] : []),
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
    ...se(parti.soldi, () => risorse(ctx, o)),
    ...se(parti.persone, () => [p(...unite(personale), ".")]),
    ...se(parti.azioni, () => [elenco(azioni)]),
    sezione(parole.testo),
    ...prosa(ctx, o, l),
    ...se(parti.target, () => [p(...unite(target), ".")]),
    ...se(parti.misure, () => [misure(ctx, o)]),
    ...se(parti.partner, () => conChi(partner, ctx.piano.profilo.parole.sanita)),
    ...(leps.length
      ? [
          sezione(parole.leps),
          p(parole.lepsTesto),
          elenco(
            leps.map(
              (v): Testo => [
                b(v.nome),
                v.descrizione ? `. ${v.descrizione}` : "",
                v.norma ? ` ${parole.norma} ${v.norma}.` : "",
                v.fonte?.nota ? ` ${v.fonte.nota}` : "",
              ],
            ),
          ),
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
    ...(o.domande ? [sezione(parole.regionale), ...risposte(ctx, o.domande)] : []),
    ...(mancano.length ? [piccolo(parole.mancano(mancano.map((v) => v.nome.toLowerCase())))] : []),
  ];
}

/** La scheda in quattro cifre. */
function inCifre({ profilo }: Contesto["piano"], o: Obiettivo): Blocco {
  const bisogno = bisognoDi(profilo, o.domande);
  const somme = sommaPerPeriodo(o.risorse);
  const personale = o.personale ?? [];
  const persone = personale.reduce((n, v) => n + (v.quantita ?? 0), 0);
  const senzaNumero = personale.some((v) => v.quantita === null);
  const costo = somme.length
    ? somme.map((s) => ({ nome: fatti.costo, c: [scriviEuroBreve(s.importo)], sotto: [periodoRisorsa(s.periodo)] }))
    : o.notaRisorse
      ? [{ nome: fatti.costo, c: [o.notaRisorse] }]
      : [];
  return {
    b: "fatti",
    v: [
      ...costo,
      ...(persone > 0
        ? [{ nome: fatti.persone, c: [scriviNumero(persone)], sotto: [fatti.quantePersone(persone, senzaNumero)] }]
        : []),
      { nome: fatti.misure, c: [String(o.indicatori.length)], sotto: [ovunque.indicatori(o.indicatori.length)] },
      ...(bisogno ? [{ nome: fatti.bisogno, c: [bisognoDetto(bisogno)] }] : []),
    ],
  };
}

function risorse(ctx: Contesto, o: Obiettivo): Blocco[] {
  const { piano } = ctx;
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
            cella(...conNote([r.fondi.map((f) => nomi.get(f) ?? f).join("; ")], [r.nota && ctx.citate(r.nota)])),
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
    // Un periodo come «11/2023-11/2024» sta nella sua colonna, e un codice lungo non si spezza.
    colonne: [{ fr: 60 }, { fr: 27 }, { fr: 21 }, { fr: Math.max(12, ...o.indicatori.map((i) => i.id.length + 2)) }],
    testa: [[PAROLE_STAMPA.misura], [PAROLE_STAMPA.valore], [PAROLE_STAMPA.quando], [PAROLE_STAMPA.codice]],
    righe: perTipo(o).flatMap(({ tipo, indicatori }) => [
      { gruppo: true, celle: [{ c: [`${TIPI[tipo].nome}. ${TIPI[tipo].valore}`], unisci: 4 }] },
      ...indicatori.map((i) => ({
        celle: [
          cella(
            ...conNote(
              [i.descrizione, ...ctx.noteDi(i.id)],
              [i.nota && ctx.citate(i.nota), i.testoFonte && ovunque.nellaFonte(i.testoFonte)],
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
