/** Un caricamento in corso: i file letti, ciò che se ne è capito, ciò che non va. */
import type { z } from "zod";
import { immaginiNonUsate } from "../immagini/non-usate.ts";
import { type AltriFile, guaiDeiFile, immaginiUsate } from "../immagini/usate.ts";
import { leggiMdx } from "../mdx/controllo.ts";
import type { Registro } from "../schema/base.ts";
import * as schema from "../schema/index.ts";
import { leggiCampi } from "./campi.ts";
import { leggiCsv, leggiTabella } from "./csv.ts";
import { unisciDataset } from "./dataset.ts";
import { contaErrori, type Diagnostica, errore, type Posizione } from "./diagnostica.ts";
import { fileEstranei, nonLetti, type Posti } from "./ingresso/estranei.ts";
import type { ConTesto, Dataset, Fascicolo, Obiettivo, Piano } from "./modello.ts";
import {
  type Ammessi,
  controllaCitazioni,
  controllaConfronti,
  controllaDoppioni,
  controllaIdIndicatori,
  controllaUsi,
  type DocumentoLetto,
  registri,
} from "./riferimenti.ts";
import { annoDelFile, unisciRilevazioni } from "./rilevazioni.ts";
import { campiElenco, convalida } from "./schemi.ts";
import { controllaSigle } from "./sigle.ts";
import { leggiYaml, type Percorso, type YamlLetto } from "./yaml.ts";

