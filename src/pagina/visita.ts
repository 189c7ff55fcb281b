/** I nodi di una pagina nel loro ordine, e che cosa si può segnare nel testo di ciascuno. */
import { figli, type Nodo } from "../html/albero.ts";
import { senzaSigle } from "../sigle/in-pagina.ts";
import { senzaLingue } from "../sigle/lingue.ts";

export interface Visitato {
  nodo: Nodo;
  /** Le parole straniere di questo testo si segnano. */
  lingue: boolean;
  /** Le sigle di questo testo si spiegano. */
  sigle: boolean;
}

/** Si segna solo dentro `<main>`; ciò che sta in un elemento escluso non si segna, ma si visita. */
export function* visita(radice: Nodo): Generator<Visitato> {
  const coda: (Visitato & { dentro: boolean })[] = [{ nodo: radice, dentro: false, lingue: false, sigle: false }];
  for (let qui = coda.pop(); qui; qui = coda.pop()) {
    yield qui;
    const { nodo, dentro } = qui;
    const elemento = "tagName" in nodo ? nodo : undefined;
    const entra = !dentro && elemento?.tagName === "main";
    const lingue = (entra || qui.lingue) && !(elemento && senzaLingue(elemento));
    const sigle = (entra || qui.sigle) && !(elemento && senzaSigle(elemento));
    // Si pesca dal fondo: i figli entrano rovesciati, per leggerli nell'ordine della pagina.
    for (const figlio of figli(nodo).reverse()) coda.push({ nodo: figlio, dentro: dentro || entra, lingue, sigle });
  }
}
