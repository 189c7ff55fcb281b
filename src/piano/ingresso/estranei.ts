/** I file della cartella di un piano che nessuno legge: con il nome che dovrebbero avere, o il posto. */
import { type Diagnostica, errore } from "../../diagnostica/index.ts";
import type { Posti } from "../../generi/posti.ts";
import { estensioneDi, genereDelNome } from "../../immagini/genere.ts";
import { CARTELLA as IMMAGINI } from "../../immagini/percorso.ts";
import { elenco, piuVicino } from "../../testo/vicino.ts";

const INIZIO = { riga: 1, colonna: 1 };
/** Le estensioni che un programma mette o aggiunge, con quella che il piano legge. */
const FAMIGLIE: [RegExp, string][] = [
  [/^(?:mdx?|markdown|docx?|odt|rtf|html?)$/i, "mdx"],
  [/^(?:ya?ml|json)$/i, "yaml"],
  [/^(?:csv|tsv|xlsx?|xlsm|ods)$/i, "csv"],
];
const CODA = /(?:\.(?:mdx?|markdown|docx?|odt|rtf|html?|ya?ml|json|csv|tsv|xlsx?|xlsm|ods|txt|bak|old|orig)|~)+$/i;
/** Ciò che il sistema o un programma lascia in una cartella: non l'ha scritto nessuno. */
const DI_SISTEMA = /(?:^|\/)(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r?|~\$[^/]*|[^/]*\.(?:lnk|url))$/i;

/** @returns il nome con cui il piano leggerebbe un file; niente, se lo legge già o non si sa */
function nomeAtteso(file: string, { legge }: Posti, cisono: ReadonlySet<string>): string | undefined {
  const coda = CODA.exec(file)?.[0];
  if (coda === undefined || legge(file)) return undefined;
  const nudo = file.slice(0, -coda.length);
  const dette = coda.split(/[.~]/).flatMap((e) => FAMIGLIE.find(([f]) => f.test(e))?.[1] ?? []);
  const [prima = "", ...resto] = nudo.split("/");
  const nomi = [nudo, [prima.toLowerCase(), ...resto].join("/")];
  // Un'estensione che il piano legge altrove è giusta: è il posto che non lo è.
  const provate = /^\.(?:mdx|yaml|csv)$/.test(coda) ? dette : [...new Set([...dette, "mdx", "yaml", "csv"])];
  const letti = provate.flatMap((e) => nomi.map((n) => `${n}.${e}`)).filter((n) => n !== file && legge(n));
  return letti.find((n) => !cisono.has(n)) ?? letti[0];
}

/** I file con il nome sbagliato, e quello che dovrebbero avere: ciò che direbbero non si sa. */
export function nonLetti(file: Iterable<string>, posti: Posti): Map<string, string> {
  const cisono = new Set(file);
  return new Map(
    [...cisono].flatMap((f) => {
      const atteso = nomeAtteso(f, posti, cisono);
      return atteso === undefined || cisono.has(atteso) ? [] : [[f, atteso] as const];
    }),
  );
}

/**
 * @param file i testi
 * @param altri i nomi degli altri file
 * @returns un avviso per ogni file che nessuno legge; un errore, se qualcuno lo cita: il sito avrebbe un buco
 */
export function fileEstranei(file: ReadonlyMap<string, string>, altri: Iterable<string>, posti: Posti): Diagnostica[] {
  const cisono = new Set([...file.keys(), ...altri]);
  return [...cisono].flatMap((f): Diagnostica[] => {
    if (posti.legge(f) || DI_SISTEMA.test(f)) return [];
    const atteso = nomeAtteso(f, posti, cisono);
    if (atteso !== undefined && !cisono.has(atteso))
      return [
        {
          ...errore(
            f,
            INIZIO,
            "file-non-letto",
            "Il piano non legge questo file: il suo nome non finisce come dovrebbe",
            rinomina(f, atteso),
          ),
          gravita: citato(f, atteso, file, cisono) ? "errore" : "avviso",
        },
      ];
    if (f === REGISTRO) return [];
    if (f.startsWith("da-sistemare/"))
      return [{ ...errore(f, INIZIO, "file-estraneo", IN_ATTESA[0], IN_ATTESA[1]), gravita: "avviso" }];
    const rimedio =
      atteso === undefined ? posto(f, file, posti) : `«${atteso}» c'è già: togli questo file, o dagli un altro nome`;
    if (rimedio === undefined) return [];
    return [{ ...errore(f, INIZIO, "file-estraneo", "Nessuna pagina usa questo file", rimedio), gravita: "avviso" }];
  });
}

