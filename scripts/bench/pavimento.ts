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
  const misurati: [string, Misurato][] = [];
  for (const quante of generati) {
    const cartella = join(lavoro, `piano-${quante}`);
    if (quante) generaPiano(cartella, quante);
    else cpSync(piano, cartella, { recursive: true });
    const nome = quante ? `generato ${quante}` : piano;
    misurati.push([
      nome,
      await misura(cartella, join(lavoro, `pavimento-${quante}`), giri, (f) => avanza(`${nome}: ${f}`)),
    ]);
    scriviMisurato(...(misurati.at(-1) as [string, Misurato]));
    if (!quante) await scriviSalvataggio(cartella, giri);
    rmSync(cartella, { recursive: true, force: true });
  }
  const [prima, dopo] = misurati.slice(1).map(([, m]) => m);
  if (prima && dopo)
    scrivi(
      `  da ${prima.pagine} a ${dopo.pagine} pagine (×${n(dopo.pagine / prima.pagine)}): ` +
        `a freddo ×${n(secondi(dopo, "a freddo") / secondi(prima, "a freddo"))}, il pavimento ×${n(secondi(dopo, "pavimento") / secondi(prima, "pavimento"))}`,
    );
}

/** @param cartella una copia del piano: le sue schede si modificano */
async function misura(cartella: string, nudo: string, giri: number, avanza: (f: string) => void): Promise<Misurato> {
  const uscita = `${nudo}-sito`;
  const casi: Misurato["casi"] = { pavimento: [], "a freddo": [], "senza modifiche": [], "una scheda modificata": [] };
  avanza("preparo il pavimento");
  await misuraBuild(cartella, uscita);
  const pagine = generaPavimento(nudo, uscita, fileDi(cartella, /\.mdx$/).length);
  const caldo = () => misuraComando(["build", "--uscita", uscita], cartella);
  const scheda = join(cartella, "obiettivi", fileDi(join(cartella, "obiettivi"), /\.mdx$/)[0] ?? "");
  for (let g = 1; g <= giri; g++) {
    avanza(`giro ${g} di ${giri}`);
    for (const sotto of ["dist", "cache"]) rmSync(join(nudo, sotto), { recursive: true, force: true });
    casi.pavimento.push(await misuraProcesso([resolve("scripts/bench/pavimento/costruisci.ts"), nudo]));
    casi["a freddo"].push(await misuraBuild(cartella, uscita));
    casi["senza modifiche"].push(await caldo());
    appendFileSync(scheda, `\nUna frase scritta al giro ${g}.\n`);
    casi["una scheda modificata"].push(await caldo());
  }
  for (const avanzo of [nudo, uscita]) rmSync(avanzo, { recursive: true, force: true });
  return { pagine, casi };
}

const secondi = ({ casi }: Misurato, caso: Caso): number => mediana(casi[caso].map((m) => m.secondi));

function scriviMisurato(nome: string, misurato: Misurato): void {
  scrivi(`\n  ${nome}, ${misurato.pagine} pagine (mediane)`);
  const base = secondi(misurato, "pavimento");
  for (const caso of CASI) {
    const memoria = (campo: "megabyte" | "megabyteMaggiore") => mediana(misurato.casi[caso].map((m) => m[campo]));
    scrivi(
      `  ${caso.padEnd(22)} ${n(secondi(misurato, caso)).padStart(6)} s  ${n(secondi(misurato, caso) / base, 2)} volte il pavimento  ` +
        `${memoria("megabyteMaggiore")} MB il processo più grande, ${memoria("megabyte")} MB tutti insieme`,
    );
  }
}

async function scriviSalvataggio(cartella: string, giri: number): Promise<void> {
  const attese = await misuraSalvataggio(cartella, giri);
  scrivi(
    `  dal salvataggio alla pagina nuova, mentre si scrive: ${n(mediana(attese) / 1000, 2)} s (mediana di ${giri})`,
  );
}
