/** Da quali file del piano viene ogni pagina: serve a dire quando è cambiata. */
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";

/** Per ogni famiglia di pagine, i file di cui l'indice è fatto. Una cartella finisce con la barra. */
const INDICI: Partial<Record<keyof typeof percorsi, string[]>> = {
  obiettivi: ["obiettivi/", "aree/"],
  indicatori: ["obiettivi/", "rilevazioni/"],
  monitoraggio: ["obiettivi/", "rilevazioni/"],
  capitoli: ["capitoli/"],
  dati: ["dati/", "obiettivi/", "servizi/", "rilevazioni/", "enti.yaml"],
  esiti: ["esiti/"],
  bisogni: ["capitoli/", "aree/"],
  risorse: ["obiettivi/", "dati/", "fondi.yaml"],
  servizi: ["servizi/"],
  reti: ["reti/", "enti.yaml"],
  enti: ["enti.yaml"],
  progetti: ["progetti/"],
  atti: ["atti/"],
  noteAiDati: ["note-ai-dati.yaml"],
  datiMancanti: ["lacune.yaml"],
  glossario: ["glossario.yaml"],
};

/**
 * @param tavole i dati ricavati dal piano, con i loro file
 * @returns per ogni pagina i suoi file; una che manca viene da tutto il piano
 */
export function originiDellePagine(
  piano: Piano,
  tavole: readonly { id: string; origini: readonly string[] }[],
): Map<string, readonly string[]> {
  const voci = (genere: "area" | "capitolo" | "esito" | "rete" | "progetto" | "atto", lista: readonly Voce[]) =>
    lista.map((v) => [percorsi[genere](v.id), [v.file]] as const);
  return new Map<string, readonly string[]>([
    ...Object.entries(INDICI).map(
      ([nome, file]) => [(percorsi[nome as keyof typeof percorsi] as () => string)(), file] as const,
    ),
    ...voci("area", piano.aree),
    ...voci("capitolo", piano.capitoli),
    ...voci("esito", piano.esiti),
    ...voci("rete", piano.reti),
    ...voci("progetto", piano.progetti),
    ...voci("atto", piano.atti),
    ...piano.obiettivi.flatMap((o) => [
      [percorsi.obiettivo(o.id), [o.file]] as const,
      ...o.indicatori.map((i) => [percorsi.indicatore(i.id), [o.file, "rilevazioni/"]] as const),
    ]),
    ...tavole.map((t) => [percorsi.dataset(t.id), t.origini] as const),
  ]);
}

interface Voce {
  id: string;
  file: string;
}

/** Vero se un file è fra quelli detti, o in una delle cartelle dette. */
export const fraLeOrigini = (file: string, origini: readonly string[]): boolean =>
  origini.some((o) => (o.endsWith("/") ? file.startsWith(o) : file === o));
