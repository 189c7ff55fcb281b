/** Le pagine che elencano: l'inizio, le voci di un genere, ciò che dice la verifica. */
import type { Diagnostica } from "../diagnostica/index.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import { legge } from "../generi/posti.ts";
import { GENERI as INIZIABILI } from "../nuovo/prova.ts";
import type { Valore } from "../ritocco/cambio.ts";
import { campiDelFile } from "../ritocco/file.ts";
import { accorcia } from "../testo/accorcia.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import type { Bozza, Passo } from "./archivio.ts";
import { eDaScrivere } from "./da-finire.ts";
import { nomeDellaVoce } from "./documento.ts";
import { type Html, html } from "./html.ts";
import { messaggio, quandoDetto } from "./messaggio.ts";

/** Una voce in un elenco. */
interface VoceElencata {
  nome: string;
  indirizzo: string;
  file: string;
  daFinire: boolean;
}

/** Dove si fa qualcosa di una voce. */
export const indirizzoDi = (che: "modulo" | "griglia" | "togli" | "rinomina", file: string, voce?: number): string =>
  `/${che}?file=${encodeURIComponent(file)}${voce === undefined ? "" : `&voce=${voce}`}`;
export const indirizzoModulo = (file: string, voce?: number): string => indirizzoDi("modulo", file, voce);
export const indirizzoGriglia = (file: string): string => indirizzoDi("griglia", file);

const campiO = (file: string, testo: string): Valore | undefined => {
  try {
    return campiDelFile(file, testo);
  } catch {
    return undefined;
  }
};

/** Le voci di un genere, nell'ordine dei file. */
export function vociDi(genere: GenereQualunque, file: ReadonlyMap<string, string>): VoceElencata[] {
  return [...file]
    .filter(([nome]) => legge(genere, nome))
    .flatMap(([nome, testo]): VoceElencata[] => {
      if (nome.endsWith(".csv")) {
        if (genere.posto.modo === "coppie") return [];
        return [{ nome, indirizzo: indirizzoGriglia(nome), file: nome, daFinire: eDaScrivere(testo) }];
      }
      const valore = campiO(nome, testo);
      if (genere.posto.modo === "registro")
        return (Array.isArray(valore) ? (valore as readonly Valore[]) : []).map((v, i) => ({
          nome: nomeDellaVoce(v, `${nome}, ${i + 1}`),
          indirizzo: indirizzoModulo(nome, i),
          file: nome,
          daFinire: eDaScrivere(JSON.stringify(v)),
        }));
      return [
        {
          nome: nomeDellaVoce(valore, nome),
          indirizzo: indirizzoModulo(nome),
          file: nome,
          daFinire: eDaScrivere(testo),
        },
      ];
    });
}

export interface Inizio {
  file: ReadonlyMap<string, string>;
  diagnostiche: readonly Diagnostica[];
  bozze: readonly Bozza[];
  passi: readonly Passo[];
  /** Ciò che è cambiato dall'ultima versione di lavoro; niente, se la cartella non ha una storia. */
  cambiati: readonly string[] | undefined;
  frase: string;
}

const MOSTRATI = 20;

export function paginaInizio({ file, diagnostiche, bozze, passi, cambiati, frase }: Inizio): Html {
  const errori = diagnostiche.filter((d) => d.gravita === "errore").length;
  const avvisi = diagnostiche.length - errori;
  const righe = GENERI.map((g) => {
    const voci = vociDi(g, file);
    const daFinire = voci.filter((v) => v.daFinire).length;
    return html`<tr><th scope="row"><a href="/genere/${g.nome}">${g.titolo}</a></th><td>${voci.length}</td><td>${daFinire || ""}</td></tr>`;
  });
  const colonne = [P.genere, P.voci, P.daFinire].map((c) => html`<th scope="col">${c}</th>`);
  return html`
<p class="r-stato ${errori ? "r-errore" : ""}">${errori ? P.nonPubblica(errori) : P.pubblica}
${avvisi ? P.avvisi(avvisi) : ""} <a href="/verifica">${P.verifica}</a></p>
${bozze.length ? html`<h2>${P.bozze}</h2><ul>${bozze.map(unaBozza)}</ul>` : ""}
<h2>${P.cheCosaCe}</h2>
<div class="r-larga"><table><thead><tr>${colonne}</tr></thead><tbody>${righe}</tbody></table></div>
<h2>${P.cambiato}</h2>
${cambiati === undefined ? html`<p>${P.senzaGit}</p>` : storia(cambiati, frase)}
<form method="post" action="/immagine" enctype="multipart/form-data" class="r-riquadro"><h2>${P.immagine}</h2><p>${P.immagineAiuto}</p>
<label for="immagine">${P.immagine}</label><input type="file" id="immagine" name="immagine" accept="image/png,image/jpeg,image/webp,image/avif" required>
<label for="nome">${P.immagineNome}</label><input type="text" id="nome" name="nome" required><button>${P.immagine}</button></form>
<h2>${P.ultimi}</h2>
${ultimi(passi)}
`;
}