/** Il conto che «npm run importa» lascia: dice da dove viene ogni cosa, e non si pubblica. */
const REGISTRO = "importazione.json";
const IN_ATTESA = [
  "Viene dal documento importato, e non ha ancora un posto: non si pubblica",
  "metti ciò che serve dove va, poi togli il file",
] as const;

const rinomina = (f: string, atteso: string): string =>
  /\.(?:docx?|odt|rtf|html?)$/i.test(f)
    ? `copia il testo in un file che si chiama «${atteso}»`
    : /\.(?:xlsx?|xlsm|ods)$/i.test(f)
      ? `salvalo come CSV con il nome «${atteso}»`
      : `chiamalo «${atteso}»`;

/** Vero se senza questo file il piano non si regge: la sua metà c'è, o un altro file nomina le sue voci. */
function citato(f: string, atteso: string, file: ReadonlyMap<string, string>, cisono: ReadonlySet<string>): boolean {
  if (atteso === "piano.yaml") return true;
  const gemello = atteso.replace(/\.(yaml|csv)$/, (_, e) => (e === "csv" ? ".yaml" : ".csv"));
  if (gemello !== atteso && cisono.has(gemello)) return true;
  const ids = [...(file.get(f) ?? "").matchAll(/^\s*(?:- )?\{?\s*(?:id|termine):\s*["']?([^\s"',}]+)/gm)].map(
    (m) => m[1] ?? "",
  );
  const nome = /([^/]*)\.\w+$/.exec(atteso)?.[1] ?? "";
  const nomi = [...new Set([...ids, ...(/^\d*$/.test(nome) ? [] : [nome])])];
  if (!nomi.length) return false;
  // Un identificativo si cita come valore di un campo, fra virgolette in un componente, o in un indirizzo.
  const uno = `(?:${nomi.map((n) => RegExp.escape(n)).join("|")})`;
  const cerca = new RegExp(`(?:[:[,{-][ \\t]*|["'/])${uno}(?=[ \\t]*(?:[,}\\]\r\n"'/#]|$))`, "mu");
  return [...file].some(([altro, testo]) => altro !== f && cerca.test(testo));
}

/** Dove un file dovrebbe stare; niente, se del file parla già il testo che lo nomina. */
function posto(f: string, file: ReadonlyMap<string, string>, posti: Posti): string | undefined {
  const nome = f.split("/").at(-1) ?? "";
  const immagine = genereDelNome(f) !== undefined || estensioneDi(f) === "svg";
  const dentro = f.startsWith(`${IMMAGINI}/`);
  if (immagine || dentro) {
    // Di un'immagine sbagliata parla il testo che la usa; di una che va bene, e che nessuno usa, un'altra regola.
    if ((dentro && genereDelNome(f)) || [...file.values()].some((t) => t.includes(nome))) return undefined;
    return dentro
      ? "le immagini del piano sono PNG o JPEG: salvala così, o toglila"
      : `le immagini stanno nella cartella «${IMMAGINI}»: spostala lì, e scrivi ![descrizione](/${IMMAGINI}/${nome})`;
  }
  if (f.includes("/") && posti.inCima.includes(nome)) return `spostalo in cima alla cartella del piano: «${nome}»`;
  const [prima = "", ...resto] = f.split("/");
  const vicino = piuVicino(resto.length ? prima : f, resto.length ? posti.cartelle : posti.inCima);
  if (vicino && vicino !== prima) return `forse volevi chiamarlo «${vicino}»`;
  const adatte = posti.cartelle.filter((c) => posti.legge(`${c}/${nome}`));
  return adatte.length
    ? `spostalo in una delle cartelle dei file «.${estensioneDi(f)}»: ${elenco(adatte)}`
    : `il piano usa ${elenco(posti.inCima)} e le cartelle ${elenco(posti.cartelle)}`;
}
