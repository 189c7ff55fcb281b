/** Ogni sigla usata in un testo o in un campo del piano deve stare nel glossario; una parola in maiuscolo non è una sigla. */
import type { Diagnostica, Posizione } from "../diagnostica/index.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { fileDi } from "../generi/posti.ts";
import { siglaOParola } from "../testo/maiuscole.ts";
import { trovaSigle } from "../testo/sigle.ts";
import { type Piano, vociConTesto } from "./modello.ts";
import { type Ammessi, cercatore, type DocumentoLetto, testi } from "./riferimenti.ts";

/** Un capoverso o un campo non va oltre. */
const MASSIMO_RIGHE = 60;

/** Ciò in cui si cercano le sigle. */
interface DoveCercare {
  piano: Piano;
  ammessi: Ammessi;
  documenti: readonly DocumentoLetto[];
  generi: readonly GenereQualunque[];
  /** I testi dei file, per trovare la colonna della parola. */
  file: ReadonlyMap<string, string>;
}

/** Nei nomi propri una sigla può far parte del nome: lì non si cerca. */
export function controllaSigle({ piano, ammessi, documenti, generi, file }: DoveCercare): Diagnostica[] {
  const manca = cercatore(ammessi, generi);
  const nomiPropri = new Set(generi.flatMap((g) => (g.nomiPropri ? (fileDi(g.posto) ?? []) : [])));
  const ammesse = ammessi.sigle;
  if (!ammesse) return [];
  // Il codice di una scheda («GI2») non è una sigla da spiegare.
  const schede = ammessi.obiettivi ?? piano.obiettivi.map((o) => o.id);
  const note = new Set([...ammesse, ...schede.map((id) => id.toUpperCase())]);
  /** Di una scheda che non si è potuta leggere può essere il codice. */
  const incerta = (sigla: string) => ammessi.obiettivi === null && /^[A-Z]+\d+$/.test(sigla);
  const nelPiano = minuscoleDi(piano, documenti);
  const posto = postoNei(file);
  const fuori = (nome: string, testo: string, da: Posizione) =>
    trovaSigle(testo, note).flatMap(({ sigla, offset }): Diagnostica[] => {
      if (note.has(sigla) || incerta(sigla)) return [];
      const cosa = siglaOParola(sigla, nelPiano);
      if (cosa === "parola") return [];
      const prima = [...testo.slice(0, offset).matchAll(parola(sigla))].length;
      const dove = posto(nome, da, sigla, prima);
      return manca(nome, dove, "sigle", sigla).map((d) => (cosa === "sigla" ? d : dubbio(d, sigla)));
    });
  const neiCampi = documenti
    .filter((d) => !nomiPropri.has(d.file))
    .flatMap(({ file: nome, valore, yaml }) =>
      [...testi(valore)].flatMap(({ percorso, testo }) => fuori(nome, testo, yaml.posizione(percorso))),
    );
  const neiCorpi = vociConTesto(piano).flatMap(({ file: nome, testo }) =>
    testo.blocchi.flatMap((b) => fuori(nome, b.testo, b)),
  );
  return [...neiCampi, ...neiCorpi];
}

const dubbio = (d: Diagnostica, sigla: string): Diagnostica => ({
  ...d,
  gravita: "avviso",
  suggerimento: `se è una sigla aggiungila in «glossario.yaml»; se è una parola scrivila in minuscolo, «${sigla.toLowerCase()}»`,
});

/** Una parola intera. */
const parola = (p: string) => new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(p)}(?![\\p{L}\\d])`, "gu");

/** Dove sta una parola in un file, da un punto in poi; quel punto, se non si trova. */
function postoNei(file: ReadonlyMap<string, string>) {
  const righe = new Map<string, string[]>();
  return (nome: string, { riga, colonna }: Posizione, cercata: string, prima: number): Posizione => {
    const sue = righe.get(nome) ?? (file.get(nome) ?? "").split("\n");
    righe.set(nome, sue);
    let viste = 0;
    for (let r = riga - 1; r < Math.min(sue.length, riga + MASSIMO_RIGHE); r++)
      for (const m of (sue[r] ?? "").matchAll(parola(cercata)))
        if ((r >= riga || m.index >= colonna - 1) && viste++ === prima) return { riga: r + 1, colonna: m.index + 1 };
    return { riga, colonna };
  };
}

/** Dice se il piano scrive una parola in minuscolo: le parole si raccolgono quando qualcuno le chiede. */
function minuscoleDi(piano: Piano, documenti: readonly DocumentoLetto[]): (parola: string) => boolean {
  let raccolte: Set<string> | undefined;
  return (cercata) => {
    raccolte ??= new Set(
      [
        ...documenti.flatMap((d) => [...testi(d.valore)].map((t) => t.testo)),
        ...vociConTesto(piano).flatMap((v) => v.testo.blocchi.map((b) => b.testo)),
      ].flatMap((t) => t.match(/\p{L}+/gu) ?? []),
    );
    return raccolte.has(cercata);
  };
}
