/** Ciò che la redazione risponde a ogni indirizzo. Non sa niente di HTTP. */
import type { Diagnostica } from "../diagnostica/index.ts";
import { GENERI } from "../generi/index.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { NonSiPuo } from "./archivio.ts";
import { documentoDi, genereDi } from "./documento.ts";
import { indirizzoGriglia, indirizzoModulo, paginaGenere, paginaInizio, paginaVerifica, vociDi } from "./elenchi.ts";
import { griglia } from "./figure.ts";
import { cambiati, detta, fraseProposta, haStoria } from "./git.ts";
import type { Mandato } from "./leggi.ts";
import { type Ambiente, NON_CE, type Risposta, Stato } from "./stato.ts";
import { aggiornamenti, annulla, immagine, revisione, versione } from "./storia.ts";
import { modulo } from "./voce.ts";
import { nuovo, rinomina, togli } from "./voci.ts";

/** Ciò che una richiesta chiede. */
export interface Chiesto {
  metodo: "GET" | "POST";
  percorso: string;
  domanda: URLSearchParams;
  mandato: Mandato;
  immagine?: Uint8Array;
}

export class Redazione {
  readonly #stato: Stato;

  constructor(qui: Ambiente) {
    this.#stato = new Stato(qui);
  }

  nomePiano(): string {
    return this.#stato.nomePiano();
  }

  /** @throws mai per ciò che la persona ha scritto, o per com'è un file: lo dice la pagina */
  async rispondi(chiesto: Chiesto): Promise<Risposta> {
    const risposta = await (chiesto.metodo === "POST" ? this.#fa(chiesto) : this.#mostra(chiesto)).catch(
      (e: unknown) => {
        if (!(e instanceof NonSiPuo)) throw e;
        return { ...NON_CE, titolo: P.nonSiApre, stato: 409, messaggio: { testo: e.message, errore: true } };
      },
    );
    if ("vai" in risposta || risposta.messaggio || chiesto.metodo === "POST") return risposta;
    return { ...risposta, messaggio: this.#stato.daDire() };
  }

  async #mostra(chiesto: Chiesto): Promise<Risposta> {
    const { percorso } = chiesto;
    const [, primo, secondo = ""] = percorso.split("/");
    if (percorso === "/") return this.#inizio();
    if (percorso === "/verifica") return this.#verifica();
    if (primo === "nuovo") return nuovo(this.#stato, secondo, undefined);
    if (primo !== "genere") return this.#delFile(chiesto, false);
    const genere = GENERI.find((g) => g.nome === secondo);
    return genere ? { titolo: genere.titolo, corpo: paginaGenere(genere, this.#stato.archivio.file()) } : NON_CE;
  }

  async #fa(chiesto: Chiesto): Promise<Risposta> {
    const s = this.#stato;
    const { percorso, mandato } = chiesto;
    switch (percorso) {
      case "/annulla":
        return annulla(s);
      case "/versione":
        return versione(s, mandato);
      case "/revisione":
        return revisione(s);
      case "/aggiornamenti":
        return aggiornamenti(s);
      case "/immagine":
        return immagine(s, mandato.get("nome")?.[0] ?? "", chiesto.immagine);
    }
    const [, primo, secondo = ""] = percorso.split("/");
    return primo === "nuovo" ? nuovo(s, secondo, mandato) : this.#delFile(chiesto, true);
  }

  /** Solo i file che il piano ha: un percorso scritto da altri non diventa mai un percorso del disco. */
  async #delFile({ percorso, domanda, mandato }: Chiesto, scrive: boolean): Promise<Risposta> {
    const s = this.#stato;
    const file = domanda.get("file") ?? "";
    const posto = domanda.get("voce");
    const voce = posto !== null && /^\d{1,6}$/.test(posto) ? Number(posto) : undefined;
    const testo = s.archivio.file().has(file) ? s.archivio.leggi(file) : undefined;
    if (testo === undefined) return NON_CE;
    const suo = scrive ? mandato : undefined;
    if (percorso === "/griglia") return griglia(s, file, testo, suo);
    const documento = documentoDi(file, voce, (await s.verifica()).caricamento.piano);
    if (!documento) return NON_CE;
    if (percorso === "/rinomina") return rinomina(s, documento, testo, suo);
    if (percorso === "/togli") return togli(s, documento, testo, scrive);
    return percorso === "/modulo" ? modulo(s, documento, testo, suo) : NON_CE;
  }

  async #inizio(): Promise<Risposta> {
    const s = this.#stato;
    const { diagnostiche } = await s.verifica();
    const differenze = haStoria(s.piano) ? cambiati(s.piano) : undefined;
    return {
      titolo: s.nomePiano() || P.titolo,
      corpo: paginaInizio({
        file: s.archivio.file(),
        diagnostiche,
        bozze: s.archivio.bozze(),
        passi: s.archivio.passi(),
        cambiati: differenze?.map(detta),
        frase: fraseProposta(differenze ?? []),
      }),
    };
  }

  async #verifica(): Promise<Risposta> {
    const { diagnostiche, caricamento } = await this.#stato.verifica();
    const dove = ({ file, riga }: Diagnostica): string | undefined => {
      const genere = genereDi(file);
      if (!genere || !caricamento.file.has(file)) return undefined;
      if (file.endsWith(".csv")) return indirizzoGriglia(file);
      if (genere.posto.modo !== "registro") return indirizzoModulo(file);
      const voci = vociDi(genere, caricamento.file).filter((_, i) => caricamento.posizione(file, [i]).riga <= riga);
      return voci.at(-1)?.indirizzo;
    };
    return { titolo: P.verifica, corpo: paginaVerifica(diagnostiche, dove) };
  }
}
