/**
 * Esamina una pagina in un browser: axe (WCAG 2.2 A e AA, buone pratiche), larghezza, testi tagliati o coperti, grafici,
 * console. La pagina si apre una volta sola: larghezza e colori si cambiano a pagina aperta, come quando si gira il telefono
 * o si passa allo schema scuro, e axe vi si porta una volta. Le animazioni sono spente: un colore a metà strada non conta.
 */
import type { Page } from "playwright-core";
import { type Attrezzi, attrezzi } from "./attrezzi.ts";
import type { Difetto } from "./axe.ts";
import { CONDIZIONI, type Condizione, mezzi, nomeDi, regoleDi } from "./condizioni.ts";
import { INCOMPLETI } from "./incompleti.ts";
import { ascolta, type Prova } from "./navigatore.ts";

declare const esame: Attrezzi;

export interface Guaio extends Difetto {
  /** In quale condizione; manca se vale per tutte. */
  condizione?: string;
}

export interface Esame {
  /** Ciò che non va; vuoto se la pagina passa. */
  guai: Guaio[];
  /** Le regole di axe che la pagina ha superato: nessuna vorrebbe dire che l'esame non c'è stato. */
  superate: string[];
  /** Quali incompleti riveduti la pagina ha, per posto nell'elenco. */
  riveduti: number[];
}

export interface Esaminatore {
  /** @param indirizzo della pagina nel sito: `/obiettivi/a1/` */
  esamina: (indirizzo: string) => Promise<Esame>;
  chiudi: () => Promise<void>;
}

/** Prepara una finestra in cui le pagine si esaminano una dopo l'altra. */
export async function apriEsame(prova: Prova, condizioni = CONDIZIONI): Promise<Esaminatore> {
  const contesto = await prova.browser.newContext({ reducedMotion: "reduce" });
  const pagina = await contesto.newPage();
  const sentiti = ascolta(pagina, prova);
  const programma = attrezzi();
  return {
    esamina: async (indirizzo) => {
      sentiti.guai.length = 0;
      const [prima] = condizioni;
      if (prima) await imposta(pagina, prima);
      const dove = `${prova.servizio.inizio}${indirizzo.slice(1)}`;
      await pagina.goto(dove, { waitUntil: "load" });
      await pagina.evaluate(programma);
      await pagina.evaluate(apriParti);
      const somma: Esame = { guai: [], superate: [], riveduti: [] };
      for (const condizione of condizioni) await passa(pagina, condizione, somma);
      somma.guai.push(...sentiti.guai.map((frase) => ({ regola: "console", frase })));
      return { guai: somma.guai, superate: [...new Set(somma.superate)], riveduti: [...new Set(somma.riveduti)] };
    },
    chiudi: () => contesto.close(),
  };
}

const imposta = async (pagina: Page, condizione: Condizione): Promise<void> => {
  await pagina.setViewportSize({ width: condizione.larghezza, height: 800 });
  await pagina.emulateMedia(mezzi(condizione));
};

/** Le parti che si aprono, aperte. Un grafico interattivo resta chiuso: è un'altra pagina. */
const apriParti = () => {
  for (const d of document.querySelectorAll<HTMLDetailsElement>("details:not(.interattivo)")) d.open = true;
};

/** Guarda la pagina aperta in una condizione e aggiunge alla somma ciò che trova. */
async function passa(pagina: Page, condizione: Condizione, somma: Esame): Promise<void> {
  await imposta(pagina, condizione);
  const aggiungi = (difetti: Difetto[]) =>
    somma.guai.push(...difetti.map((d) => ({ ...d, condizione: nomeDi(condizione) })));
  const regole = regoleDi(condizione);
  if (regole.length) {
    const esito = await pagina.evaluate((cosa) => esame.conAxe(cosa), { regole, voci: [...INCOMPLETI] });
    aggiungi(esito.difetti);
    somma.riveduti.push(...esito.riveduti);
    if (condizione.esame === "intero") somma.superate.push(...esito.superate);
  }
  const conRegola = (regola: string, frasi: string[]) => aggiungi(frasi.map((frase) => ({ regola, frase })));
  if (condizione.esame === "spaziatura")
    return void conRegola("testo-con-piu-spazio", await pagina.evaluate(() => esame.conPiuSpazio()));
  if (condizione.esame !== "larghezza")
    conRegola("contrasto-dei-grafici", await pagina.evaluate(() => esame.disegniDeboli()));
  if (condizione.esame === "colori") return;
  const largo = await pagina.evaluate(() => esame.larghezza());
  if (largo) conRegola("scorrimento-laterale", [largo]);
  conRegola("scritta-fuori-dal-grafico", await pagina.evaluate(() => esame.scritteFuori()));
  conRegola("testo-perso", await pagina.evaluate(() => esame.testiPersi()));
}
