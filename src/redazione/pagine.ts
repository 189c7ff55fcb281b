/** Ciò che la redazione risponde: ogni indirizzo, la sua pagina o ciò che fa. Non sa niente di HTTP. */
import type { Diagnostica } from "../diagnostica/index.ts";
import { citabili } from "../generi/citabili.ts";
import { GENERI } from "../generi/index.ts";
import { schemaDi } from "../generi/json-schema.ts";
import type { Piano } from "../generi/piano.ts";
import { GENERI as INIZIABILI, prova } from "../nuovo/prova.ts";
import { senzaChiedere } from "../nuovo/risposte.ts";
import type { Caricamento } from "../piano/carica.ts";
import { preparaRinomina } from "../rinomina/prepara.ts";
import { NonSiRinomina, RINOMINABILI } from "../rinomina/rinomina.ts";
import { NonSiRitocca, type Valore } from "../ritocco/cambio.ts";
import { ritoccaCampi } from "../ritocco/file.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import type { Pagina } from "./cornice.ts";
import { corpoDi, type Documento, documentoDi, genereDi, idDi, nomeDellaVoce, valoreIn } from "./documento.ts";
import { indirizzoGriglia, indirizzoModulo, paginaGenere, paginaInizio, paginaVerifica, vociDi } from "./elenchi.ts";
import * as storia from "./git.ts";
import { conCelle, grigliaDi } from "./griglia.ts";
import { html } from "./html.ts";
import { immagineDa } from "./immagine.ts";
import { leggiModulo, type Mandato } from "./leggi.ts";
import {
  type Comando,
  paginaContrasto,
  paginaGriglia,
  paginaModulo,
  paginaNuovo,
  paginaRinomina,
  paginaTogli,
} from "./mostra.ts";
import { impronta, type Registro } from "./registro.ts";
import { type Controllo, controlla, controllaSchema, diagnosticheDi } from "./regole.ts";
import { azioneDa, conRighe } from "./righe.ts";
import { CORPO, conModulo, salva } from "./salva.ts";

/** Ciò che una richiesta chiede. */
export interface Chiesto {
  metodo: "GET" | "POST";
  percorso: string;
  domanda: URLSearchParams;
  mandato: Mandato;
  immagine?: Uint8Array;
}

export type Risposta = (Pagina & { stato?: number }) | { vai: string };

/** Gli effetti: l'ora, i file, la storia, l'anteprima. */
export interface Ambiente {
  registro: Registro;
  /** La cartella di ciò che si può rifare. */
  lavoro: string;
  adesso: () => Date;
  scriviByte: (file: string, byte: Uint8Array) => void;
  /** Prepara l'anteprima prima che la si chieda. */
  scalda?: () => void;
  /** L'indirizzo della pagina di un file, con il testo dato al posto di quello del disco. @param piano com'è sul disco */
  anteprima?: (file: string, testo: string, piano: Piano) => Promise<string | undefined>;
}

/** Ciò che si sa del piano com'è sul disco. */
interface Verificato {
  caricamento: Caricamento;
  diagnostiche: Diagnostica[];
  piano: Piano | null;
}

/** Quanto si controlla prima di mostrare un modulo: solo lo schema, che è subito, o tutto il piano. */
type Quanto = "schema" | "tutto";

/** La redazione di un piano: ricorda i testi con cui i moduli si sono aperti, e l'ultima verifica. */
export class Redazione {
  readonly #qui: Ambiente;
  readonly #basi = new Map<string, string>();
  #verificato: ({ chiave: string } & Verificato) | undefined;
  #detto: { testo: string; errore?: boolean } | undefined;

  constructor(qui: Ambiente) {
    this.#qui = qui;
  }

