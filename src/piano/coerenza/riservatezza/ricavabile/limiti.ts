/** Fra quali valori può stare un numero che non si legge, dati i conti che si leggono. Programmazione lineare, con YALPS. */
import { type Constraint, type Model, solve } from "yalps";

/** Un conto: la somma pesata di alcuni numeri coperti sta fra due valori. */
export interface Vincolo {
  pesi: ReadonlyMap<string, number>;
  min: number;
  max: number;
}

/** Da quanto a quanto può valere; `Infinity` se niente lo ferma. */
export interface Intervallo {
  da: number;
  a: number;
}

/** Oltre, il conto di ogni numero costerebbe secondi: si guardano solo i conti con un numero coperto. */
const MASSIMO_INSIEME = 120;
const PASSO = 1e-6;

/**
 * @param numeri i numeri coperti, con ciò che la tabella dice di ciascuno
 * @param vincoli i conti in cui stanno
 * @returns l'intervallo di ognuno in numeri interi; niente se i conti si contraddicono
 */
export function limiti(
  numeri: ReadonlyMap<string, Intervallo>,
  vincoli: readonly Vincolo[],
): ReadonlyMap<string, Intervallo> {
  const trovati = new Map<string, Intervallo>();
  for (const insieme of insiemi([...numeri.keys()], vincoli)) {
    const nomi = new Set(insieme);
    const tutti = vincoli.filter((v) => [...v.pesi.keys()].some((n) => nomi.has(n)));
    const suoi = insieme.length > MASSIMO_INSIEME ? tutti.filter((v) => v.pesi.size === 1) : tutti;
    if (!suoi.length) continue;
    for (const nome of insieme) {
      const da = estremo("minimize", nome, insieme, numeri, suoi);
      const a = estremo("maximize", nome, insieme, numeri, suoi);
      if (da === undefined || a === undefined) continue;
      trovati.set(nome, { da: Math.max(0, Math.ceil(da - PASSO)), a: Math.floor(a + PASSO) });
    }
  }
  return trovati;
}

/** @returns `undefined` se i conti si contraddicono */
function estremo(
  direction: "minimize" | "maximize",
  nome: string,
  insieme: readonly string[],
  numeri: ReadonlyMap<string, Intervallo>,
  vincoli: readonly Vincolo[],
): number | undefined {
  const constraints = new Map<string, Constraint>(vincoli.map((v, i) => [`v${i}`, { min: v.min, max: v.max }]));
  const variables = insieme.map((n) => {
    const { da, a } = numeri.get(n) as Intervallo;
    constraints.set(`=${n}`, { min: da, ...(Number.isFinite(a) ? { max: a } : {}) });
    const pesi = vincoli.flatMap((v, i) => {
      const peso = v.pesi.get(n);
      return peso ? [[`v${i}`, peso] as const] : [];
    });
    return [n, [...pesi, [`=${n}`, 1] as const, ...(n === nome ? [["cercato", 1] as const] : [])]] as const;
  });
  const modello: Model = { direction, objective: "cercato", constraints, variables };
  const { status, result } = solve(modello);
  if (status === "unbounded") return direction === "maximize" ? Number.POSITIVE_INFINITY : 0;
  return status === "optimal" ? result : undefined;
}

/** I numeri che i conti legano fra loro, insieme per insieme. */
function insiemi(nomi: readonly string[], vincoli: readonly Vincolo[]): string[][] {
  const capo = new Map<string, string>();
  const trova = (nome: string): string => {
    let n = nome;
    for (let su = capo.get(n); su !== undefined; su = capo.get(n)) n = su;
    if (n !== nome) capo.set(nome, n);
    return n;
  };
  for (const { pesi } of vincoli) {
    const [primo = "", ...altri] = pesi.keys();
    for (const altro of altri) {
      const [da, a] = [trova(altro), trova(primo)];
      if (da !== a) capo.set(da, a);
    }
  }
  return [...Map.groupBy(nomi, trova).values()];
}
