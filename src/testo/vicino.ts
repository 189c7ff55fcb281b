/** Il valore ammesso più simile a quello scritto, per i suggerimenti. */
import leven from "leven";

const piano = (s: string) =>
  s
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

const lettere = (s: string) => [...s].sort().join("");

/**
 * @param scritto ciò che è stato trovato
 * @param ammessi i valori validi
 * @returns il più vicino, se gli somiglia abbastanza (al più un terzo dei caratteri diversi, o le stesse lettere scambiate), altrimenti niente
 */
export function piuVicino(scritto: string, ammessi: readonly string[]): string | undefined {
  if (scritto.length > 200) return undefined;
  const cercato = piano(scritto);
  let migliore: { valore: string; distanza: number } | undefined;
  for (const valore of ammessi) {
    const suo = piano(valore);
    // Due testi differiscono almeno di quanto differiscono in lunghezza.
    if (migliore && Math.abs(cercato.length - suo.length) >= migliore.distanza) continue;
    const distanza = leven(cercato, suo);
    if (!migliore || distanza < migliore.distanza) migliore = { valore, distanza };
  }
  if (!migliore) return undefined;
  const soglia = Math.max(1, Math.floor(Math.max(cercato.length, migliore.valore.length) / 3));
  if (migliore.distanza <= soglia) return migliore.valore;
  const scambiato = ammessi.find((v) => cercato.length > 2 && lettere(piano(v)) === lettere(cercato));
  if (scambiato) return scambiato;
  return ammessi.find(
    (v) => cercato.length >= 3 && (piano(v).startsWith(cercato) || cercato.startsWith(`${piano(v)} `)),
  );
}

/** Quanti confronti si fanno con uno stesso elenco: oltre, gli sbagli sono troppi per indovinarli uno a uno. */
const MASSIMO_CONFRONTI = 1_000_000;

/**
 * Come `piuVicino`, per chi cerca molte volte in uno stesso elenco che può essere lungo.
 * @returns la ricerca; fatti `MASSIMO_CONFRONTI` confronti non trova più niente
 */
export function cercatore(ammessi: readonly string[]): (scritto: string) => string | undefined {
  let restano = MASSIMO_CONFRONTI;
  return (scritto) => {
    if (restano <= 0) return undefined;
    restano -= ammessi.length;
    return piuVicino(scritto, ammessi);
  };
}

/** Un elenco di voci ammesse, pronto per essere chiesto molte volte. */
export interface Indice {
  noti: ReadonlySet<string>;
  vicino: (scritto: string) => string | undefined;
}
const indici = new WeakMap<readonly string[], Indice>();
/** L'indice di un elenco, fatto la prima volta che si chiede. */
export function indiceDi(ammessi: readonly string[]): Indice {
  const gia = indici.get(ammessi);
  if (gia) return gia;
  const nuovo = { noti: new Set(ammessi), vicino: cercatore(ammessi) };
  indici.set(ammessi, nuovo);
  return nuovo;
}

/** Elenca i valori ammessi in italiano: «a», «b» o «c»; oltre dodici, solo i primi. */
export function elenco(valori: readonly string[], massimo = 12): string {
  const primi = valori.slice(0, massimo).map((v) => `«${v}»`);
  if (valori.length > massimo) return `${primi.join(", ")} e altri ${valori.length - massimo}`;
  if (primi.length < 2) return primi.join("");
  return `${primi.slice(0, -1).join(", ")} o ${primi.at(-1)}`;
}

/** Un valore fra quelli ammessi. @throws con il più vicino */
export function scelta<V extends string>(nome: string, valore: string, ammessi: readonly V[]): V {
  const trovato = ammessi.find((a) => a === valore);
  if (trovato) return trovato;
  const vicino = piuVicino(valore, ammessi);
  throw new Error(
    `«${valore}» non va bene per ${nome}: ${vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(ammessi)}`}`,
  );
}
