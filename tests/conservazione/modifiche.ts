/** Una modifica a caso a un file di un piano: un segno, una riga o una cella tolta, raddoppiata, scambiata, spostata, messa. */
import fc from "fast-check";

export interface Modifica {
  file: string;
  /** La prima e l'ultima riga toccata, contando nel file di prima e in quello di dopo. */
  righe: [number, number];
  nome: string;
  testo: string;
}

/** I segni che una mano distratta mette, e quelli che per un lettore vogliono dire qualcosa. */
const SEGNI = [..." #*_[]|:;,.-€%\"'{}<>&()/\\!?=+1a\n\t“”’–•"];
const scelto = fc.nat(1_000_000);

interface Scelta {
  dove: number;
  cosa: number;
  altro: number;
}

/** @param file i file del piano, per nome; i più lunghi si cambiano più spesso */
export function modifiche(file: ReadonlyMap<string, string>): fc.Arbitrary<Modifica> {
  const tutti = [...file].sort(([a], [b]) => (a < b ? -1 : 1));
  const lungo = tutti.reduce((somma, [, t]) => somma + t.length, 0);
  const file_ = (n: number): [string, string, number] => {
    let resto = n % lungo;
    for (const [nome, testo] of tutti) {
      if (resto < testo.length) return [nome, testo, resto];
      resto -= testo.length;
    }
    throw new Error("Non c'è nessun file");
  };
  return fc
    .record({
      dove: fc.nat(lungo - 1),
      cosa: scelto,
      altro: scelto,
      genere: fc.constantFrom(segno, segno, riga, cella),
    })
    .map(({ genere, ...s }): Modifica => {
      const [nome, testo, posto] = file_(s.dove);
      const fatta = genere(testo, { ...s, dove: posto });
      return { file: nome, ...fatta };
    })
    .filter((m) => m.testo !== file.get(m.file));
}

type Fatta = Omit<Modifica, "file">;
const rigaDi = (testo: string, posto: number): number => testo.slice(0, posto).split("\n").length;
const prendi = <T>(elenco: readonly T[], n: number): T => elenco[n % elenco.length] as T;

function segno(testo: string, { dove, cosa, altro }: Scelta): Fatta {
  const come = prendi(["togli", "raddoppia", "scambia", "sposta", "metti", "cambia"] as const, cosa);
  const [prima, s, dopo] = [testo.slice(0, dove), testo[dove] ?? "", testo.slice(dove + 1)];
  const nuovo = prendi(SEGNI, altro);
  const lontano = 2 + (altro % 40);
  const fatti = {
    togli: () => prima + dopo,
    raddoppia: () => prima + s + s + dopo,
    scambia: () => prima + (dopo[0] ?? "") + s + dopo.slice(1),
    sposta: () => prima + dopo.slice(0, lontano) + s + dopo.slice(lontano),
    metti: () => prima + nuovo + s + dopo,
    cambia: () => prima + nuovo + dopo,
  };
  const fine = come === "sposta" ? dove + lontano : dove + 1;
  const detto =
    come === "metti" || come === "cambia" ? `${come} ${JSON.stringify(nuovo)}` : `${come} ${JSON.stringify(s)}`;
  return { righe: [rigaDi(testo, dove), rigaDi(testo, fine)], nome: `segno: ${detto}`, testo: fatti[come]() };
}

function riga(testo: string, { dove, cosa, altro }: Scelta): Fatta {
  const come = prendi(["togli", "raddoppia", "scambia", "sposta"] as const, cosa);
  const righe = testo.split("\n");
  const i = rigaDi(testo, dove) - 1;
  const qui = righe[i] ?? "";
  const altrove = altro % righe.length;
  const [prima, dopo] = [righe.slice(0, i), righe.slice(i + 1)];
  const senza = [...prima, ...dopo];
  const fatti = {
    togli: () => senza,
    raddoppia: () => [...prima, qui, qui, ...dopo],
    scambia: () => [...prima, ...dopo.slice(0, 1), qui, ...dopo.slice(1)],
    sposta: () => [...senza.slice(0, altrove), qui, ...senza.slice(altrove)],
  };
  const fine = come === "sposta" ? altrove : i;
  return {
    righe: [Math.min(i, fine) + 1, Math.max(i, fine) + 2],
    nome: `riga: ${come} ${JSON.stringify(qui.slice(0, 60))}`,
    testo: fatti[come]().join("\n"),
  };
}

/** Una cella di una tabella o una voce fra virgole: ciò che sta fra due separatori della riga. */
function cella(testo: string, { dove, cosa, altro }: Scelta): Fatta {
  const come = prendi(["togli", "raddoppia", "scambia", "sposta"] as const, cosa);
  const righe = testo.split("\n");
  const i = rigaDi(testo, dove) - 1;
  const qui = righe[i] ?? "";
  const separatore = [";", "|", ", ", " "].find((s) => qui.trim().includes(s)) ?? " ";
  const celle = qui.split(separatore);
  const j = altro % celle.length;
  const c = celle[j] ?? "";
  const senza = celle.toSpliced(j, 1);
  const fatti = {
    togli: () => senza,
    raddoppia: () => celle.toSpliced(j, 0, c),
    scambia: () => senza.toSpliced(j + 1, 0, c),
    sposta: () => [...senza, c],
  };
  return {
    righe: [i + 1, i + 1],
    nome: `cella: ${come} ${JSON.stringify(c.slice(0, 40))}`,
    testo: righe.toSpliced(i, 1, fatti[come]().join(separatore)).join("\n"),
  };
}
