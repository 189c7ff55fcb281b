/** Davanti, in poche pagine, ciò che serve a chi vota: che cosa si vota, quanti soldi, tutti gli obiettivi, che cosa cambia, chi. */

import { votoDetto } from "../../generi/atti/voto.ts";
import { inOrdineDiPeriodo, periodoRisorsa } from "../../generi/obiettivi/periodi.ts";
import { continuazioniDi, esitiContinuatiDa } from "../../piano/esiti.ts";
import { tuttiGliIndicatori, valoreAtteso } from "../../piano/indicatori.ts";
import type { Obiettivo, Piano } from "../../piano/modello.ts";
import { importiRipetuti, risorsePerFondo, sommaPerPeriodo, tutteLeRisorse } from "../../piano/risorse.ts";
import { scriviData } from "../../testo/date.ts";
import { scriviEuro, scriviPercentuale } from "../../testo/numeri.ts";
import { PAROLE_STAMPA } from "../../testo/parole/stampa.ts";
import { PAROLE } from "../../testo/parole.ts";
import { maiuscola } from "../../testo/punto.ts";
import type { Contesto } from "../contesto.ts";
import type { Blocco, Testo } from "../forma.ts";
import { cella, elenco, p, piccolo, titolo, unite } from "../righe.ts";

const parole = PAROLE_STAMPA.sintesi;

export const sintesi = (ctx: Contesto): Blocco[] => [
  { b: "titolo", l: 1, genere: "parte", id: "in-sintesi", c: [parole.titolo] },
  ...voto(ctx.piano),
  ...soldi(ctx.piano),
  ...cambia(ctx.piano),
  ...comuni(ctx.piano),
  ...obiettivi(ctx.piano),
];

function voto(piano: Piano): Blocco[] {
  const { identita, aree, obiettivi } = piano;
  const { anni: triennio, approvazione } = identita;
  return [
    titolo(2, parole.voto),
    p(
      parole.votoTesto({
        ambito: identita.ambito,
        triennio: `${triennio.inizio}-${triennio.fine}`,
        comuni: identita.comuni.length,
        obiettivi: obiettivi.length,
        aree: aree.length,
        indicatori: tuttiGliIndicatori(piano).length,
      }),
    ),
    p(
      approvazione
        ? PAROLE.pagine.stampa.approvato(approvazione.atto, scriviData(approvazione.data), approvazione.organo)
        : parole.stato[identita.stato],
      approvazione?.voto ? ` ${votoDetto(approvazione.voto)}.` : "",
    ),
  ];
}

function soldi(piano: Piano): Blocco[] {
  const gruppi = risorsePerFondo(piano).filter((g) => g.somme.length);
  if (!gruppi.length) return [];
  const periodi = inOrdineDiPeriodo(gruppi.flatMap((g) => g.somme.map((s) => s.periodo)));
  const tutte = tutteLeRisorse(piano);
  const somme = sommaPerPeriodo(tutte);
  const senza = tutte.filter((r) => r.importo === null).length;
  const ripetuti = importiRipetuti(piano).length;
  const importo = (delle: typeof somme, x: (typeof periodi)[number]) => {
    const trovata = delle.find((s) => s.periodo === x);
    return cella(trovata ? scriviEuro(trovata.importo) : parole.nessuno);
  };
  return [
    titolo(2, parole.soldi),
    p(parole.soldiTesto),
    {
      b: "tabella",
      stile: "sintesi",
      colonne: [{ fr: 60 }, ...periodi.map(() => ({ fr: 25, n: true }))],
      testa: [[parole.fondo], ...periodi.map((x): Testo => [maiuscola(periodoRisorsa(x))])],
      righe: [
        ...gruppi.map((g) => ({ celle: [cella(g.nome), ...periodi.map((x) => importo(g.somme, x))] })),
        { totale: true, celle: [cella(parole.totale), ...periodi.map((x) => importo(somme, x))] },
      ],
    },
    piccolo(
      [parole.insieme, senza ? parole.senzaCifra(senza) : "", ripetuti ? parole.ripetuti(ripetuti) : ""]
        .filter(Boolean)
        .join(" "),
    ),
  ];
}