const INIZIO: Posizione = { riga: 1, colonna: 1 };
const REGISTRI = [
  "fondi.yaml",
  "leps.yaml",
  "punti-chiave.yaml",
  "glossario.yaml",
  "enti.yaml",
  "persone.yaml",
  "gestioni.yaml",
  "lacune.yaml",
  "note-ai-dati.yaml",
  "prove-accessibilita.yaml",
] as const;
/** Le cartelle del piano, con i file che vi stanno. */
const CARTELLE = new Map([
  ["aree", /\.mdx$/],
  ["capitoli", /\.mdx$/],
  ["obiettivi", /\.mdx$/],
  ["esiti", /\.mdx$/],
  ["reti", /\.mdx$/],
  ["progetti", /\.mdx$/],
  ["atti", /\.mdx$/],
  ["dati", /\.(yaml|csv)$/],
  ["servizi", /\/(tipi\.yaml|unita\.csv)$/],
  ["rilevazioni", /\.csv$/],
  ["fascicoli", /\.yaml$/],
]);
const POSTI: Posti = {
  legge: (file) =>
    file.includes("/")
      ? (CARTELLE.get(file.split("/")[0] ?? "")?.test(file) ?? false)
      : file === "piano.yaml" || (REGISTRI as readonly string[]).includes(file),
  inCima: ["piano.yaml", ...REGISTRI],
  cartelle: [...CARTELLE.keys()],
};
/** A quale registro appartiene un file, o i file di una cartella. */
const REGISTRO_DI = new Map<string, Registro>([
  ["fondi.yaml", "fondi"],
  ["leps.yaml", "leps"],
  ["punti-chiave.yaml", "puntiChiave"],
  ["glossario.yaml", "sigle"],
  ["aree", "aree"],
  ["obiettivi", "obiettivi"],
  ["esiti", "esiti"],
  ["enti.yaml", "enti"],
  ["persone.yaml", "persone"],
  ["servizi", "tipiServizio"],
  ["dati", "dataset"],
]);

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
  readonly #altri: AltriFile;

  constructor(file: Map<string, string>, diagnostiche: Diagnostica[], altri: AltriFile = new Map()) {
    this.file = file;
    this.#altri = altri;
    this.diagnostiche = diagnostiche;
    this.#illeggibili = new Set(diagnostiche.filter((d) => d.gravita === "errore").map((d) => d.file));
    // Di un file con il nome sbagliato si sa quale dovrebbe essere, e non che cosa dica.
    const attesi = nonLetti([...file.keys(), ...altri.keys()], POSTI).values();
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

  /** Legge e convalida un file YAML intero. */
  yaml<S extends z.ZodType>(file: string, s: S, obbligatorio = false): z.output<S> | undefined {
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

  /** Un registro facoltativo: un elenco di voci con `id` o `termine`. */
  registro<S extends z.ZodArray>(file: string, s: S): z.output<S> {
    return this.#voci(file, this.yaml(file, s));
  }

  /** Un registro facoltativo scritto come tabella: ogni riga del CSV una voce, ogni colonna un campo. */
  tabella<S extends z.ZodArray>(file: string, s: S): z.output<S> {
    const testo = this.file.get(file);
    if (testo === undefined) return this.#voci<S>(file, undefined);
    return this.#voci(file, this.#convalida(leggiTabella(testo, file, campiElenco(s.element as z.ZodType)), file, s));
  }

  #voci<S extends z.ZodArray>(file: string, lette: z.output<S> | undefined): z.output<S> {
    const voci = (lette ?? []) as { id?: string; termine?: string }[];
    for (const [i, v] of voci.entries())
      this.#identificativi.push({
        file,
        famiglia: file.replace(/\.\w+$/, ""),
        id: v.id ?? v.termine ?? "",
        posizione: this.#yaml.get(file)?.posizione([i, v.id ? "id" : "termine"]) ?? INIZIO,
      });
    return voci as z.output<S>;
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
    const cartella = file.split("/")[0] ?? "";
    // Un fascicolo può citare qualunque testo: di uno con errori non si sa quale parte sia.
    if (CARTELLE.has(cartella)) this.#incerti.set("parti", null);
    const registro = REGISTRO_DI.get(cartella);
    if (!registro) return;
    // Di una scheda con errori non si sa quali indicatori abbia.
    if (registro === "obiettivi") this.#incerti.set("indicatori", null);
    const voci = Array.isArray(valore) ? valore : [valore];
    const id = voci
      .flatMap((v) => (v && typeof v === "object" ? [v.id ?? v.termine] : []))
      .filter((v) => typeof v === "string");
    const gia = this.#incerti.get(registro);
    this.#incerti.set(registro, gia === null || id.length === 0 ? null : [...(gia ?? []), ...id]);
  }

  /** I registri con cui confrontare le citazioni, comprese le voci incerte. */
  #ammessi(piano: Piano): Ammessi {
    const sicuri = registri(piano);
    return Object.fromEntries(
      Object.entries(sicuri).map(([nome, voci]) => {
        const incerte = this.#incerti.get(nome as Registro);
        return [nome, incerte === null || voci === null ? null : [...voci, ...(incerte ?? [])]];
      }),
    ) as Ammessi;
  }

  /** Tutti i file .mdx di una cartella: frontmatter convalidato e testo controllato. */
  testi<V extends { id: string }>(cartella: string, s: z.ZodType): V[] {
    return this.#nella(cartella, /\.mdx$/).flatMap((file) => {
      const { campi, corpo, guasto } = leggiCampi(this.file.get(file) ?? "", file);
      if (!campi) {
        this.segnala(guasto);
        this.#incerto(file, undefined);
        return [];
      }
      const { diagnostiche, ...testo } = leggiMdx(corpo, file);
      this.segnala(diagnostiche);
      const dati = this.#convalida(campi, file, s) as V | undefined;
      if (!dati) return [];
      this.#identifica(cartella, file, dati.id);
      return [{ ...dati, file, testo }];
    });
  }

  /** I fascicoli delle sedute, in ordine di nome. */
  fascicoli(): Fascicolo[] {
    return this.#nella("fascicoli", /\.yaml$/).flatMap((file) => {
      const dati = this.yaml(file, schema.fascicolo);
      return dati ? [{ ...dati, file }] : [];
    });
  }

  /** Tutti i dataset: ogni .yaml di `dati/` vuole il suo .csv, e viceversa. */
  dataset(): Dataset[] {
    // Un Mac può scrivere gli accenti dei nomi in due caratteri: i due file della coppia si riconoscono lo stesso.
    const csv = new Map(this.#nella("dati", /\.csv$/).map((f) => [f.normalize("NFC"), f]));
    const trovati = this.#nella("dati", /\.yaml$/).flatMap((file) => {
      const atteso = file.replace(/\.yaml$/, ".csv");
      const fileCsv = csv.get(atteso.normalize("NFC")) ?? atteso;
      const dati = this.yaml(file, schema.dataset);
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
      this.#identifica("dati", file, dati.id);
      for (const [i, g] of (dati.grafici ?? []).entries())
        this.#identificativi.push({
          file,
          famiglia: "grafici",
          id: g.id,
          posizione: yaml.posizione(["grafici", i, "id"]),
        });
      const unito = unisciDataset({ dati, yaml, file, csv: leggiCsv(testoCsv, fileCsv), fileCsv });
      this.segnala(unito.diagnostiche);
      this.#yaml.set(fileCsv, { valore: undefined, posizione: unito.posizione, diagnostiche: [] });
      return [unito.dataset];
    });
    for (const orfano of csv.values())
      if (!this.#illeggibili.has(orfano.replace(/\.csv$/, ".yaml")))
        this.segnala(
          errore(
            orfano,
            INIZIO,
            "csv-senza-descrizione",
            "Queste figure non hanno una descrizione",
            `crea «${orfano.replace(/\.csv$/, ".yaml")}» con titolo, fonte e colonne`,
          ),
        );
    return trovati;
  }

  /** Le misure degli indicatori, un file per anno, già messe nei loro indicatori. */
  rilevazioni(obiettivi: Obiettivo[], triennio: { inizio: number; fine: number } | undefined): void {
    const letti = this.#nella("rilevazioni", /\.csv$/).flatMap((file) => {
      const anno = annoDelFile(file, triennio);
      if (typeof anno !== "number") {
        this.segnala(anno);
        return [];
      }
      const letto = leggiTabella(this.file.get(file) ?? "", file, new Set());
      const righe = this.#convalida(letto, file, schema.elencoRilevazioni);
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
    this.segnala(fileEstranei(this.file, this.#altri.keys(), POSTI));
  }

  /** Le immagini dei testi: i loro file ci sono e sono ciò che dicono. */
  immagini(voci: readonly ConTesto[]): void {
    const usate = immaginiUsate(voci);
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
      this.segnala(controllaIdIndicatori(voce, indicatori, yaml));
      for (const [i, { id }] of indicatori.entries())
        this.#identificativi.push({
          file: voce.file,
          famiglia: "indicatori",
          id,
          posizione: yaml.posizione(["indicatori", i, "id"]),
        });
    }
    const ammessi = this.#ammessi(piano);
    this.segnala(
      controllaDoppioni(this.#identificativi),
      controllaCitazioni(ammessi, this.documenti),
      controllaUsi(piano, ammessi),
      controllaConfronti(piano, this.documenti),
      controllaSigle(piano, ammessi, this.documenti, this.file),
    );
    const { comuni, numeroComuni } = piano.identita;
    if (comuni.length !== numeroComuni)
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
