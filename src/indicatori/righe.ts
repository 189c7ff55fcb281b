/** Le righe della tabella che l'esploratore disegna: solo quelle che si vedono, dal modello che sta nella pagina. */
import type { Elenco, Riga } from "./faccette.ts";

/**
 * @param modello il `<template>` di una riga
 * @param indirizzo dell'indicatore: come la pagina scrive quello della prima riga, con l'altro identificativo
 */
export function disegnaRiga(
  modello: HTMLTemplateElement,
  { obiettivi, tipi, stati }: Elenco,
  riga: Riga,
  indirizzo: string,
) {
  const [id, descrizione, o, tipo, valore, quando, stato, misura] = riga;
  const tr = (modello.content.cloneNode(true) as DocumentFragment).querySelector("tr") as HTMLTableRowElement;
  tr.id = id;
  const [nome, cellaTipo, cellaValore, cellaQuando, cellaStato] = Array.from(tr.cells);
  const legame = document.createElement("a");
  legame.href = indirizzo;
  legame.textContent = descrizione;
  nome?.insertBefore(legame, nome.firstChild);
  const sotto = nome?.querySelector("small");
  if (sotto) sotto.textContent = `${id} · ${(obiettivi[o]?.id ?? "").toUpperCase()} ${obiettivi[o]?.titolo ?? ""}`;
  if (cellaTipo) cellaTipo.textContent = tipi[tipo]?.nome ?? tipo;
  if (cellaValore) {
    cellaValore.textContent = valore;
    cellaValore.dataset.voce = tipi[tipo]?.valore ?? "";
  }
  if (cellaQuando) cellaQuando.textContent = quando;
  const detto = stati[stato];
  const segno = cellaStato?.querySelector(".stato");
  if (detto && segno) {
    segno.className = `stato stato-${detto.classe}`;
    (segno.querySelector(".segno") as HTMLElement).textContent = detto.segno;
    segno.append(detto.nome);
  }
  const sua = cellaStato?.querySelector("small");
  if (sua) sua.textContent = misura;
  return tr;
}
