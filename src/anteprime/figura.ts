/** La figura che accompagna una pagina condivisa: ambito, area, codice e titolo, grandi, con i colori del sito. */
import { type Canvas, createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { delProgramma } from "../disco/programma.ts";
import { adatta, type Blocco, type Misura } from "./a-capo.ts";
import { ALTEZZA, LARGHEZZA } from "./misure.ts";
import { scriviPng, tavolozzaDi } from "./png.ts";

export interface Anteprima {
  /** Piano e anni. */
  piano: string;
  ambito: string;
  /** Codice e area di una scheda; manca nella figura di tutto il piano. */
  codice?: string;
  area?: string;
  titolo: string;
}

/** Una riga da scrivere; `y` è la linea di base. */
export interface Riga {
  testo: string;
  x: number;
  y: number;
  corpo: number;
  forte: boolean;
  colore: string;
}

const FORTE = "Titillium Web Anteprime Forte";
const NORMALE = "Titillium Web Anteprime";
/** I colori del sito: blu 40, bianco, grigio 10, ardesia 36. Sul fondo il contrasto è almeno 5,5. */
const COLORI = { blu: "#0066cc", bianco: "#ffffff", testo: "#1a1a1a", sommesso: "#455b71" };
const TAVOLOZZA = tavolozzaDi([
  [COLORI.bianco, COLORI.blu],
  [COLORI.bianco, COLORI.testo],
  [COLORI.bianco, COLORI.sommesso],
]);
const MARGINE = 72;
const FASCIA = 150;
const LARGO = LARGHEZZA - MARGINE * 2;
const INTERLINEA = 1.2;

/** Dove va ogni riga. Nessuna esce dai margini, comunque siano lunghi i testi. */
export function componi(a: Anteprima, misura: (testo: string, corpo: number, forte: boolean) => number): Riga[] {
  const forte: Misura = (t, c) => misura(t, c, true);
  const normale: Misura = (t, c) => misura(t, c, false);
  const unaRiga = (corpi: number[]) => ({ larghezza: LARGO, altezza: 1, corpi, interlinea: INTERLINEA });
  const righe = (blocco: Blocco, y: number, stile: Pick<Riga, "forte" | "colore">): Riga[] =>
    blocco.righe.map((testo, i) => ({
      testo,
      x: MARGINE,
      y: y + blocco.corpo * (0.95 + i * INTERLINEA),
      corpo: blocco.corpo,
      ...stile,
    }));
  const scheda = [a.codice, a.area].filter(Boolean).join(" · ");
  const sopra = scheda
    ? adatta(scheda, { larghezza: LARGO, altezza: 84, corpi: [38, 34], interlinea: INTERLINEA }, normale)
    : undefined;
  const inizio = FASCIA + 48;
  const alto = sopra ? inizio + sopra.righe.length * sopra.corpo * INTERLINEA + 24 : inizio + 24;
  const titolo = adatta(
    a.titolo,
    { larghezza: LARGO, altezza: ALTEZZA - 40 - alto, corpi: [76, 68, 60, 54, 48, 42, 38], interlinea: INTERLINEA },
    forte,
  );
  return [
    ...righe(adatta(a.piano, unaRiga([44, 38]), forte), 26, { forte: true, colore: COLORI.bianco }),
    ...righe(adatta(a.ambito, unaRiga([32, 28, 24]), normale), 84, { forte: false, colore: COLORI.bianco }),
    ...(sopra ? righe(sopra, inizio, { forte: false, colore: COLORI.sommesso }) : []),
    ...righe(titolo, alto, { forte: true, colore: COLORI.testo }),
  ];
}

/** @returns la figura in PNG: gli stessi testi danno gli stessi byte */
export function disegnaAnteprima(a: Anteprima): Uint8Array {
  preparaCaratteri();
  const tela = createCanvas(LARGHEZZA, ALTEZZA);
  const c = tela.getContext("2d");
  c.fillStyle = COLORI.bianco;
  c.fillRect(0, 0, LARGHEZZA, ALTEZZA);
  c.fillStyle = COLORI.blu;
  c.fillRect(0, 0, LARGHEZZA, FASCIA);
  c.fillRect(0, FASCIA, 24, ALTEZZA - FASCIA);
  for (const r of componi(a, misuraDi(tela))) {
    c.font = carattere(r.corpo, r.forte);
    c.fillStyle = r.colore;
    c.fillText(r.testo, r.x, r.y);
  }
  return scriviPng(c.getImageData(0, 0, LARGHEZZA, ALTEZZA).data, LARGHEZZA, ALTEZZA, TAVOLOZZA);
}

/** Misura i testi con i caratteri delle figure. */
export function misuraDi(tela: Canvas = createCanvas(1, 1)): (testo: string, corpo: number, forte: boolean) => number {
  preparaCaratteri();
  const c = tela.getContext("2d");
  return (testo, corpo, forte) => {
    c.font = carattere(corpo, forte);
    return c.measureText(testo).width;
  };
}

const carattere = (corpo: number, forte: boolean) => `${corpo}px "${forte ? FORTE : NORMALE}"`;

let pronti = false;
function preparaCaratteri(): void {
  if (pronti) return;
  const registra = (file: string, nome: string) =>
    GlobalFonts.registerFromPath(delProgramma("src/grafici/caratteri", file), nome);
  pronti = Boolean(registra("titillium-web-600.ttf", FORTE) && registra("titillium-web-400.ttf", NORMALE));
  if (!pronti)
    throw new Error("Mancano i caratteri delle anteprime: il programma non è intero, installalo di nuovo con «npm ci»");
}
