/** La raccolta delle misure: le cartelle di lavoro da mandare, quelle tornate, chi ha risposto. I file si leggono e si scrivono qui. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { apriFoglio, NonSiLegge } from "../foglio/apri.ts";
import { caricaPiano } from "../piano/carica.ts";
import { tuttiGliIndicatori } from "../piano/indicatori.ts";
import type { Piano } from "../piano/modello.ts";
import { calendario } from "../raccolta/calendario.ts";
import { gruppi } from "../raccolta/gruppi.ts";
import { type Lettura, leggiRisposte } from "../raccolta/leggi.ts";
import { cartellaDiLavoro } from "../raccolta/scrivi.ts";
import { unisci } from "../raccolta/unisci.ts";
import { leggiData } from "../testo/leggi-data.ts";
import { PAROLE_RACCOLTA as P } from "../testo/parole/raccolta.ts";

/** @throws Error se il piano non si legge */
function pianoDi(cartella: string): Piano {
  const { piano } = caricaPiano(cartella);
  if (!piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  return piano;
}

function annoDelPiano({ identita: { anni: triennio } }: Piano, anno: number): void {
  if (anno < triennio.inizio || anno > triennio.fine + 1)
    throw new Error(P.annoFuori(anno, triennio.inizio, triennio.fine));
}

/**
 * Scrive una cartella di lavoro per ogni gruppo, e la scadenza per il calendario. Nessun file che c'è già si tocca.
 * @returns che cosa dire
 */
export async function prepara(
  cartella: string,
  anno: number,
  dove: string,
  scritta: string | undefined,
): Promise<string[]> {
  const piano = pianoDi(cartella);
  annoDelPiano(piano, anno);
  const { identita } = piano;
  const letta = leggiData(scritta ?? `${anno + 1}-01-31`);
  if (!letta.ok) throw new Error(P.scadenzaStorta(scritta ?? ""));
  const nome = `Piano di Zona ${identita.anni.inizio}-${identita.anni.fine}`;
  const richiesta = { anno, scadenza: letta.iso, piano: nome, ente: identita.ente.nome, email: identita.ente.email };
  const tutti = gruppi(piano);
  if (!tutti.length) throw new Error(P.nienteIndicatori);
  const file: [string, Uint8Array][] = [];
  for (const g of tutti) file.push([`misure-${anno}-${g.id}.xlsx`, await cartellaDiLavoro(g, richiesta)]);
  file.push([`misure-${anno}-scadenza.ics`, Buffer.from(calendario(richiesta))]);
  for (const [f] of file) if (existsSync(join(dove, f))) throw new Error(P.gia(join(dove, f)));
  mkdirSync(dove, { recursive: true });
  for (const [f, byte] of file) scriviIntero(join(dove, f), byte);
  return [
    P.scritte(tutti.length, dove),
    ...tutti.map((g) => P.cartella(`misure-${anno}-${g.id}.xlsx`, g.indicatori.length)),
  ];
}

export interface Ricezione {
  righe: string[];
  /** Qualcosa non si è potuto mettere. */
  guasti: boolean;
}

/** Legge le cartelle tornate e mette nel piano ciò che è sicuro. */
export async function ricevi(
  cartella: string,
  file: readonly { nome: string; byte: Uint8Array | undefined }[],
  anno: number | undefined,
  sostituisci: boolean,
): Promise<Ricezione> {
  const piano = pianoDi(cartella);
  const indicatori = new Map(tuttiGliIndicatori(piano).map((i) => [i.id, i]));
  const letture: Lettura[] = [];
  for (const { nome, byte } of file) letture.push(await unFile(basename(nome), byte, indicatori));
  const suo = anno ?? letture.find((l) => l.anno !== undefined)?.anno;
  const righe: string[] = [];
  let guasti = false;
  for (const l of letture) {
    if (l.anno !== undefined && l.anno !== suo) {
      l.errori.push({ dove: l.file, perche: anno ? P.altroAnno(anno, l.anno) : P.dueAnni(suo ?? 0, l.anno) });
      l.risposte = [];
    }
    righe.push(P.letto(l.file, l.risposte.length, l.vuote.length));
    for (const id of l.vuote) righe.push(P.manca(id, indicatori.get(id)?.descrizione ?? ""));
    for (const e of l.errori) righe.push(P.errore(e.dove, e.perche));
    for (const d of l.dubbi) righe.push(P.dubbio(d.dove, d.perche));
    guasti ||= l.errori.length > 0;
  }
  if (suo === undefined) return { righe, guasti: true };
  annoDelPiano(piano, suo);
  const nome = `rilevazioni/${suo}.csv`;
  const percorso = join(cartella, nome);
  const testo = existsSync(percorso) ? readFileSync(percorso, "utf8") : undefined;
  const { testo: nuovo, messe, conflitti } = unisci({ anno: suo, file: nome, testo, letture, indicatori, sostituisci });
  for (const c of conflitti) righe.push(P.errore(c.dove, c.perche));
  guasti ||= conflitti.length > 0;
  if (nuovo !== undefined) {
    mkdirSync(join(cartella, "rilevazioni"), { recursive: true });
    scriviIntero(percorso, Buffer.from(nuovo));
  }
  righe.push(messe ? P.messe(messe, nome) : P.niente);
  if (guasti) righe.push(P.fermo);
  return { righe, guasti };
}

async function unFile(
  nome: string,
  byte: Uint8Array | undefined,
  indicatori: Parameters<typeof leggiRisposte>[2],
): Promise<Lettura> {
  const rotto = (perche: string): Lettura => ({
    file: nome,
    risposte: [],
    vuote: [],
    errori: [{ dove: nome, perche }],
    dubbi: [],
  });
  if (!byte) return rotto("il file non c'è, o non si può leggere");
  try {
    return leggiRisposte(nome, await apriFoglio(byte), indicatori);
  } catch (e) {
    if (e instanceof NonSiLegge) return rotto(e.message);
    throw e;
  }
}

/** Chi ha risposto: di ogni gruppo, quanti indicatori hanno la misura di quell'anno. */
export function statoRaccolta(cartella: string, anno: number): string[] {
  const piano = pianoDi(cartella);
  annoDelPiano(piano, anno);
  const conti = gruppi(piano).map((g) => ({
    nome: g.nome,
    di: g.indicatori.length,
    n: g.indicatori.filter((i) => i.rilevazioni?.some((r) => r.anno === anno)).length,
    mancano: g.indicatori.filter((i) => !i.rilevazioni?.some((r) => r.anno === anno)),
  }));
  const somma = (k: "n" | "di") => conti.reduce((t, c) => t + c[k], 0);
  return [
    P.stato(anno, somma("n"), somma("di")),
    ...conti.flatMap((c) => [
      P.statoDi(c.nome, c.n, c.di),
      ...(c.n ? c.mancano.map((i) => `  ${P.manca(i.id, i.descrizione)}`) : []),
    ]),
  ];
}
