/** Segue i collegamenti e i segnalibri di un PDF: aperto lontano dal sito, deve bastare a sé stesso. */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { DI_QUESTA_MACCHINA } from "../testo/indirizzo.ts";
import type { Guasto } from "./tipi.ts";

/** Ciò che pdf.js dice di un collegamento o di un segnalibro. */
interface Salto {
  /** Nome di un punto del documento, o il punto stesso. */
  dest?: string | unknown[] | null;
  unsafeUrl?: string | null;
  /** Un comando del lettore: pagina seguente, stampa… */
  action?: string | null;
}
type Annotazione = Salto & { subtype: string; rect: [number, number, number, number]; overlaidText?: string };
type Segnalibro = Salto & { title: string; items: Segnalibro[] };
type Difetto = Pick<Guasto, "regola" | "messaggio" | "suggerimento">;

/**
 * @param nome del file, per i messaggi
 * @returns i guasti in ordine di pagina, poi quelli dei segnalibri
 */
export async function controllaPdf(byte: Uint8Array, nome: string): Promise<Guasto[]> {
  const guasto = (difetto: Difetto, altro: Partial<Guasto> = {}): Guasto => ({
    file: nome,
    riga: 1,
    colonna: 1,
    gravita: "errore",
    ...difetto,
    ...altro,
  });
  // pdf.js svuota i byte che riceve: gli se ne dà una copia.
  const caricamento = getDocument({ data: new Uint8Array(byte), verbosity: 0 });
  try {
    const documento = await caricamento.promise;
    const trovati: Guasto[] = [];
    for (let n = 1; n <= documento.numPages; n++) {
      const pagina = await documento.getPage(n);
      for (const a of (await pagina.getAnnotations()) as Annotazione[]) {
        const difetto = a.subtype === "Link" ? await difettoDi(a, documento) : undefined;
        if (difetto) trovati.push(guasto(difetto, { pagina: n, riquadro: riquadro(a.rect, pagina), ...detto(a) }));
      }
      pagina.cleanup();
    }
    for (const { percorso, voce } of segnalibri((await documento.getOutline()) ?? [])) {
      const difetto = await difettoDi(voce, documento);
      if (difetto)
        trovati.push(guasto({ ...difetto, messaggio: `Segnalibro «${percorso.join(" › ")}»: ${difetto.messaggio}` }));
    }
    return trovati;
  } catch (e) {
    return [
      guasto({ regola: "illeggibile", messaggio: `Il PDF non si può leggere: ${e instanceof Error ? e.message : e}` }),
    ];
  } finally {
    await caricamento.destroy();
  }
}

const detto = ({ overlaidText }: Annotazione): { testo?: string } => {
  const testo = overlaidText?.replace(/\s+/g, " ").trim();
  return testo ? { testo } : {};
};

function* segnalibri(voci: Segnalibro[], sopra: string[] = []): Generator<{ percorso: string[]; voce: Segnalibro }> {
  for (const voce of voci) {
    const percorso = [...sopra, voce.title];
    yield { percorso, voce };
    yield* segnalibri(voce.items, percorso);
  }
}

async function difettoDi(
  { dest, unsafeUrl, action }: Salto,
  documento: PDFDocumentProxy,
): Promise<Difetto | undefined> {
  if (dest) return difettoPunto(dest, documento);
  if (unsafeUrl) return difettoUrl(unsafeUrl);
  return action ? undefined : { regola: "vuoto", messaggio: "Non porta da nessuna parte" };
}

async function difettoPunto(dest: string | unknown[], documento: PDFDocumentProxy): Promise<Difetto | undefined> {
  const punto = typeof dest === "string" ? await documento.getDestination(dest) : dest;
  if (!punto) return { regola: "ancora", messaggio: `Il punto «${dest}» nel documento non c'è` };
  const [dove] = punto as [unknown];
  const indice = typeof dove === "number" ? dove : await documento.getPageIndex(dove as never).catch(() => undefined);
  if (indice !== undefined && indice >= 0 && indice < documento.numPages) return undefined;
  const nome = typeof dest === "string" ? `Il punto «${dest}»` : "Il suo punto";
  return { regola: "pagina", messaggio: `${nome} sta in una pagina che nel documento non c'è` };
}

function difettoUrl(scritto: string): Difetto | undefined {
  const consiglio = "in stampa porta a un punto dello stesso documento, oppure scrivi un indirizzo https:// completo";
  if (!URL.canParse(scritto))
    return {
      regola: "relativo",
      messaggio: `«${scritto}» vale solo dentro il sito: da un PDF non si apre`,
      suggerimento: consiglio,
    };
  const { protocol, hostname } = new URL(scritto);
  if (protocol === "file:" || DI_QUESTA_MACCHINA.test(hostname))
    return {
      regola: "questa-macchina",
      messaggio: `«${scritto}» esiste solo sulla macchina che ha fatto il PDF`,
      suggerimento: consiglio,
    };
  if (["https:", "mailto:", "tel:"].includes(protocol)) return undefined;
  if (protocol === "http:")
    return {
      regola: "non-protetto",
      messaggio: `«${scritto}» non è protetto`,
      suggerimento: `scrivi «${scritto.replace(/^http:/i, "https:")}»`,
    };
  return {
    regola: "protocollo",
    messaggio: `Da un PDF «${scritto}» non si apre`,
    suggerimento: "usa https:, mailto: o tel:",
  };
}

/** Il riquadro di un'annotazione, dai punti tipografici del PDF ai millimetri del foglio, dall'alto. */
function riquadro([x1, y1, x2, y2]: Annotazione["rect"], pagina: PDFPageProxy): NonNullable<Guasto["riquadro"]> {
  const [sinistra = 0, , , cima = 0] = pagina.view;
  const mm = (punti: number) => Math.round((punti * 25.4) / 72);
  return { sinistra: mm(x1 - sinistra), alto: mm(cima - y2), larghezza: mm(x2 - x1), altezza: mm(y2 - y1) };
}
