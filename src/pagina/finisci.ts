/**
 * L'ultima mano a ogni pagina appena composta: la si legge una volta sola, e in quella lettura si segnano le parole
 * straniere e le sigle, si scrive la politica di sicurezza e si raccolgono i fatti per i controlli che vengono dopo.
 */
import { createHash } from "node:crypto";
import { parseFragment } from "parse5";
import type { VoceGlossario } from "../generi/glossario/schema.ts";
import { type Elemento, elementi, leggiAlbero } from "../html/albero.ts";
import { applica, type Modifica } from "../html/modifiche.ts";
import { type TestoPagina, testoCercato } from "../ricerca/pagina.ts";
import { type Ammessi, NESSUNO } from "../sicurezza/emessi.ts";
import { Esame, esaminaPagina } from "../sicurezza/esamina.ts";
import { metaPolitica } from "../sicurezza/politica.ts";
import { cercaSigle } from "../sigle/in-pagina.ts";
import { cercaStraniere, type Straniere } from "../sigle/lingue.ts";
import { type Fatti, Raccolta } from "./fatti.ts";
import { type Foglio, fogliLunghi, senzaFogli } from "./fogli.ts";
import { type Lettura, type Letture, rileggiLettura, scriviLettura, siTiene } from "./lettura.ts";
import { segni } from "./segni.ts";
import { visita } from "./visita.ts";

export interface Opzioni {
  straniere?: readonly Straniere[] | undefined;
  glossario?: readonly VoceGlossario[] | undefined;
  /** Indirizzo della pagina del glossario. */
  pagina?: string;
  /** Ciò che il programma scrive nelle pagine; se manca, la politica non si scrive (mentre si scrive il piano). */
  ammessi?: Ammessi;
  /** Le letture già fatte di pagine uguali. */
  letture?: Letture;
}

export interface Finita {
  html: string;
  /** Ciò che della pagina si cerca; niente, se non è fra quelle che si cercano. */
  cercato: TestoPagina | undefined;
  fatti: Fatti;
}

/** @returns chi finisce una pagina; `conSigle` falso se le sigle non vi si spiegano */
export function finitore({ straniere = [], glossario = [], pagina = "", ammessi, letture }: Opzioni) {
  const parole = cercaStraniere(straniere);
  const nuovaRicerca = cercaSigle(glossario, pagina);
  const nelPulsante = ricordando((html) => elementi(parseFragment(html)));
  const fogli = fogliLunghi(ammessi ?? NESSUNO);
  const contesto = JSON.stringify([
    straniere,
    glossario,
    pagina,
    ammessi && [...ammessi.stili.keys(), ...ammessi.file],
  ]);

  /** Legge una pagina senza i fogli, sapendo quali aveva. */
  const leggi = (testo: string, suoi: readonly Foglio[], conSigle: boolean): Lettura => {
    const esame = new Esame(ammessi ?? NESSUNO);
    const raccolta = new Raccolta();
    const cercatore = conSigle ? nuovaRicerca() : undefined;
    const modifiche: Modifica[] = [];
    const albero = leggiAlbero(testo);
    for (const { nodo, lingue, sigle } of visita(albero)) {
      if ("tagName" in nodo) {
        esame.guarda(nodo);
        raccolta.guarda(nodo);
        continue;
      }
      const luogo = nodo.nodeName === "#text" && (lingue || sigle) ? nodo.sourceCodeLocation : undefined;
      if (!luogo) continue;
      const posti = [luogo.startOffset, luogo.endOffset] as const;
      const segnati = segni(testo, posti, lingue ? parole : undefined, sigle ? cercatore : undefined);
      modifiche.push(...segnati.modifiche);
      for (const pulsante of segnati.pulsanti) for (const e of nelPulsante(pulsante)) raccolta.guarda(e);
    }
    for (const { letto } of suoi) {
      esame.aggiungi(letto.esame);
      raccolta.aggiungi(letto.raccolta);
    }
    const { politica, posto, difetti } = esame;
    if (ammessi) modifiche.push({ da: posto, a: posto, testo: metaPolitica(politica) });
    const legati = { politica, difetti: ammessi ? difetti : [], ...raccolta.legami };
    return { modifiche, fatti: legati, cercato: testoCercato(albero) };
  };

  /** Lo stesso, da una lettura tenuta se c'è. */
  const leggiONo = (testo: string, suoi: readonly Foglio[], conSigle: boolean): Lettura => {
    if (!letture) return leggi(testo, suoi, conSigle);
    const altro = JSON.stringify([suoi.map((f) => fogli.indexOf(f)), conSigle]);
    const chiave = impronta(`${contesto}${altro}${testo}`);
    const tenuta = letture.prendi(chiave);
    if (tenuta !== undefined) return rileggiLettura(tenuta);
    const lettura = leggi(testo, suoi, conSigle);
    if (siTiene(lettura)) letture.metti(chiave, scriviLettura(lettura));
    return lettura;
  };

  return (html: string, conSigle = true): Finita => {
    const { testo, presenti } = senzaFogli(html, fogli);
    const { modifiche, fatti, cercato } = leggiONo(
      testo,
      presenti.map((p) => p.foglio),
      conSigle,
    );
    const rimessi = presenti.map(({ da, foglio }) => ({ da, a: da, testo: foglio.scritto }));
    const finita = applica(testo, [...modifiche, ...rimessi]);
    // I posti dei difetti si cercano nella pagina com'è scritta, e solo se ce n'è.
    const difetti = ammessi && fatti.difetti.length ? esaminaPagina(finita, ammessi).difetti : [];
    return { html: finita, cercato, fatti: { ...fatti, difetti } };
  };
}

const impronta = (testo: string): string => createHash("sha256").update(testo).digest("base64");

/** La stessa funzione, che di ogni testo già visto ricorda la risposta. */
function ricordando(fai: (testo: string) => Elemento[]): (testo: string) => Elemento[] {
  const note = new Map<string, Elemento[]>();
  return (testo) => {
    const gia = note.get(testo) ?? fai(testo);
    note.set(testo, gia);
    return gia;
  };
}
