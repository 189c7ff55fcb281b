/** Da ciò che una persona ha scritto dopo un comando a ciò che ha chiesto; ciò che non si capisce è un errore, con il più vicino. */
import { parseArgs } from "node:util";
import { elenco, piuVicino } from "../testo/vicino.ts";
import { type Comando, type Opzione, type Richiesta, UsoSbagliato, type Valori } from "./tipi.ts";

/** Come si chiede l'aiuto: anche come altri programmi. */
const AIUTO = new Set(["--help", "-h", "-?", "/?", "--aiuto"]);
export const chiedeAiuto = (argomenti: readonly string[]): boolean => argomenti.some((a) => AIUTO.has(a));

/** I trattini che Word mette al posto di due. */
const TRATTINI_LUNGHI = /^[‐-―−]+(?=\p{L})/u;

/**
 * @param argomenti ciò che segue il nome del comando
 * @param ambiente dove npm mette le opzioni che ha preso per sue, perché mancava «--»
 * @throws UsoSbagliato se qualcosa non si capisce, manca o è di troppo
 */
export function leggi<C extends Comando>(
  comando: C,
  argomenti: readonly string[],
  ambiente: NodeJS.ProcessEnv = {},
): Richiesta<C> {
  presaDaNpm(comando, ambiente);
  // `-severo`: Node ne farebbe sei opzioni di una lettera.
  const corta = argomenti.find((a) => /^-\p{L}{2,}/u.test(a));
  if (corta) throw ignota(comando, corta);
  const { tokens } = parseArgs({
    args: unite(comando, argomenti),
    options: Object.fromEntries(
      Object.entries(comando.opzioni).map(([nome, o]) => [
        nome,
        { type: o.tipo === "sì" ? "boolean" : "string" } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const valori: Record<string, unknown> = {};
  const parole: string[] = [];
  for (const pezzo of tokens) {
    if (pezzo.kind === "positional") parole.push(pezzo.value);
    if (pezzo.kind !== "option") continue;
    const opzione = Object.hasOwn(comando.opzioni, pezzo.name) ? comando.opzioni[pezzo.name] : undefined;
    if (!opzione || !pezzo.rawName.startsWith("--")) throw ignota(comando, pezzo.rawName);
    if (pezzo.name in valori)
      throw new UsoSbagliato(`L'opzione «--${pezzo.name}» c'è due volte: scrivila una volta sola`);
    valori[pezzo.name] = valoreDi(pezzo.name, opzione, pezzo.value);
  }
  for (const [nome, o] of Object.entries(comando.opzioni))
    valori[nome] ??= o.tipo === "sì" ? false : "predefinito" in o ? o.predefinito : undefined;
  return { opzioni: valori as Valori<C>, ...diParole(comando, parole) };
}

/** Unisce a un'opzione il valore che si può tacere, e rimette i due trattini dove Word ne ha messo uno lungo. */
function unite({ opzioni }: Comando, argomenti: readonly string[]): string[] {
  const lunghe = argomenti.map((a) => {
    const nome = a.replace(TRATTINI_LUNGHI, "");
    return nome !== a && Object.hasOwn(opzioni, nome.split("=")[0] ?? "") ? `--${nome}` : a;
  });
  return lunghe.flatMap((a, i) => {
    const facoltativo = (scritto = "") =>
      scritto.startsWith("--") && opzioni[scritto.slice(2)]?.tipo === "testo facoltativo";
    if (facoltativo(a)) {
      const seguente = lunghe[i + 1];
      return [`${a}=${seguente && !seguente.startsWith("-") ? seguente : ""}`];
    }
    return facoltativo(lunghe[i - 1]) && !a.startsWith("-") ? [] : [a];
  });
}

function valoreDi(nome: string, o: Opzione, scritto: string | undefined): string | number | boolean {
  if (o.tipo === "sì") {
    if (scritto !== undefined)
      throw new UsoSbagliato(`L'opzione «--${nome}» non vuole un valore: scrivi «--${nome}» e basta`);
    return true;
  }
  if (o.tipo === "testo facoltativo") return scritto ?? "";
  const esempio = o.tipo === "scelta" ? o.ammessi[0] : `${o.valore}`;
  if (!scritto || scritto.startsWith("--"))
    throw new UsoSbagliato(`All'opzione «--${nome}» manca il valore: scrivi «--${nome} ${esempio}»`);
  if (o.tipo === "numero") {
    const numero = /^\d+$/.test(scritto) ? Number(scritto) : Number.NaN;
    const { minimo, massimo = Number.MAX_SAFE_INTEGER } = o;
    if (!(numero >= minimo && numero <= massimo))
      throw new UsoSbagliato(
        `«${scritto}» non va bene per --${nome}: serve un numero intero, da ${minimo} ${o.massimo ? `a ${massimo}` : "in su"}`,
      );
    return numero;
  }
  if (o.tipo === "scelta" && !o.ammessi.includes(scritto))
    throw new UsoSbagliato(`«${scritto}» non va bene per --${nome}: ${proposta(scritto, o.ammessi)}`);
  return scritto;
}

const proposta = (scritto: string, ammessi: readonly string[], segno = ""): string => {
  const vicino = piuVicino(scritto, ammessi);
  if (vicino) return `forse volevi scrivere «${segno}${vicino}»`;
  return ammessi.length
    ? `si può scrivere ${elenco(
        ammessi.map((a) => segno + a),
        ammessi.length,
      )}`
    : "questo comando non ne ha";
};

function ignota({ opzioni }: Comando, scritta: string): UsoSbagliato {
  const nome = scritta.replace(/^-+/, "");
  return new UsoSbagliato(
    `L'opzione «${scritta}» non esiste: ${proposta(nome, [...Object.keys(opzioni), "help"], "--")}`,
  );
}

/** Divide le parole fra gli argomenti del comando. */
function diParole(comando: Comando, parole: readonly string[]): { parole: string[]; piano: string | undefined } {
  const { argomenti, opzioni } = comando;
  const restano = [...parole];
  const prese: string[] = [];
  let piano: string | undefined;
  for (const a of argomenti) {
    if (a.molti) {
      prese.push(...restano.splice(0));
      continue;
    }
    const parola = restano.shift();
    if (parola === undefined) {
      if (a.facoltativo) continue;
      const rimedio = a.ammessi ? elenco(a.ammessi, a.ammessi.length) : `«${scritto(comando)}»`;
      throw new UsoSbagliato(
        a.domanda ? `${a.domanda} Scrivi ${rimedio}` : `Manca «${a.nome}», ${a.descrizione}: scrivi ${rimedio}`,
      );
    }
    if (a.ammessi && !a.ammessi.includes(parola))
      throw new UsoSbagliato(`«${parola}» non va bene per «${a.nome}»: ${proposta(parola, a.ammessi)}`);
    if (a.piano) piano = parola;
    else prese.push(parola);
  }
  const troppo = restano[0];
  if (troppo !== undefined) {
    const opzione = piuVicino(troppo, Object.keys(opzioni));
    const virgolette =
      argomenti.at(-1)?.piano && `se è un pezzo del nome della cartella mettilo fra virgolette: "${parole.join(" ")}"`;
    throw new UsoSbagliato(
      `«${troppo}» è di troppo: ${opzione ? `forse volevi scrivere «--${opzione}»` : virgolette || `si scrive «${scritto(comando)}»`}`,
    );
  }
  return { parole: prese, piano };
}

/** Come si scrive un comando: `npm run verifica -- [cartella] [opzioni]`. */
export function scritto({ nome, argomenti, opzioni }: Comando): string {
  const dopo = [
    ...argomenti.map((a) => {
      const detto = `${a.nome.toUpperCase()}${a.molti ? "…" : ""}`;
      return a.facoltativo ? `[${detto}]` : detto;
    }),
    ...(Object.keys(opzioni).length ? ["[OPZIONI]"] : []),
  ];
  return lanciato(nome, dopo.join(" "));
}

/** Come si lancia un comando con npm. @param dopo ciò che segue il nome */
export const lanciato = (nome: string, dopo: string): string =>
  `npm ${nome === "start" || nome === "test" ? "" : "run "}${nome}${dopo ? ` -- ${dopo}` : ""}`;

/**
 * Senza «--» npm prende per sé le opzioni, e al comando non arriva niente: si farebbe altro da ciò che è chiesto.
 * @throws UsoSbagliato con il comando giusto
 */
function presaDaNpm({ nome, opzioni }: Comando, ambiente: NodeJS.ProcessEnv): void {
  const presa = Object.keys(opzioni).find((o) => ambiente[`npm_config_${o.replaceAll("-", "_")}`] !== undefined);
  if (presa)
    throw new UsoSbagliato(
      `L'opzione «--${presa}» l'ha presa npm, e qui non arriva: metti due trattini prima, «${lanciato(nome, `--${presa}`)}»`,
    );
}
