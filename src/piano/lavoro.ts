/** Un caricamento in corso: i file letti, ciò che se ne è capito, ciò che non va. */
import { z } from "zod";
import { contaErrori, type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import type { Registro } from "../generi/base.ts";
import { conNomeLibero } from "../generi/dataset/nomi.ts";
import type { DatiDataset } from "../generi/dataset/schema.ts";
import type { GenereQualunque, Titoli } from "../generi/genere.ts";
import type { Piano } from "../generi/piano.ts";
import { legge, type Posti, postiDi } from "../generi/posti.ts";
import type { DatiRilevazione } from "../generi/rilevazioni/schema.ts";
import { immaginiNonUsate } from "../immagini/non-usate.ts";
import { type AltriFile, guaiDeiFile, immaginiUsate } from "../immagini/usate.ts";
import { leggiMdx } from "../mdx/controllo.ts";
import { leggiCampi } from "./campi.ts";
import { descrizionePer } from "./csv/senza-descrizione.ts";
import { leggiTabella } from "./csv/tabella.ts";
import { unisciDataset } from "./dataset.ts";
import { controllaUnici } from "./doppioni.ts";
import { fileEstranei, nonLetti } from "./ingresso/estranei.ts";
import { conImmagini, type Dataset } from "./modello.ts";
import {
  type Ammessi,
  controllaCitazioni,
  controllaConfronti,
  controllaDoppioni,
  controllaIdIndicatori,
  controllaUsi,
  type DocumentoLetto,
  registri,
  unaPerCitato,
} from "./riferimenti.ts";
import { annoDelFile, unisciRilevazioni } from "./rilevazioni.ts";
import { convalida } from "./schemi.ts";
import { controllaSigle } from "./sigle.ts";
import { controllaUnitaScritte } from "./unita-scritte.ts";
import { leggiYaml, type Percorso, type YamlLetto } from "./yaml.ts";

const INIZIO: Posizione = { riga: 1, colonna: 1 };
/** Vero se un nome è scritto come si deve: un identificativo, o un termine. */
const seIdentifica = (scritto: string): boolean => /^[\p{L}\d][^\s;,=]*$/u.test(scritto);

export class Lavoro {
  readonly documenti: DocumentoLetto[] = [];
  readonly #identificativi: Parameters<typeof controllaDoppioni>[0] = [];
  readonly #yaml = new Map<string, YamlLetto>();
  /** Voci scritte in file con errori: chi le cita non sbaglia. `null`: il file intero non si è potuto leggere. */
  readonly #incerti = new Map<Registro, string[] | null>();
  /** I file che ci sono ma non si sono potuti leggere: il loro errore è già detto. */
  readonly #illeggibili: ReadonlySet<string>;
  readonly file: Map<string, string>;
  readonly diagnostiche: Diagnostica[];
  readonly #generi: readonly GenereQualunque[];
  readonly #posti: Posti;

  readonly #altri: AltriFile;

  constructor(
    file: Map<string, string>,
    diagnostiche: Diagnostica[],
    generi: readonly GenereQualunque[],
    altri: AltriFile = new Map(),
  ) {
    this.file = file;
    this.#altri = altri;
    this.#generi = generi;
    this.#posti = postiDi(generi);
    this.diagnostiche = diagnostiche;
    this.#illeggibili = new Set(diagnostiche.filter((d) => d.gravita === "errore").map((d) => d.file));
    // Di un file con il nome sbagliato si sa quale dovrebbe essere, e non che cosa dica.
    const attesi = nonLetti([...file.keys(), ...altri.keys()], this.#posti).values();
    this.#illeggibili = new Set([...this.#illeggibili, ...attesi]);
    for (const file of this.#illeggibili) this.#incerto(file, undefined);
  }

  /** Un elenco si passa intero: sparso fra gli argomenti, uno molto lungo farebbe traboccare la pila. */
  segnala(...trovate: (Diagnostica | readonly Diagnostica[])[]): void {
    for (const d of trovate.flat()) this.diagnostiche.push(d);
  }

  /** Dove sta un valore in un file già letto; l'inizio, se il file non si è potuto leggere. */
  posizione(file: string, percorso: Percorso): Posizione {
    return this.#yaml.get(file)?.posizione(percorso) ?? INIZIO;
  }

  /**
   * Tutto ciò che il piano ha di un genere, letto nel modo del suo posto.
   * @param gia ciò che si è già letto: le annate si uniscono alle schede
   * @returns niente, se un genere con una voce sola non ne ha o non ne vuole una sua
   */
  leggi({ posto, schema, titoli }: GenereQualunque, gia: Partial<Piano>): unknown {
    switch (posto.modo) {
      case "unico":
        return this.#yamlIntero(posto.file, schema, posto.obbligatorio);
      case "registro":
        return this.#voci(posto.file, this.#yamlIntero(posto.file, z.array(schema)));
      case "tabella":
        return this.#tabella(posto.file, schema, titoli);
      case "testi":
        return this.#testi(posto.cartella, schema);
      case "schede":
        return this.#nella(posto.cartella, /\.yaml$/).flatMap((file) => {
          const dati = this.#yamlIntero(file, schema) as object | undefined;
          return dati ? [{ ...dati, file }] : [];
        });
      case "coppie":
        return this.#coppie(posto.cartella, conNomeLibero(schema, this.#generi));
      case "annate":
        return this.#annate(posto.cartella, schema, titoli, gia);
    }
  }

  /** Legge e convalida un file YAML intero. */
  #yamlIntero<S extends z.ZodType>(file: string, s: S, obbligatorio = false): z.output<S> | undefined {
    const testo = this.file.get(file);
    if (testo === undefined) {
      if (obbligatorio && !this.#illeggibili.has(file))
        this.segnala(
          errore(
            file,
            INIZIO,
            "file-mancante",
            `Manca il file «${file}»`,
            "crealo: dice di chi è il piano, per quali anni e per quali Comuni",
          ),
        );
      return undefined;
    }
    return this.#convalida(leggiYaml(testo.replace(/^\ufeff/, ""), file), file, s);
  }

  /** Un registro facoltativo scritto come tabella: ogni riga del CSV una voce, ogni colonna un campo. */
  #tabella(file: string, schema: z.ZodType, titoli: Titoli | undefined): unknown[] {
    const testo = this.file.get(file);
    if (testo === undefined) return [];
    return this.#voci(file, this.#convalida(leggiTabella(testo, file, schema, titoli), file, z.array(schema)));
  }

  /** Ricorda gli identificativi di un elenco di voci con `id` o `termine`. */
  #voci(file: string, lette: unknown[] | undefined): unknown[] {
    const voci = (lette ?? []) as { id?: string; termine?: string }[];
    for (const [i, v] of voci.entries()) {
      const id = v.id ?? v.termine;
      // Un sinonimo non ha un nome suo.
      if (id === undefined) continue;
      this.#identificativi.push({
        file,
        famiglia: file.replace(/\.\w+$/, ""),
        id,
        posizione: this.#yaml.get(file)?.posizione([i, v.id ? "id" : "termine"]) ?? INIZIO,
      });
    }
    return voci;
  }

  #convalida<S extends z.ZodType>(letto: YamlLetto, file: string, s: S): z.output<S> | undefined {
    this.segnala(letto.diagnostiche);
    if (contaErrori(letto.diagnostiche)) {
      this.#incerto(file, undefined);
      return undefined;
    }
    this.#yaml.set(file, letto);
    const { valore, diagnostiche } = convalida(s, letto, file);
    this.segnala(diagnostiche);
    if (valore === undefined) this.#incerto(file, letto.valore);
    else this.documenti.push({ file, schema: s, valore, yaml: letto });
    return valore;
  }

  /** Ricorda le voci di un file con errori. */
  #incerto(file: string, valore: unknown): void {
    // Un fascicolo può citare qualunque testo: di uno con errori non si sa quale parte sia.
    if (file.includes("/")) this.#incerti.set("parti", null);
    const voci = Array.isArray(valore) ? valore : [valore];
    const id = voci
      .flatMap((v) => (v && typeof v === "object" ? [v.id ?? v.termine] : []))
      .filter((v) => typeof v === "string");
    for (const genere of this.#generi.filter((g) => legge(g, file)))
      for (const [registro, { dentro }] of Object.entries(genere.citabili ?? {})) {
        const gia = this.#incerti.get(registro);
        // Di una voce il cui nome non si legge non si sa chi la cita.
        const ignoto = dentro || gia === null || id.length === 0 || id.length < voci.length || !id.every(seIdentifica);
        this.#incerti.set(registro, ignoto ? null : [...(gia ?? []), ...id]);
      }
  }

  /** I registri con cui confrontare le citazioni, comprese le voci incerte. */
  #ammessi(piano: Piano): Ammessi {
    const sicuri = registri(piano, this.#generi);
    return Object.fromEntries(
      Object.entries(sicuri).map(([nome, voci]) => {
        const incerte = this.#incerti.get(nome);
        return [nome, incerte === null || voci === null ? null : [...voci, ...(incerte ?? [])]];
      }),
    ) as Ammessi;
  }

  /** Tutti i file .mdx di una cartella: frontmatter convalidato e testo controllato. */
  #testi(cartella: string, s: z.ZodType): unknown[] {
    return this.#nella(cartella, /\.mdx$/).flatMap((file) => {
      const { campi, corpo, guasto } = leggiCampi(this.file.get(file) ?? "", file);
      if (!campi) {
        this.segnala(guasto);
        this.#incerto(file, undefined);
        return [];
      }
      const { diagnostiche, ...testo } = leggiMdx(corpo, file);
      this.segnala(diagnostiche);
      const dati = this.#convalida(campi, file, s) as { id: string } | undefined;
      if (!dati) return [];
      this.#identifica(cartella, file, dati.id);
      return [{ ...dati, file, testo }];
    });
  }

  /** Tutte le coppie: ogni .yaml della cartella vuole il suo .csv, e viceversa. */
  #coppie(cartella: string, schema: z.ZodType): Dataset[] {
    // Un Mac può scrivere gli accenti dei nomi in due caratteri: i due file della coppia si riconoscono lo stesso.
    const csv = new Map(this.#nella(cartella, /\.csv$/).map((f) => [f.normalize("NFC"), f]));
    const trovati = this.#nella(cartella, /\.yaml$/).flatMap((file) => {
      const atteso = file.replace(/\.yaml$/, ".csv");
      const fileCsv = csv.get(atteso.normalize("NFC")) ?? atteso;
      const dati = this.#yamlIntero(file, schema) as DatiDataset | undefined;
      const testoCsv = this.file.get(fileCsv);
      csv.delete(fileCsv.normalize("NFC"));
      if (testoCsv === undefined) {
        if (this.#illeggibili.has(fileCsv)) return [];
        this.segnala(
          errore(
            file,
            INIZIO,
            "csv-mancante",
            `Manca il file delle figure «${fileCsv}»`,
            "crealo accanto a questo, con lo stesso nome",
          ),
        );
        return [];
      }
      const yaml = this.#yaml.get(file);
      if (!dati || !yaml) return [];
      this.#identifica(cartella, file, dati.id);
      for (const [i, g] of (dati.grafici ?? []).entries())
        this.#identificativi.push({
          file,
          famiglia: "grafici",
          id: g.id,
          posizione: yaml.posizione(["grafici", i, "id"]),
        });
      const unito = unisciDataset({ dati, yaml, file, testoCsv, fileCsv });
      this.segnala(unito.diagnostiche);
      this.#yaml.set(fileCsv, { valore: undefined, posizione: unito.posizione, diagnostiche: [] });
      if (!unito.dataset) this.#incerto(file, dati);
      return unito.dataset ?? [];
    });
    for (const orfano of csv.values())
      if (!this.#illeggibili.has(orfano.replace(/\.csv$/, ".yaml")))
        this.segnala(
          errore(
            orfano,
            INIZIO,
            "csv-senza-descrizione",
            "Queste figure non hanno una descrizione",
            descrizionePer(orfano, this.file),
          ),
        );
    return trovati;
  }

  /** Le misure degli indicatori, un file per anno, già messe nei loro indicatori. */
  #annate(
    cartella: string,
    schema: z.ZodType,
    titoli: Titoli | undefined,
    { obiettivi = [], identita }: Partial<Piano>,
  ): undefined {
    const letti = this.#nella(cartella, /\.csv$/).flatMap((file) => {
      const anno = annoDelFile(file, identita?.anni);
      if (typeof anno !== "number") {
        this.segnala(anno);
        return [];
      }
      const letto = leggiTabella(this.file.get(file) ?? "", file, schema, titoli);
      const righe = this.#convalida(letto, file, z.array(schema)) as DatiRilevazione[] | undefined;
      return righe ? [{ file, anno, righe }] : [];
    });
    this.segnala(...unisciRilevazioni(obiettivi, letti, (file, percorso) => this.posizione(file, percorso)));
  }

  #nella(cartella: string, estensione: RegExp): string[] {
    return [...this.file.keys()].filter((f) => f.startsWith(`${cartella}/`) && estensione.test(f));
  }

  #identifica(famiglia: string, file: string, id: string): void {
    this.#identificativi.push({ file, famiglia, id, posizione: this.#yaml.get(file)?.posizione(["id"]) ?? INIZIO });
  }

  /** File che nessuna parte del programma legge. */
  estranei(): void {
    // Di una cartella che si distingue da un'altra per le maiuscole si è già detto: i suoi file ne sono un effetto.
    const uguali = this.diagnostiche.filter((d) => d.regola === "nomi-uguali").map((d) => `${d.file.toLowerCase()}/`);
    const estranei = fileEstranei(this.file, this.#altri.keys(), this.#posti);
    this.segnala(estranei.filter((d) => !uguali.some((c) => d.file.toLowerCase().startsWith(c))));
  }

  /** Le immagini dei testi, e il logo: i loro file ci sono e sono ciò che dicono. */
  immagini(letto: object, generi: readonly GenereQualunque[]): void {
    const usate = immaginiUsate(conImmagini(letto, generi, this.#yaml.get("piano.yaml")?.posizione(["logo"])));
    this.segnala(guaiDeiFile(usate, this.#altri, this.#illeggibili));
    // Finché un testo è incerto, non si sa quali immagini usi.
    const incerto = this.diagnostiche.some((d) => d.gravita === "errore" || d.regola === "file-non-letto");
    if (!incerto) this.segnala(immaginiNonUsate(usate, this.#altri));
  }

  /** I controlli che guardano più file insieme. */
  incrocia(piano: Piano): void {
    for (const voce of [...piano.obiettivi, ...piano.esiti]) {
      const yaml = this.#yaml.get(voce.file);
      if (!yaml) continue;
      const indicatori = voce.indicatori ?? [];
      for (const [i, { id }] of indicatori.entries())
        this.#identificativi.push({
          file: voce.file,
          famiglia: "indicatori",
          id,
          posizione: yaml.posizione(["indicatori", i, "id"]),
        });
    }
    const idDoppi = controllaDoppioni(this.#identificativi);
    // Di una scheda con l'id di un'altra si dice quello: i suoi indicatori ne hanno già il nome giusto.
    const doppie = new Set(idDoppi.map((d) => d.file));
    for (const voce of [...piano.obiettivi, ...piano.esiti]) {
      const yaml = doppie.has(voce.file) ? undefined : this.#yaml.get(voce.file);
      if (yaml) this.segnala(controllaIdIndicatori(voce, voce.indicatori ?? [], yaml));
    }
    const doppioni = [...idDoppi, ...controllaUnici(this.documenti, idDoppi)];
    // Di due voci uguali una doveva essere un'altra: chi la cita non ne ha colpa.
    for (const d of idDoppi) this.#incerto(d.file, undefined);
    const identitaIncerta = doppioni.some((d) => d.file === "piano.yaml" && d.gravita === "errore");
    if (identitaIncerta) for (const r of ["comuni", "documenti"] as const) this.#incerti.set(r, null);
    const ammessi = this.#ammessi(piano);
    this.segnala(
      doppioni,
      unaPerCitato([
        ...controllaCitazioni(ammessi, this.documenti, this.#generi),
        ...controllaUsi(piano, ammessi, this.#generi),
      ]),
      controllaConfronti(piano, this.documenti),
      controllaSigle({ piano, ammessi, documenti: this.documenti, generi: this.#generi, file: this.file }),
      controllaUnitaScritte(piano, this.documenti),
    );
    const { comuni, numeroComuni } = piano.identita;
    if (comuni.length !== numeroComuni && !identitaIncerta)
      this.segnala(
        errore(
          "piano.yaml",
          this.#yaml.get("piano.yaml")?.posizione(["numeroComuni"]) ?? INIZIO,
          "comuni",
          `«numeroComuni» dice ${numeroComuni}, ma l'elenco ha ${comuni.length} Comuni`,
          "correggi il numero o completa l'elenco",
        ),
      );
  }
}
