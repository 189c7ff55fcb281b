/** Le date come le scrive una persona: il solo lettore di giorni, mesi e periodi di tutto il piano. */
import { accorcia } from "./accorcia.ts";

export type EsitoData = { ok: true; iso: string } | { ok: false; errore: string; suggerimento?: string };

/** I mesi, in minuscole, da gennaio. */
export const MESI = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
];
const [PRIMO_ANNO, ULTIMO_ANNO] = [1900, 2100];

const ANNO_PRIMA = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const GIORNO_PRIMA = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
/** Forme che si capiscono e non si accettano: l'anno con due cifre, l'ora accanto, il mese a parole. */
const ANNO_CORTO = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/;
const CON_ORA = /^(.+?)(?:T|\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?$/;
const A_PAROLE = /^(?:(?:lun|mar|mercol|giov|ven|sab|dom)\p{L}*,?\s+)?(\d{1,2})°?\s+(\p{L}{3,})\.?\s+(\d{4})$/iu;

/** Oltre, non è una data in nessuna forma: e su migliaia di spazi le espressioni tornerebbero sui loro passi. */
const MASSIMO = 60;

/** Un giorno: `2026-10-01` o `01/10/2026`. @returns la data ISO, o perché non lo è */
export function leggiData(scritto: string): EsitoData {
  const testo = scritto.trim();
  const data = scomposta(testo);
  if (data) return giornoVero(data, testo);
  const capita = comeAltro(testo);
  const errore = `«${accorcia(testo, 40)}» non è una data: si scrive anno-mese-giorno (2024-12-11) o giorno/mese/anno (11/12/2024)`;
  if (!capita) return { ok: false, errore };
  const vera = giornoVero(capita, testo);
  return vera.ok ? { ok: false, errore, suggerimento: vera.iso } : vera;
}

interface Data {
  anno: number;
  mese: number;
  giorno: number;
}

const data = (anno = "", mese = "", giorno = ""): Data => ({ anno: +anno, mese: +mese, giorno: +giorno });

function scomposta(testo: string): Data | undefined {
  const prima = ANNO_PRIMA.exec(testo);
  if (prima) return data(prima[1], prima[3], prima[4]);
  const dopo = GIORNO_PRIMA.exec(testo);
  return dopo ? data(dopo[4], dopo[3], dopo[1]) : undefined;
}

function comeAltro(testo: string): Data | undefined {
  if (testo.length > MASSIMO) return undefined;
  const senzaOra = CON_ORA.exec(testo)?.[1];
  if (senzaOra) return scomposta(senzaOra.trim());
  const corto = ANNO_CORTO.exec(testo);
  if (corto) return data(`20${corto[4]}`, corto[3], corto[1]);
  const parole = A_PAROLE.exec(testo);
  const mese = parole ? meseDa(parole[2] ?? "") : undefined;
  return parole && mese ? { anno: Number(parole[3]), mese, giorno: Number(parole[1]) } : undefined;
}

/** Il mese da un nome intero o abbreviato; niente se non è un mese. */
function meseDa(nome: string): number | undefined {
  const i = MESI.findIndex((m) => m === nome.toLowerCase() || m.slice(0, 3) === nome.toLowerCase());
  return i < 0 ? undefined : i + 1;
}

const due = (n: number) => String(n).padStart(2, "0");
const giorniDi = (anno: number, mese: number) => new Date(Date.UTC(anno, mese, 0)).getUTCDate();

function giornoVero({ anno, mese, giorno }: Data, testo: string): EsitoData {
  const no = (perche: string): EsitoData => ({
    ok: false,
    errore: `«${testo}»: questo giorno nel calendario non c'è, ${perche}`,
  });
  if (anno < PRIMO_ANNO || anno > ULTIMO_ANNO) return no(`l'anno va dal ${PRIMO_ANNO} al ${ULTIMO_ANNO}`);
  if (mese < 1 || mese > 12) return no("i mesi vanno da 1 a 12");
  const giorni = giorniDi(anno, mese);
  if (giorno < 1 || giorno > giorni) return no(`${MESI[mese - 1]} ${anno} ha ${giorni} giorni`);
  return { ok: true, iso: `${anno}-${due(mese)}-${due(giorno)}` };
}

/** Un mese (`2017-05`, `05/2017`, «maggio 2017») o un anno. @returns nella forma ISO */
export function leggiMese(scritto: string): EsitoData {
  const testo = scritto.trim();
  const [, aCapo, mCapo, mCoda, aCoda] = /^(\d{4})(?:[-/.](\d{1,2}))?$|^(\d{1,2})[-/.](\d{4})$/.exec(testo) ?? [];
  const anno = aCapo ?? aCoda;
  const mese = mCapo ?? mCoda;
  if (anno === undefined) {
    const parole = /^(\p{L}+)\s+(\d{4})$/u.exec(testo);
    const nome = meseDa(parole?.[1] ?? "");
    const errore = `«${accorcia(testo, 40)}» non è un mese: scrivi anno e mese, per esempio 2017-05, o il solo anno`;
    return { ok: false, errore, ...(parole && nome ? { suggerimento: `${parole[2]}-${due(nome)}` } : {}) };
  }
  const vero = giornoVero({ anno: Number(anno), mese: Number(mese ?? 1), giorno: 1 }, testo);
  if (!vero.ok) return vero;
  return { ok: true, iso: mese === undefined ? anno : vero.iso.slice(0, 7) };
}

/**
 * Un periodo di due anni (`2021-2024`) o di due mesi (`11/2023-11/2024`): il primo non viene dopo il secondo.
 * @returns com'è scritto, con un trattino semplice
 */
export function leggiPeriodo(scritto: string): EsitoData {
  const testo = scritto.trim().slice(0, MASSIMO);
  const unito = testo.replace(/\s*[–—-]\s*/g, "-");
  const [inizio = "", fine, ...altro] = unito.split("-");
  const forma = /^\d{4}$|^\d{2}\/\d{4}$/;
  if (fine === undefined && /^\d{4}$/.test(inizio)) return leggiMese(inizio);
  if (altro.length || fine === undefined || !forma.test(inizio) || inizio.length !== fine.length || !forma.test(fine))
    return {
      ok: false,
      errore: "scrivi triennio, anno, non indicato, un anno (2023), due anni (2021-2024) o due mesi (11/2023-11/2024)",
    };
  const estremi = [leggiMese(inizio), leggiMese(fine)] as const;
  for (const e of estremi) if (!e.ok) return e;
  const [da, a] = estremi.map((e) => (e.ok ? e.iso : "")) as [string, string];
  if (da > a) return { ok: false, errore: rovesciato(inizio, fine) };
  return { ok: true, iso: unito };
}

/** Come si dice di un periodo che finisce prima di cominciare. */
export const rovesciato = (inizio: string | number, fine: string | number): string =>
  `il periodo comincia (${inizio}) dopo la sua fine (${fine}): i due estremi sono scambiati o uno è sbagliato`;