  get #piano(): string {
    return this.#qui.registro.piano;
  }
  #ora = (): string => this.#qui.adesso().toISOString();
  #oggi = (): string => this.#ora().slice(0, 10);

  /** Le diagnostiche del piano com'è sul disco: si rifanno solo se un file è cambiato. */
  #verifica(): Verificato {
    const file = this.#qui.registro.file();
    const chiave = impronta([...file].map(([f, t]) => `${f}\0${t}`).join("\0"));
    if (this.#verificato?.chiave !== chiave) {
      const { caricamento, diagnostiche } = diagnosticheDi(this.#piano, this.#oggi());
      this.#verificato = { chiave, diagnostiche, caricamento, piano: caricamento.piano };
    }
    return this.#verificato;
  }

  nomePiano(): string {
    return this.#verificato?.piano?.identita.nomeBreve ?? "";
  }

  /** @throws mai per ciò che la persona ha scritto: lo dice la pagina */
  async rispondi(chiesto: Chiesto): Promise<Risposta> {
    const risposta = await this.#rispondi(chiesto);
    if ("vai" in risposta || risposta.messaggio || !this.#detto || chiesto.metodo === "POST") return risposta;
    const messaggio = this.#detto;
    this.#detto = undefined;
    return { ...risposta, messaggio };
  }

  #vai(dove: string, testo: string, errore = false): Risposta {
    this.#detto = { testo, ...(errore ? { errore } : {}) };
    return { vai: dove };
  }

  async #rispondi({ metodo, percorso, domanda, mandato, immagine }: Chiesto): Promise<Risposta> {
    const file = domanda.get("file") ?? "";
    const posto = domanda.get("voce");
    const voce = posto !== null && /^\d{1,6}$/.test(posto) ? Number(posto) : undefined;
    const scrive = metodo === "POST";
    const [, primo = "", secondo = ""] = percorso.split("/");
    if (percorso === "/" && !scrive) return this.#inizio();
    if (percorso === "/verifica" && !scrive) return this.#paginaVerifica();
    if (primo === "genere" && !scrive) {
      const genere = GENERI.find((g) => g.nome === secondo);
      return genere ? { titolo: genere.titolo, corpo: paginaGenere(genere, this.#qui.registro.file()) } : NON_CE;
    }
    if (primo === "nuovo") return this.#nuovo(secondo, scrive ? mandato : undefined);
    if (percorso === "/annulla" && scrive) return this.#annulla();
    if (["/versione", "/revisione", "/aggiornamenti"].includes(percorso) && scrive) return this.#storia(primo, mandato);
    if (percorso === "/immagine" && scrive) return this.#immagine(mandato.get("nome")?.[0] ?? "", immagine);
    // Solo i file che il piano ha: un percorso scritto da altri non diventa mai un percorso del disco.
    const testo = this.#qui.registro.file().has(file) ? this.#qui.registro.leggi(file) : undefined;
    if (testo === undefined) return NON_CE;
    if (percorso === "/griglia") return this.#griglia(file, testo, scrive ? mandato : undefined);
    const documento = documentoDi(file, voce);
    if (!documento) return NON_CE;
    if (percorso === "/rinomina") return this.#rinomina(documento, testo, scrive ? mandato : undefined);
    if (percorso === "/togli") return this.#togli(documento, testo, scrive);
    if (percorso === "/modulo") return this.#modulo(documento, testo, scrive ? mandato : undefined);
    return NON_CE;
  }

  #inizio(): Risposta {
    const { diagnostiche } = this.#verifica();
    const { registro } = this.#qui;
    const differenze = storia.haStoria(this.#piano) ? storia.cambiati(this.#piano) : undefined;
    return {
      titolo: this.nomePiano() || P.titolo,
      corpo: paginaInizio({
        file: registro.file(),
        diagnostiche,
        bozze: registro.bozze(),
        passi: registro.passi(),
        cambiati: differenze?.map(storia.detta),
        frase: storia.fraseProposta(differenze ?? []),
      }),
    };
  }

  #paginaVerifica(): Risposta {
    const { diagnostiche } = this.#verifica();
    const file = this.#qui.registro.file();
    const dove = (d: Diagnostica): string | undefined => {
      const genere = genereDi(d.file);
      if (!genere || !file.has(d.file)) return undefined;
      if (d.file.endsWith(".csv")) return indirizzoGriglia(d.file);
      if (genere.posto.modo !== "registro") return indirizzoModulo(d.file);
      const prima = (file.get(d.file) ?? "").split("\n").slice(0, d.riga);
      return indirizzoModulo(d.file, Math.max(0, prima.filter((r) => /^- /.test(r)).length - 1));
    };
    return { titolo: P.verifica, corpo: paginaVerifica(diagnostiche, dove) };
  }

  /** I nomi di ciò che si può citare. La verifica guarda tutti i file: si chiede una volta per pagina. */
  #registri(): (registro: string) => readonly (readonly [string, string])[] {
    const { piano } = this.#verifica();
    const citate = citabili(GENERI);
    const gia = new Map<string, readonly (readonly [string, string])[]>();
    return (registro) => {
      const trovate =
        gia.get(registro) ?? (piano ? nomiDi(piano, registro, citate.get(registro)?.voci(piano) ?? []) : []);
      gia.set(registro, trovate);
      return trovate;
    };
  }

  #base(testo: string): string {
    const nome = impronta(testo);
    this.#basi.set(nome, testo);
    return nome;
  }

  /** Il modulo di una voce con ciò che la verifica ne direbbe. @param mandato ciò che è scritto e non salvato */
  #mostra(
    documento: Documento,
    base: string,
    mandato?: Mandato,
    messaggio?: Pagina["messaggio"],
    quanto: Quanto = "tutto",
  ): Risposta {
    const testo = mandato ? conModulo(documento, base, mandato) : base;
    const valore = mandato
      ? leggiModulo(documento.campo, mandato, valoreIn(documento, base))
      : valoreIn(documento, base);
    const controllo = testo === undefined || quanto === "schema" ? undefined : this.#controlla(documento, testo);
    const messaggi = controllo?.campi ?? (testo === undefined ? new Map() : controllaSchema(documento, testo));
    const bozza = mandato ? undefined : this.#qui.registro.bozza(documento.file, documento.voce);
    return {
      titolo: nomeDellaVoce(valore, documento.file),
      ...(messaggio ? { messaggio } : {}),
      corpo: paginaModulo({
        documento,
        valore: mandato ? conVuote(documento, valore, mandato) : valore,
        corpo: mandato?.get(CORPO)?.[0] ?? corpoDi(base),
        base: this.#base(base),
        controllo,
        messaggi,
        registri: this.#registri(),
        inizia: iniziaIn,
        bozza: bozza?.quando,
        ripresa: mandato !== undefined,
        anteprima: this.#qui.anteprima !== undefined,
        blocchi: this.#blocchi(),
      }),
    };
  }

  #controlla(documento: Documento, testo: string): Controllo {
    const prima = this.#verifica();
    const { file } = documento;
    const sulDisco = this.#qui.registro.leggi(file) === testo;
    const letto = sulDisco ? prima : diagnosticheDi(this.#piano, this.#oggi(), new Map([[file, testo]]));
    return controlla(documento, testo, letto, prima.diagnostiche);
  }

  /** I pezzi da mettere in un testo: i grafici e le tabelle che il piano ha. */
  #blocchi(): { grafici: readonly string[]; dataset: readonly string[] } {
    const dataset = (this.#verifica().piano?.dataset ?? []).filter((d) => d.file);
    return { grafici: dataset.flatMap((d) => (d.grafici ?? []).map((g) => g.id)), dataset: dataset.map((d) => d.id) };
  }

  async #modulo(documento: Documento, adesso: string, mandato: Mandato | undefined): Promise<Risposta> {
    if (valoreIn(documento, adesso) === undefined) return { ...NON_CE, messaggio: { testo: P.sparita, errore: true } };
    const { registro } = this.#qui;
    const { file, voce } = documento;
    if (!mandato) {
      this.#qui.scalda?.();
      return this.#mostra(documento, adesso);
    }
    const fa = mandato.get("fa")?.[0] ?? "controlla";
    const bozza = registro.bozza(file, voce);
    if (fa === "butta") {
      registro.tieniBozza(file, voce, adesso, undefined, this.#ora());
      return { vai: indirizzoModulo(file, voce) };
    }
    if (fa === "riprendi" && bozza)
      return this.#mostra(documento, bozza.base, new Map(bozza.mandato), { testo: P.ripresa });
    const base = this.#basi.get(mandato.get("base")?.[0] ?? "") ?? bozza?.base ?? adesso;
    const righe = azioneDa(fa);
    const suo = righe ? conRighe(mandato, righe) : mandato;
    if (fa !== "salva") {
      registro.tieniBozza(file, voce, base, suo, this.#ora());
      if (fa === "guarda") return this.#guarda(documento, base, suo);
      return this.#mostra(documento, base, suo, undefined, fa === "controlla" ? "tutto" : "schema");
    }
    return this.#salva(documento, base, adesso, suo);
  }

  #salva(documento: Documento, base: string, adesso: string, mandato: Mandato): Risposta {
    const { registro } = this.#qui;
    const { file, voce } = documento;
    const scelte = new Map(
      [...mandato].flatMap(([n, v]) => (n.startsWith("-scelta:") && v[0] ? [[n.slice(8), v[0]] as const] : [])),
    );
    const esito = salva({ documento, base, adesso, mandato, scelte });
    const ora = this.#ora();
    if (esito.esito !== "scrivi" && esito.esito !== "uguale") registro.tieniBozza(file, voce, base, mandato, ora);
    switch (esito.esito) {
      case "contrasto":
        return {
          titolo: P.contrasto,
          stato: 409,
          messaggio: { testo: P.contrastoSpiega, errore: true },
          corpo: paginaContrasto(documento, esito.contrasti, mandato, this.#base(base)),
        };
      case "sparita":
        return { ...NON_CE, stato: 409, messaggio: { testo: P.sparita, errore: true } };
      case "non si tocca":
        return this.#mostra(documento, base, mandato, { testo: P.nonSiTocca(esito.perche), errore: true });
      case "uguale":
        registro.tieniBozza(file, voce, base, undefined, ora);
        return this.#vai(indirizzoModulo(file, voce), P.nonCambia);
      case "scrivi": {
        const nome = nomeDellaVoce(valoreIn(documento, esito.testo), file);
        registro.scrivi([{ file, testo: esito.testo }], nome, ora);
        registro.tieniBozza(file, voce, base, undefined, ora);
        const { diagnostiche } = this.#verifica();
        const errori = diagnostiche.filter((d) => d.gravita === "errore").length;
        const frasi = [
          P.salvato(righeDiverse(adesso, esito.testo)),
          esito.insieme ? P.insieme : "",
          errori ? P.nonPubblica(errori) : "",
        ];
        return this.#vai(indirizzoModulo(file, voce), frasi.filter(Boolean).join(" "));
      }
    }
  }

  async #guarda(documento: Documento, base: string, mandato: Mandato): Promise<Risposta> {
    const testo = conModulo(documento, base, mandato);
    const { piano } = this.#verifica();
    const errori = testo === undefined ? [] : [...controllaSchema(documento, testo).values()].flat();
    const guasta = testo === undefined || errori.some((d) => d.gravita === "errore");
    const { anteprima } = this.#qui;
    const indirizzo = guasta || !piano ? undefined : await anteprima?.(documento.file, testo, piano);
    if (indirizzo) return { vai: indirizzo };
    const perche = !anteprima ? P.anteprimaNo : guasta || !piano ? P.anteprimaConErrori : P.senzaPagina;
    return this.#mostra(documento, base, mandato, { testo: perche, errore: true });
  }

  #togli(documento: Documento, testo: string, scrive: boolean): Risposta {
    const { genere, file, voce } = documento;
    const valore = valoreIn(documento, testo);
    if (valore === undefined || genere.posto.modo === "unico") return NON_CE;
    const nome = nomeDellaVoce(valore, file);
    if (!scrive) return { titolo: P.toglierla(nome), corpo: paginaTogli(documento) };
    try {
      const csv = file.replace(/\.yaml$/, ".csv");
      const nuovi =
        voce === undefined
          ? [
              { file, testo: null },
              ...(genere.posto.modo === "coppie" && this.#qui.registro.file().has(csv)
                ? [{ file: csv, testo: null }]
                : []),
            ]
          : [{ file, testo: ritoccaCampi(file, testo, [{ fa: "togli", percorso: [voce] }]) }];
      this.#qui.registro.scrivi(nuovi, P.tolta(nome), this.#ora());
      return this.#vai(`/genere/${genere.nome}`, P.tolta(nome));
    } catch (e) {
      if (!(e instanceof NonSiRitocca)) throw e;
      return this.#vai(indirizzoModulo(file, voce), P.nonSiTocca(e.message), true);
    }
  }

  #rinomina(documento: Documento, testo: string, mandato: Mandato | undefined): Risposta {
    const { genere, file, voce } = documento;
    const id = idDi(valoreIn(documento, testo));
    if (id === undefined || !RINOMINABILI.includes(genere)) return NON_CE;
    const titolo = P.rinominare(id);
    const nuovo = mandato?.get("id")?.[0]?.trim() ?? "";
    if (!mandato) return { titolo, corpo: paginaRinomina(documento, id) };
    try {
      const { file: cambiati, nomi } = preparaRinomina(this.#piano, genere.nome, id, nuovo);
      const { registro } = this.#qui;
      const toccati = new Set([...cambiati.keys(), ...nomi.keys()]);
      const nuovi = [...toccati].flatMap((f) => {
        const scritto = cambiati.get(f) ?? registro.leggi(f) ?? "";
        const nome = nomi.get(f);
        return nome
          ? [
              { file: nome, testo: scritto },
              { file: f, testo: null },
            ]
          : [{ file: f, testo: scritto }];
      });
      registro.scrivi(nuovi, P.rinominata(id, nuovo, toccati.size), this.#ora());
      return this.#vai(indirizzoModulo(nomi.get(file) ?? file, voce), P.rinominata(id, nuovo, toccati.size));
    } catch (e) {
      if (!(e instanceof NonSiRinomina)) throw e;
      return { titolo, messaggio: { testo: e.message, errore: true }, corpo: paginaRinomina(documento, nuovo) };
    }
  }

  #annulla(): Risposta {
    const { passo, impedito } = this.#qui.registro.annulla();
    if (!passo) return this.#vai("/", P.nienteDaAnnullare);
    return impedito === undefined
      ? this.#vai("/", P.annullato(passo.frase))
      : this.#vai("/", P.nonSiAnnulla(impedito), true);
  }

  #storia(che: string, mandato: Mandato): Risposta {
    const { lavoro } = this.#qui;
    const frase = mandato.get("frase")?.[0]?.trim() ?? "";
    try {
      if (che === "versione") {
        const fatta = frase ? storia.salvaVersione(this.#piano, frase) : false;
        return this.#vai("/", fatta ? P.versioneFatta(frase) : P.nonCambia);
      }
      if (che === "revisione") {
        const m = storia.mandaInRevisione(this.#piano, frase, this.#ora(), lavoro);
        if ("primaVersione" in m) return this.#vai("/", P.primaVersione, true);
        return this.#vai("/", m.file ? P.preparata(m.file) : P.mandata(m.ramo));
      }
      const esito = storia.prendiAggiornamenti(this.#piano);
      if (typeof esito === "object")
        return this.#vai("/", [P.aggiornamentiInContrasto, ...esito.contrasti].join(" · "), true);
      return this.#vai("/", { niente: P.giaAggiornato, fatto: P.aggiornato, "nessun posto": P.nessunPosto }[esito]);
    } catch (e) {
      if (!(e instanceof storia.GitNo)) throw e;
      return this.#vai("/", P.gitNo(e.message), true);
    }
  }

  #immagine(nome: string, byte: Uint8Array = new Uint8Array()): Risposta {
    const esito = immagineDa(nome, byte, (file) => this.#qui.registro.leggi(file) !== undefined);
    if ("guasto" in esito) return this.#vai("/", P.immagineNo(esito.guasto), true);
    this.#qui.scriviByte(esito.file, byte);
    return this.#vai("/", P.immagineMessa(esito.file));
  }

  #griglia(file: string, testo: string, mandato: Mandato | undefined): Risposta {
    const griglia = file.endsWith(".csv") ? grigliaDi(file, testo) : undefined;
    if (!griglia) return NON_CE;
    const { diagnostiche } = this.#verifica();
    const mostra = (messaggio?: Pagina["messaggio"], mandate?: Mandato): Risposta => ({
      titolo: file,
      ...(messaggio ? { messaggio } : {}),
      corpo: paginaGriglia(file, griglia, {
        base: this.#base(testo),
        diagnostiche: diagnostiche.filter((d) => d.file === file),
        mandate,
      }),
    });
    if (!mandato) return mostra();
    // Una griglia non ha campi da confrontare uno per uno: se il file è cambiato non si scrive.
    if (mandato.get("base")?.[0] !== impronta(testo)) return mostra({ testo: P.contrasto, errore: true }, mandato);
    const righe = Number(mandato.get("righe")?.[0] ?? 0);
    if (!Number.isInteger(righe) || righe < 0 || righe > 20_000) return NON_CE;
    const nuove = Array.from({ length: righe }, (_, i) =>
      griglia.testata.map((_, j) => mandato.get(`${i}.${j}`)?.[0] ?? griglia.righe[i]?.[j]?.testo ?? ""),
    );
    try {
      const nuovo = conCelle(testo, griglia, nuove);
      if (nuovo === testo) return this.#vai(indirizzoGriglia(file), P.nonCambia);
      this.#qui.registro.scrivi([{ file, testo: nuovo }], file, this.#ora());
      const errori = this.#verifica().diagnostiche.filter((d) => d.gravita === "errore").length;
      const frasi = [P.salvato(righeDiverse(testo, nuovo)), errori ? P.nonPubblica(errori) : ""];
      return this.#vai(indirizzoGriglia(file), frasi.filter(Boolean).join(" "));
    } catch (e) {
      if (!(e instanceof NonSiRitocca)) throw e;
      return mostra({ testo: P.nonSiTocca(e.message), errore: true }, mandato);
    }
  }

  #nuovo(nome: string, mandato: Mandato | undefined): Risposta {
    const genere = INIZIABILI.find((g) => g.nome === nome);
    const { piano } = this.#verifica();
    if (!genere || !piano) return NON_CE;
    const comando: Comando = { genere, piano };
    const titolo = P.nuovaDi(nome);
    if (!mandato) return { titolo, corpo: paginaNuovo(comando, new Map()) };
    const date = Object.fromEntries(
      genere.domande.flatMap((d) => {
        const r = mandato.get(d.nome)?.[0]?.trim();
        return r ? [[d.nome, r]] : [];
      }),
    );
    try {
      const risposte = senzaChiedere(genere.domande, piano, date);
      const schema = genere.schema ? schemaDi(GENERI, genere.schema) : {};
      const { caricamento } = diagnosticheDi(this.#piano, this.#oggi());
      const nuovi = genere.scrivi(risposte, piano, schema, caricamento.file);
      const { errori } = prova(caricamento, nuovi);
      if (errori.length) throw new Error(errori.map((e) => e.messaggio).join("; "));
      const file = nuovi.map((n) => ({
        file: n.percorso,
        testo: `${n.aggiunge ? (this.#qui.registro.leggi(n.percorso) ?? "") : ""}${n.testo}`,
      }));
      this.#qui.registro.scrivi(file, titolo, this.#ora());
      const primo = nuovi[0]?.percorso ?? "";
      const suo = GENERI.find((g) => g.nome === nome);
      const voci = suo ? vociDi(suo, this.#qui.registro.file()).filter((v) => v.file === primo) : [];
      return this.#vai(voci.at(-1)?.indirizzo ?? `/genere/${nome}`, P.scritta(primo));
    } catch (e) {
      const testo = (e instanceof Error ? e.message : String(e)).replaceAll("\n  --", " · ").replace(/\n/g, " ");
      return { titolo, messaggio: { testo, errore: true }, corpo: paginaNuovo(comando, mandato) };
    }
  }
}

/** Gli identificativi di un registro, con il nome di ciascuno. */
function nomiDi(piano: Piano, registro: string, ids: readonly string[]): (readonly [string, string])[] {
  const genere = GENERI.find((g) => g.citabili?.[registro]);
  const voci = (genere && (piano as unknown as Record<string, unknown>)[genere.chiave]) || [];
  const nomi = new Map(
    (Array.isArray(voci) ? (voci as { id?: string }[]) : []).map((v) => [v.id, nomeDellaVoce(v as Valore, v.id ?? "")]),
  );
  return ids.map((id) => [id, nomi.get(id) ?? id] as const);
}

/** Il genere con cui si comincia una voce di un registro; niente, se non si comincia da solo. */
const iniziaIn = (registro: string): string | undefined => {
  const genere = GENERI.find((g) => g.citabili?.[registro] && g.chiave === registro);
  return INIZIABILI.find((g) => g.nome === genere?.nome)?.nome;
};

const NON_CE = { titolo: P.nonTrovato, corpo: html`<p><a href="/">${P.inizio}</a></p>`, stato: 404 };

/** Quante righe del testo nuovo non erano nel vecchio, o se ne sono andate. */
function righeDiverse(a: string, b: string): number {
  const [x, y] = [a.split("\n"), b.split("\n")];
  let prima = 0;
  while (prima < Math.min(x.length, y.length) && x[prima] === y[prima]) prima++;
  let dopo = 0;
  while (dopo < Math.min(x.length, y.length) - prima && x.at(-1 - dopo) === y.at(-1 - dopo)) dopo++;
  return Math.max(x.length, y.length) - prima - dopo;
}

/** Il valore da mostrare dopo aver aggiunto una riga: una riga vuota non è ancora nel valore, ma nel modulo c'è. */
function conVuote(documento: Documento, valore: Valore | undefined, mandato: Mandato): Valore | undefined {
  const copia = structuredClone(valore ?? {}) as Record<string, unknown>;
  for (const [nome, righe] of mandato) {
    if (!nome.endsWith("#")) continue;
    const passi = nome.slice(0, -1).split(".");
    const quante = righe.filter((r) => r !== "").length;
    // Anche una riga ancora vuota ha i suoi elenchi: si può cominciare da quelli.
    let qui: Record<string, unknown> | undefined = copia;
    for (const passo of passi.slice(0, -1)) {
      const sotto: unknown = qui?.[passo];
      if (sotto === null && qui) qui[passo] = {};
      qui = (qui?.[passo] ?? undefined) as Record<string, unknown> | undefined;
    }
    if (typeof qui !== "object") continue;
    const ultimo = passi.at(-1) as string;
    const voci = qui[ultimo] ?? [];
    if (!Array.isArray(voci) || voci.length >= quante) continue;
    // Le righe vuote stanno dove il modulo le ha: si rimettono al loro posto.
    const piene = righe.filter((r) => r !== "").map((r) => haQualcosa(mandato, `${passi.join(".")}.${r}`));
    let prossima = 0;
    qui[ultimo] = piene.map((p) => (p ? voci[prossima++] : null));
  }
  return (documento.campo.forma.tipo === "gruppo" ? copia : valore) as Valore;
}

const haQualcosa = (mandato: Mandato, nome: string): boolean =>
  [...mandato].some(
    ([n, v]) => !n.endsWith("#") && (n === nome || n.startsWith(`${nome}.`)) && v.some((t) => t.trim()),
  );
