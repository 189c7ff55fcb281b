/** Racconta un grafico a parole, dai suoi dati: andamento, estremi, differenze. È ciò che sente chi non lo vede. */

import { NOMI_UNITA, scriviConUnita, scriviCorto } from "../generi/dataset/unita.ts";
import { scriviPercentuale } from "../testo/numeri.ts";
import type { Disegno, Serie } from "./disegno.ts";

/** Quante serie si raccontano una per una; oltre, solo la più alta e la più bassa. */
const MASSIMO_SERIE = 6;

/** @returns frasi italiane, complete, senza segni. */
export function descrivi(disegno: Disegno): string[] {
  const valide = disegno.serie.filter((s) => s.valori.some((v) => v !== null));
  if (!valide.length) return ["Il grafico non ha valori."];
  const frasi = [apertura(disegno, valide.length)];
  if (disegno.temporale) frasi.push(...valide.slice(0, MASSIMO_SERIE).map((s) => andamento(disegno, s)));
  else frasi.push(...valide.slice(0, MASSIMO_SERIE).map((s) => estremi(disegno, s)));
  if (valide.length > MASSIMO_SERIE) frasi.push(`Le altre ${valide.length - MASSIMO_SERIE} serie sono nella tabella.`);
  return frasi;
}

function apertura(disegno: Disegno, serie: number): string {
  const forma = {
    barre: "Grafico a barre",
    "barre orizzontali": "Grafico a barre orizzontali",
    "barre impilate": "Grafico a barre impilate",
    linee: "Grafico a linee",
    punti: "Grafico a punti",
  }[disegno.tipo];
  const quante = serie === 1 ? "una serie" : `${serie} serie`;
  const asse =
    disegno.tipo === "linee" && disegno.minimo !== 0
      ? ` L'asse dei valori parte da ${scriviCorto(disegno.minimo, disegno.unita)}, non da zero.`
      : "";
  const scala = disegno.momenti ? " Gli anni non si seguono a passi uguali: le distanze sono in scala." : "";
  return `${forma}, ${quante}, unità: ${NOMI_UNITA[disegno.unita]}.${asse}${scala}`;
}

interface Punto {
  categoria: string;
  valore: number;
}

const punti = (disegno: Disegno, serie: Serie): Punto[] =>
  serie.valori.flatMap((valore, i) => (valore === null ? [] : [{ categoria: disegno.categorie[i] ?? "", valore }]));

const massimo = (p: Punto[]) => p.reduce((a, b) => (b.valore > a.valore ? b : a));
const minimo = (p: Punto[]) => p.reduce((a, b) => (b.valore < a.valore ? b : a));
const titolo = (disegno: Disegno, serie: Serie) => (disegno.serie.length > 1 ? `${serie.nome}: ` : "");
const maiuscola = (testo: string) => testo.charAt(0).toUpperCase() + testo.slice(1);

function andamento(disegno: Disegno, serie: Serie): string {
  const p = punti(disegno, serie);
  const [primo, ultimo] = [p[0], p.at(-1)] as [Punto, Punto];
  const scrivi = (v: number) => scriviConUnita(v, disegno.unita);
  if (p.length === 1) return maiuscola(`${titolo(disegno, serie)}${scrivi(primo.valore)} (${primo.categoria}).`);
  const differenza = ultimo.valore - primo.valore;
  const verso = differenza > 0 ? "cresce" : differenza < 0 ? "cala" : "resta uguale";
  const relativa =
    primo.valore && disegno.unita !== "percentuale"
      ? `, ${scriviPercentuale(Math.round((differenza / Math.abs(primo.valore)) * 1000) / 10).replace(/^(?=\d)/, "+")}`
      : "";
  const quanto = differenza
    ? ` di ${disegno.unita === "percentuale" ? `${scriviConUnita(Math.abs(arrotonda(differenza)), "numero")} punti` : scrivi(Math.abs(arrotonda(differenza)))}${relativa}`
    : "";
  const [alto, basso] = [massimo(p), minimo(p)];
  const interni = [
    alto !== primo && alto !== ultimo ? `il valore più alto è ${scrivi(alto.valore)} (${alto.categoria})` : "",
    basso !== primo && basso !== ultimo ? `il più basso è ${scrivi(basso.valore)} (${basso.categoria})` : "",
  ].filter(Boolean);
  return maiuscola(
    `${titolo(disegno, serie)}da ${scrivi(primo.valore)} (${primo.categoria}) a ${scrivi(ultimo.valore)} (${ultimo.categoria}), ${verso}${quanto}${interni.length ? `; ${interni.join(" e ")}` : ""}.`,
  );
}

function estremi(disegno: Disegno, serie: Serie): string {
  const p = punti(disegno, serie);
  const scrivi = (v: number) => scriviConUnita(v, disegno.unita);
  const [alto, basso] = [massimo(p), minimo(p)];
  if (p.length === 1 || alto.valore === basso.valore)
    return maiuscola(
      `${titolo(disegno, serie)}${p.length === 1 ? alto.categoria : `tutte le ${p.length} voci valgono`} ${scrivi(alto.valore)}.`,
    );
  return maiuscola(
    `${titolo(disegno, serie)}il valore più alto è ${scrivi(alto.valore)} (${alto.categoria}), il più basso ${scrivi(basso.valore)} (${basso.categoria}), su ${p.length} voci.`,
  );
}

const arrotonda = (n: number) => Math.round(n * 100) / 100;
