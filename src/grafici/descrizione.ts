/** Racconta un grafico a parole, dai suoi dati: andamento, estremi, differenze. È ciò che sente chi non lo vede. */

import { scriviCorto, scriviNelGrafico } from "../generi/dataset/unita.ts";
import { maiuscola } from "../testo/punto.ts";
import type { Disegno, Serie } from "./disegno.ts";
import { ASSENTE } from "./impaginato.ts";
import { distendi } from "./tempo.ts";

/** Quante serie si raccontano una per una; oltre, solo quante sono le altre. */
const MASSIMO_SERIE = 6;
/** Fin qui le voci si dicono tutte; oltre, le prime e l'ultima. */
const MASSIMO_VOCI = 5;
const PRIME = 3;

const FORME = {
  barre: "Grafico a barre",
  "barre orizzontali": "Grafico a barre",
  "barre impilate": "Grafico a barre impilate",
  linee: "Grafico a linee",
  piramide: "Piramide",
  punti: "Grafico a punti",
} as const;

/** @returns frasi italiane, complete, senza segni: la prima dice la forma, le altre che cosa si vede. */
export function descrivi(disegno: Disegno): string[] {
  const valide = disegno.serie.filter((s) => s.valori.some((v) => v !== null));
  if (!valide.length) return ["Il grafico non ha valori."];
  const frasi = [`${FORME[disegno.tipo]}.`];
  if (disegno.temporale) frasi.push(...valide.slice(0, MASSIMO_SERIE).map((s) => andamento(disegno, s)));
  else if (valide.length > 1 && disegno.categorie.length <= PRIME)
    frasi.push(...disegno.categorie.map((_, i) => confronto(disegno, i)));
  else frasi.push(...valide.slice(0, MASSIMO_SERIE).map((s) => graduatoria(disegno, s)));
  if (disegno.temporale || disegno.categorie.length > PRIME)
    if (valide.length > MASSIMO_SERIE)
      frasi.push(`Le altre ${valide.length - MASSIMO_SERIE} serie sono nella tabella.`);
  return [...frasi, ...avvertenze(disegno)];
}

/** Ciò che inganna se non lo si dice: un asse che non parte da zero, gli anni che mancano. */
export function avvertenze(disegno: Disegno): string[] {
  const asse =
    disegno.tipo === "linee" && disegno.minimo !== 0
      ? [`L'asse parte da ${scriviCorto(disegno.minimo, disegno.unita)}, non da zero.`]
      : [];
  const mancano = distendi(disegno).anniMancanti;
  const anni = mancano.length ? [`Dato assente: ${mancano.join(", ")}.`] : [];
  const scala =
    disegno.momenti && !mancano.length ? ["Gli anni sono lontani fra loro: le distanze sono in scala."] : [];
  return [...asse, ...anni, ...scala];
}

interface Punto {
  categoria: string;
  valore: number;
  testo: string;
}

const punti = (disegno: Disegno, serie: Serie): Punto[] =>
  serie.valori.flatMap((valore, i) =>
    valore === null
      ? []
      : [
          {
            categoria: disegno.categorie[i] ?? "",
            valore,
            testo: serie.testi[i] || scriviNelGrafico(valore, disegno.unita),
          },
        ],
  );

const titolo = (disegno: Disegno, serie: Serie) => (disegno.serie.length > 1 ? `${serie.nome}: ` : "");
const detto = (p: Punto) => `${p.testo} (${p.categoria})`;

/** «Da 640 (2022) a 622 (2024), 18 in meno.» Il più alto e il più basso si dicono solo se stanno in mezzo. */
function andamento(disegno: Disegno, serie: Serie): string {
  const p = punti(disegno, serie);
  const [primo, ultimo] = [p[0], p[p.length - 1]] as [Punto, Punto];
  if (p.length === 1) return maiuscola(`${titolo(disegno, serie)}${detto(primo)}.`);
  const differenza = Math.abs(ultimo.valore - primo.valore);
  const scritta =
    disegno.unita === "percentuale"
      ? `${scriviNelGrafico(differenza, "numero")} punti`
      : scriviNelGrafico(differenza, disegno.unita);
  const quanto = differenza ? `${scritta} in ${ultimo.valore > primo.valore ? "più" : "meno"}` : "uguale";
  const alto = p.reduce((a, b) => (b.valore > a.valore ? b : a));
  const basso = p.reduce((a, b) => (b.valore < a.valore ? b : a));
  const interni = [
    alto !== primo && alto !== ultimo ? `il più alto è ${detto(alto)}` : "",
    basso !== primo && basso !== ultimo ? `il più basso ${detto(basso)}` : "",
  ].filter(Boolean);
  return maiuscola(
    `${titolo(disegno, serie)}da ${detto(primo)} a ${detto(ultimo)}, ${quanto}${interni.length ? `; ${interni.join(", ")}` : ""}.`,
  );
}

/** «Marocco 3.303, Tunisia 1.772, Romania 1.536; il più basso è Perù 1.217, su 12 voci.» */
function graduatoria(disegno: Disegno, serie: Serie): string {
  const p = punti(disegno, serie);
  const scritti = p.map((v) => `${v.categoria} ${v.testo}`);
  if (p.length <= MASSIMO_VOCI) return maiuscola(`${titolo(disegno, serie)}${scritti.join(", ")}.`);
  const inFila = [...p].sort((a, b) => b.valore - a.valore);
  const [alti, basso] = [inFila.slice(0, PRIME), inFila[inFila.length - 1] as Punto];
  return maiuscola(
    `${titolo(disegno, serie)}${alti.map((v) => `${v.categoria} ${v.testo}`).join(", ")}; il valore più basso è ${basso.categoria} ${basso.testo}, su ${p.length} voci.`,
  );
}

/** «Da 15 a 24 anni: provincia 17%, regione 15,4%.» */
const confronto = (disegno: Disegno, i: number): string =>
  maiuscola(
    `${disegno.categorie[i]}: ${disegno.serie.map((s) => `${s.nome} ${s.valori[i] === null ? ASSENTE : s.testi[i]}`).join(", ")}.`,
  );
