/**
 * Quanto costa il programma oltre a ciò che Astro, MDX e Pagefind costano da soli: nello stesso giro, il pavimento e il piano a
 * freddo, senza modifiche, dopo la modifica di una scheda. E quanto si aspetta, mentre si scrive, dal salvataggio alla pagina.
 */
import { appendFileSync, cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileDi } from "../../src/disco/file.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { generaPiano } from "./genera.ts";
import { generaPavimento } from "./pavimento/genera.ts";
import { misuraSalvataggio } from "./pavimento/salvataggio.ts";
import { type Misura, mediana, misuraBuild, misuraComando, misuraProcesso } from "./processo.ts";

const n = (v: number, cifre = 1) =>
  new Intl.NumberFormat("it-IT", { minimumFractionDigits: cifre, maximumFractionDigits: cifre }).format(v);

const CASI = ["pavimento", "a freddo", "senza modifiche", "una scheda modificata"] as const;
type Caso = (typeof CASI)[number];

/** Un piano misurato: le pagine e, per ogni caso, le sue misure. */
interface Misurato {
  pagine: number;
  casi: Record<Caso, Misura[]>;
}

/** @param generati quante schede e capitoli hanno i piani da misurare; 0 è quello vero */
export async function misuraPavimento(
  piano: string,
  lavoro: string,
  giri: number,
  avanza: (f: string) => void,
  generati = [0, 300, 1200],
): Promise<void> {
  const misurati: Misurato[] = [];
  for (const quante of generati) {
    const cartella = join(lavoro, `piano-${quante}`);
    if (quante) generaPiano(cartella, quante);
    else cpSync(piano, cartella, { recursive: true });
    const nome = quante ? `generato ${quante}` : piano;
    const misurato = await misura(nome, cartella, join(lavoro, `pavimento-${quante}`), giri, avanza);
    scriviMisurato(nome, misurato);
    misurati.push(misurato);
    if (!quante) await scriviSalvataggio(cartella, giri);
    rmSync(cartella, { recursive: true, force: true });
  }
  const [prima, dopo] = misurati.slice(1);
  if (prima && dopo)
    scrivi(
      `  da ${prima.pagine} a ${dopo.pagine} pagine (×${n(dopo.pagine / prima.pagine)}): ` +
        `a freddo ×${n(secondi(dopo, "a freddo") / secondi(prima, "a freddo"))}, il pavimento ×${n(secondi(dopo, "pavimento") / secondi(prima, "pavimento"))}`,
    );
}

/** @param cartella una copia del piano: le sue schede si modificano */
async function misura(
  nome: string,
  cartella: string,
  nudo: string,
  giri: number,
  avanza: (f: string) => void,
): Promise<Misurato> {
  const uscita = `${nudo}-sito`;
  const casi: Misurato["casi"] = { pavimento: [], "a freddo": [], "senza modifiche": [], "una scheda modificata": [] };
  avanza(`${nome}: preparo il pavimento`);
  await misuraBuild(cartella, uscita);
  const pagine = generaPavimento(nudo, uscita, fileDi(cartella, /\.mdx$/).length);
  scrivi(`\n  ${nome}, ${pagine} pagine`);
  const caldo = () => misuraComando(["build", "--uscita", uscita], cartella);
  const scheda = join(cartella, "obiettivi", fileDi(join(cartella, "obiettivi"), /\.mdx$/)[0] ?? "");
  const fai: Record<Caso, (giro: number) => Promise<Misura>> = {
    pavimento: () => {
      for (const sotto of ["dist", "cache"]) rmSync(join(nudo, sotto), { recursive: true, force: true });
      return misuraProcesso([resolve("scripts/bench/pavimento/costruisci.ts"), nudo]);
    },
    "a freddo": () => misuraBuild(cartella, uscita),
    "senza modifiche": caldo,
    "una scheda modificata": (giro) => {
      appendFileSync(scheda, `\nUna frase scritta al giro ${giro}.\n`);
      return caldo();
    },
  };
  for (let giro = 1; giro <= giri; giro++)
    for (const caso of CASI) {
      avanza(`${nome}: giro ${giro} di ${giri}, ${caso}`);
      const misurata = await fai[caso](giro);
      casi[caso].push(misurata);
      scrivi(`  giro ${giro}  ${riga(caso, misurata, casi.pavimento.at(-1))}`);
    }
  for (const avanzo of [nudo, uscita]) rmSync(avanzo, { recursive: true, force: true });
  return { pagine, casi };
}

const secondi = ({ casi }: Misurato, caso: Caso): number => mediana(casi[caso].map((m) => m.secondi));

/** Una misura, e quante volte è il suo pavimento: per l'orologio e per il processore. */
function riga(caso: Caso, m: Misura, pavimento = m): string {
  const volte = (campo: "secondi" | "processore") => n(m[campo] / (pavimento[campo] || 1), 2);
  return (
    `${caso.padEnd(22)} ${n(m.secondi).padStart(6)} s (${volte("secondi")} volte il pavimento)  ` +
    `${n(m.processore).padStart(6)} s di processore (${volte("processore")})  ` +
    `${m.megabyteMaggiore} MB il processo più grande, ${m.megabyte} MB tutti insieme`
  );
}

function scriviMisurato(nome: string, { pagine, casi }: Misurato): void {
  scrivi(`\n  ${nome}, ${pagine} pagine (mediane)`);
  const mediane = (caso: Caso): Misura => {
    const di = (campo: keyof Misura) => mediana(casi[caso].map((m) => m[campo]));
    const [secondi, processore] = [di("secondi"), di("processore")];
    return { secondi, processore, megabyte: di("megabyte"), megabyteMaggiore: di("megabyteMaggiore") };
  };
  for (const caso of CASI) scrivi(`  ${riga(caso, mediane(caso), mediane("pavimento"))}`);
}

async function scriviSalvataggio(cartella: string, giri: number): Promise<void> {
  const attese = await misuraSalvataggio(cartella, giri);
  scrivi(
    `  dal salvataggio alla pagina nuova, mentre si scrive: ${n(mediana(attese) / 1000, 2)} s (mediana di ${giri})`,
  );
}
