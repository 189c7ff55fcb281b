/** La pagina che mostra un file del piano. */
import type { Piano } from "../piano/modello.ts";
import { indirizzi, rimando } from "./indirizzi.ts";

export interface Pagina {
  titolo: string;
  indirizzo: string;
}

/**
 * @param file percorso relativo alla cartella del piano
 * @param stampa vero se il rimando resta dentro l'edizione a stampa
 * @returns `undefined` se il file non ha una pagina sua (o un posto nella stampa)
 */
export function paginaDelFile(piano: Piano, file: string, stampa?: boolean): Pagina | undefined {
  const del = <V extends { file: string }>(voci: V[]) => voci.find((v) => v.file === file);
  const voce = (genere: Parameters<typeof rimando>[1], v: { id: string } | undefined, titolo?: string) =>
    v && titolo ? { titolo, indirizzo: rimando(stampa, genere, v.id) } : undefined;
  const obiettivo = del(piano.obiettivi);
  const capitolo = del(piano.capitoli);
  const dataset = piano.dataset.find((d) => d.file === file || d.fileCsv === file);
  const trovata =
    voce("obiettivo", obiettivo, obiettivo && `Obiettivo ${obiettivo.id.toUpperCase()}, ${obiettivo.titolo}`) ??
    voce("capitolo", capitolo, [capitolo?.numero, capitolo?.titolo].filter(Boolean).join(" ")) ??
    voce("area", del(piano.aree), del(piano.aree)?.nome) ??
    voce("esito", del(piano.esiti), del(piano.esiti)?.titolo) ??
    voce("rete", del(piano.reti), del(piano.reti)?.nome) ??
    voce("progetto", del(piano.progetti), del(piano.progetti)?.titolo) ??
    voce("atto", del(piano.atti), del(piano.atti)?.titolo);
  if (trovata || stampa) return trovata;
  if (dataset) return { titolo: `Dati: ${dataset.titolo}`, indirizzo: indirizzi.dataset(dataset.id) };
  if (file.startsWith("servizi/")) return { titolo: "Servizi", indirizzo: indirizzi.servizi() };
  return file === "enti.yaml" ? { titolo: "Enti", indirizzo: indirizzi.enti() } : undefined;
}