const unaBozza = (b: Bozza): Html =>
  html`<li><a href="${indirizzoModulo(b.file, b.voce)}">${b.file}</a> ${quandoDetto(b.quando)}</li>`;

/** Che cosa è cambiato dall'ultima versione di lavoro, e che cosa se ne può fare. */
function storia(cambiati: readonly string[], frase: string): Html {
  const oltre = cambiati.length - MOSTRATI;
  const voci = cambiati.slice(0, MOSTRATI).map((c) => html`<li>${accorcia(c, 300)}</li>`);
  return html`
${cambiati.length ? html`<ul>${voci}${oltre > 0 ? html`<li>${P.altri(oltre)}</li>` : ""}</ul>` : html`<p>${P.nienteCambiato}</p>`}
<form method="post" action="/versione" class="r-riquadro"><label for="frase">${P.frase}</label>
<input type="text" id="frase" name="frase" value="${frase}" required><button>${P.versione}</button></form>
<form method="post" action="/revisione" class="r-riquadro"><p>${P.revisioneSpiega}</p><button>${P.revisione}</button></form>
<form method="post" action="/aggiornamenti" class="r-riquadro"><button>${P.aggiornamenti}</button></form>`;
}

/** Gli ultimi salvataggi: il primo si può annullare. */
function ultimi(passi: readonly Passo[]): Html {
  const [ultimo] = passi;
  if (!ultimo) return html`<p>${P.nienteCambiato}</p>`;
  const voci = passi.slice(0, MOSTRATI).map((p) => html`<li>${quandoDetto(p.quando)}: ${p.frase}</li>`);
  return html`<form method="post" action="/annulla"><button>${P.annulla(ultimo.frase)}</button></form><ol>${voci}</ol>`;
}

const unaVoce = (v: VoceElencata): Html =>
  html`<li><a href="${v.indirizzo}">${v.nome}</a> <small>${v.file}</small>${
    v.daFinire ? html` <span class="r-segno">${P.daFinire.toLowerCase()}</span>` : ""
  }</li>`;

export function paginaGenere(genere: GenereQualunque, file: ReadonlyMap<string, string>): Html {
  const voci = vociDi(genere, file);
  const inizia = INIZIABILI.some((g) => g.nome === genere.nome);
  return html`<p>${genere.descrizione}</p>
${inizia ? html`<p><a class="r-bottone" href="/nuovo/${genere.nome}">${P.nuovaDi(genere.nome)}</a></p>` : ""}
${
  voci.length
    ? html`<p><label for="cerca">${P.cerca}</label><input type="search" id="cerca" data-cerca="voci" autocomplete="off"></p>
<ul id="voci" class="r-voci">${voci.map(unaVoce)}</ul>`
    : html`<p>${P.nessuna}</p>`
}`;
}

/** @param dove l'indirizzo in cui si corregge una diagnostica */
export function paginaVerifica(
  diagnostiche: readonly Diagnostica[],
  dove: (d: Diagnostica) => string | undefined,
): Html {
  if (!diagnostiche.length) return html`<p>${P.pubblica}</p>`;
  return html`<ul class="r-voci">${diagnostiche.map((d) => {
    const indirizzo = dove(d);
    const posto = P.posto(d.file, d.riga);
    return html`<li>${messaggio(d, indirizzo ? html`<a href="${indirizzo}">${posto}</a>` : posto)}</li>`;
  })}</ul>`;
}
