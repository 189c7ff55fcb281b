/** Come si descrive un comando: dalla stessa descrizione si legge ciò che scrive una persona, si fa l'aiuto e si fanno i documenti. */

interface ComuneOpzione {
  /** Che cosa fa, in una frase che continua «l'opzione…»: comincia con una minuscola. */
  descrizione: string;
}

/** Un'opzione: `--nome`, o `--nome valore`. */
export type Opzione = ComuneOpzione &
  (
    | { tipo: "sì" }
    | { tipo: "testo"; valore: string; predefinito?: string }
    /** Il valore si può tacere: `--spiega`, o `--spiega regola`. */
    | { tipo: "testo facoltativo"; valore: string }
    | { tipo: "numero"; valore: string; minimo: number; massimo?: number; predefinito?: number }
    | { tipo: "scelta"; ammessi: readonly string[]; predefinito?: string }
  );

/** Una parola che si scrive dopo il comando. */
export interface Argomento {
  nome: string;
  descrizione: string;
  /** Si può tacere. */
  facoltativo?: true;
  /** Se ne possono scrivere quante si vuole: è l'ultimo. */
  molti?: true;
  /** Le sole parole ammesse. */
  ammessi?: readonly string[];
  /** Come si chiede a chi l'ha taciuto. */
  domanda?: string;
  /** È la cartella di un piano: si controlla che lo sia prima di cominciare. */
  piano?: true;
}

export interface Esempio {
  /** Ciò che si scrive dopo il nome del comando. */
  scritto: string;
  /** Che cosa ne viene, in una frase che comincia con una minuscola. */
  fa: string;
}

export interface Comando {
  /** Come si chiama in `package.json`. */
  nome: string;
  /** Che cosa fa, in una riga. */
  scopo: string;
  /** Come si annuncia quando finisce o si ferma. */
  titolo: string;
  /** Per chi scrive un piano, o per chi lavora al programma. */
  per: "il piano" | "il programma";
  argomenti: readonly Argomento[];
  opzioni: Readonly<Record<string, Opzione>>;
  /** Le sole opzioni che servono dopo una certa prima parola: l'aiuto mostra quelle. */
  opzioniDi?: (parola: string) => Readonly<Record<string, Opzione>> | undefined;
  esempi: readonly [Esempio, ...Esempio[]];
}

/** Il valore letto di un'opzione. */
type Valore<O extends Opzione> = O extends { tipo: "sì" }
  ? boolean
  : O extends { tipo: "testo facoltativo" }
    ? string | undefined
    : O extends { tipo: "numero"; predefinito: number }
      ? number
      : O extends { tipo: "numero" }
        ? number | undefined
        : O extends { tipo: "scelta"; ammessi: readonly (infer V)[] }
          ? V | (O extends { predefinito: string } ? never : undefined)
          : O extends { predefinito: string }
            ? string
            : string | undefined;

export type Valori<C extends Comando> = { [N in keyof C["opzioni"]]: Valore<C["opzioni"][N]> };

/** Ciò che una persona ha chiesto. */
export interface Richiesta<C extends Comando = Comando> {
  opzioni: Valori<C>;
  /** Le parole che non sono opzioni, senza la cartella del piano. */
  parole: string[];
  /** La cartella del piano, se è scritta. */
  piano: string | undefined;
}

/** Chi ha scritto il comando ha sbagliato a scriverlo: il comando non comincia. */
export class UsoSbagliato extends Error {}