/** Quanti risultati attesi si dicono di ogni obiettivo. */
const MASSIMO_RISULTATI = 2;

function obiettivi(piano: Piano): Blocco[] {
  if (!piano.obiettivi.length) return [];
  const conLeps = piano.obiettivi.some((o) => o.leps?.length);
  const nomi = new Map(piano.leps.map((l) => [l.id, l.nome]));
  return [
    { b: "pagina" },
    titolo(2, parole.obiettivi),
    {
      b: "tabella",
      stile: "sintesi",
      colonne: [{ fr: 46 }, { fr: 28 }, { fr: 54 }, ...(conLeps ? [{ fr: 34 }] : []), { fr: 8, n: true }],
      testa: [
        [parole.obiettivo],
        [parole.importo],
        [parole.risultati],
        ...(conLeps ? [[parole.leps]] : []),
        [parole.paginaScheda],
      ],
      righe: piano.obiettivi.map((o) => ({
        celle: [
          cella({ f: "b", c: [o.id.toUpperCase()] }, ` ${o.titolo}`),
          cella(...importi(o)),
          cella(...risultati(o)),
          ...(conLeps ? [cella((o.leps ?? []).map((l) => nomi.get(l) ?? l).join("; ") || parole.nessuno)] : []),
          cella({ f: "rimando", a: `obiettivo-${o.id}`, c: [], pagina: true }),
        ],
      })),
    },
  ];
}

function importi(o: Obiettivo): Testo {
  const somme = sommaPerPeriodo(o.risorse);
  return somme.length
    ? unite(somme.map((s): Testo => [`${scriviEuro(s.importo)} ${periodoRisorsa(s.periodo)}`]))
    : [parole.nessuno];
}

/** Prima ciò che cambia, poi ciò che si fa: gli indicatori di impatto e di risultato con un numero. */
function risultati(o: Obiettivo): Testo {
  const scelti = ["impatto", "risultato"]
    .flatMap((tipo) => o.indicatori.filter((i) => i.tipo === tipo && i.valore !== null))
    .slice(0, MASSIMO_RISULTATI);
  if (!scelti.length) return [parole.nessuno];
  return unite(scelti.map((i): Testo => [`${i.descrizione}: `, { f: "b", c: [valoreAtteso(i)] }]));
}

function cambia(piano: Piano): Blocco[] {
  const { anniPrecedenti: prima } = piano.identita;
  const { esiti } = piano;
  if (!esiti.length) return [];
  const nuovi = piano.obiettivi.filter((o) => !esitiContinuatiDa(piano, o).length);
  return [
    titolo(2, parole.cambia),
    p(
      parole.cambiaTesto({
        esiti: esiti.length,
        continuano: esiti.filter((e) => continuazioniDi(piano, e).length).length,
        nuovi: nuovi.length,
        prima: prima ? `${prima.inizio}-${prima.fine}` : "piano passato",
      }),
    ),
    {
      b: "tabella",
      stile: "sintesi",
      colonne: [{ fr: 90 }, { fr: 16, n: true }, { fr: 44 }],
      testa: [[parole.esito], [parole.grado], [parole.continua]],
      righe: esiti.map((e) => {
        const dopo = continuazioniDi(piano, e);
        return {
          celle: [
            cella(e.titolo),
            cella(e.grado?.valore == null ? parole.nessuno : scriviPercentuale(e.grado.valore)),
            cella(
              ...(dopo.length
                ? unite(
                    dopo.map(
                      (o): Testo => [{ f: "rimando", a: `obiettivo-${o.id}`, c: [o.id.toUpperCase()], pagina: true }],
                    ),
                    ", ",
                  )
                : [parole.nonContinua]),
            ),
          ],
        };
      }),
    },
    ...(nuovi.length
      ? [
          piccolo(
            { f: "b", c: [`${parole.nuovi}: `] },
            nuovi.map((o) => `${o.id.toUpperCase()} ${o.titolo}`).join("; "),
            ".",
          ),
        ]
      : []),
  ];
}

function comuni({ identita }: Piano): Blocco[] {
  return [
    titolo(2, parole.comuni(identita.comuni.length)),
    { b: "colonne", n: 4, k: [elenco(identita.comuni.map((c): Testo => [c.nome]))] },
  ];
}
