/** Le figure di un CSV nella loro griglia: si mostrano, si salvano. */
import { NonSiRitocca } from "../ritocco/cambio.ts";
import { righeDiverse } from "../testo/estremi.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { impronta } from "./archivio.ts";
import type { Pagina } from "./cornice.ts";
import { genereDi } from "./documento.ts";
import { indirizzoGriglia } from "./elenchi.ts";
import { conCelle, grigliaDi } from "./griglia.ts";
import type { Mandato } from "./leggi.ts";
import { paginaGriglia } from "./mostra.ts";
import { NON_CE, type Risposta, type Stato } from "./stato.ts";

const MASSIMO_RIGHE = 20_000;

/** @param mandato niente, se la griglia si apre soltanto */
export async function griglia(s: Stato, file: string, testo: string, mandato: Mandato | undefined): Promise<Risposta> {
  const genere = genereDi(file);
  const letta = file.endsWith(".csv") ? grigliaDi(file, testo) : undefined;
  if (!letta || !genere) return NON_CE;
  const diagnostiche = (await s.verifica()).diagnostiche.filter((d) => d.file === file);
  const mostra = (messaggio?: Pagina["messaggio"]): Risposta => ({
    titolo: file,
    ...(messaggio ? { messaggio } : {}),
    corpo: paginaGriglia(file, letta, { genere, base: impronta(testo), diagnostiche, mandate: mandato }),
  });
  if (!mandato) return mostra();
  // Una griglia non ha campi da confrontare uno per uno: se il file è cambiato non si scrive.
  if (mandato.get("base")?.[0] !== impronta(testo)) return mostra({ testo: P.contrastoGriglia, errore: true });
  const righe = Number(mandato.get("righe")?.[0] ?? 0);
  if (!Number.isInteger(righe) || righe < 0 || righe > MASSIMO_RIGHE) return NON_CE;
  const nuove = Array.from({ length: righe }, (_, i) =>
    letta.testata.map((_, j) => mandato.get(`${i}.${j}`)?.[0] ?? letta.righe[i]?.[j]?.testo ?? ""),
  );
  try {
    const nuovo = conCelle(testo, letta, nuove);
    if (nuovo === testo) return s.vai(indirizzoGriglia(file), P.nonCambia);
    s.archivio.scrivi([{ file, testo: nuovo }], file, s.ora());
    return await s.salvato(indirizzoGriglia(file), P.salvato(righeDiverse(testo, nuovo)));
  } catch (e) {
    if (!(e instanceof NonSiRitocca)) throw e;
    return mostra({ testo: P.nonSiTocca(e.message), errore: true });
  }
}
