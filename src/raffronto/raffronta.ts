/** Che cosa è diverso fra due versioni di un piano: voce per voce, campo per campo, ognuna detta una volta sola. */
import { abbina, type Elemento, spostate } from "./coppie.ts";
import { INTERNE } from "./interne.ts";
import { differenzeDiTesto, spostatiFraTesti } from "./prosa.ts";
import { impronta } from "./scrittura.ts";
import { differenzeDiTabella } from "./tabelle.ts";
import type { Differenza, Versione, Voce } from "./tipi.ts";
import { type Cambio, cambi, campoDi, type Passi, testoDi } from "./valori.ts";

/** Sotto, una voce scomparsa e una nuova non sono la stessa che ha cambiato nome. */
const SOGLIA_VOCI = 0.6;

/** @returns le differenze, nell'ordine dei generi e dei file di dopo */
export function raffronta(prima: Versione, dopo: Versione): Differenza[] {
  const perGenere = (v: Versione) => Map.groupBy(v.voci, (voce) => voce.genere);
  const [prime, seconde] = [perGenere(prima), perGenere(dopo)];
  const generi = [...new Set([...prime.keys(), ...seconde.keys()])];
  const abbinati = generi.map((g) => abbinaVoci(prime.get(g) ?? [], seconde.get(g) ?? []));
  const rinomine = new Map(
    abbinati.flatMap(({ coppie }) =>
      coppie.flatMap((c) => (c.somiglianza === undefined ? [] : [[c.prima.id, c.dopo.id] as const])),
    ),
  );
  const trovate = abbinati.flatMap(({ coppie, tolte, aggiunte }) => [
    ...tolte.map((voce) => intera(voce, "tolto")),
    ...coppie.flatMap(({ prima, dopo, spostata, somiglianza }) => [
      ...(somiglianza === undefined || alSeguito(prima.id, dopo.id, rinomine)
        ? []
        : [rinominata(prima, dopo, somiglianza)]),
      ...(spostata ? [mossa(prima, dopo)] : []),
      ...dentroLaVoce(prima, dopo, rinomine),
    ]),
    ...aggiunte.map((voce) => intera(voce, "aggiunto")),
  ]);
  return [...spostatiFraTesti(trovate), ...altriFile(prima, dopo)];
}

interface CoppiaDiVoci {
  prima: Voce;
  dopo: Voce;
  spostata: boolean;
  somiglianza?: number;
}

function abbinaVoci(prime: readonly Voce[], seconde: readonly Voce[]) {
  const { coppie, tolti, aggiunti } = abbina(prime.map(elemento), seconde.map(elemento), {
    soglia: SOGLIA_VOCI,
    riscritti: false,
  });
  const mosse = new Set(
    spostate(coppie.filter((c) => seconde[c.dopo]?.inOrdine && stessoFile(prime[c.prima], seconde[c.dopo]))),
  );
  return {
    tolte: tolti.map((p) => prime[p] as Voce),
    aggiunte: aggiunti.map((d) => seconde[d] as Voce),
    coppie: coppie.map((c): CoppiaDiVoci => {
      const [prima, dopo] = [prime[c.prima] as Voce, seconde[c.dopo] as Voce];
      const spostata = mosse.has(c) || (prima.id === dopo.id && !stessoFile(prima, dopo));
      // Uguali parola per parola con un altro nome: si somigliano del tutto.
      const somiglianza = prima.id === dopo.id ? undefined : (c.somiglianza ?? 1);
      return { prima, dopo, spostata, ...(somiglianza === undefined ? {} : { somiglianza }) };
    }),
  };
}

const stessoFile = (a: Voce | undefined, b: Voce | undefined) => a?.file === b?.file;

const elemento = (voce: Voce): Elemento => {
  const { id: _, ...altri } = voce.campi;
  const testo = voce.testo?.map((b) => b.forma).join(" ") ?? "";
  const figure =
    voce.tabella?.righe
      .map((r) =>
        Object.values(r.celle)
          .map((c) => c.testo)
          .join(" "),
      )
      .join(" ") ?? "";
  return {
    nome: voce.id,
    impronta: `${impronta(altri)}${testo}${figure}`,
    parole: `${testoDi(altri)} ${testo} ${figure}`,
  };
};

const intera = (voce: Voce, tipo: "aggiunto" | "tolto"): Differenza => ({
  genere: voce.genere,
  id: voce.id,
  campo: "",
  tipo,
  prima: tipo === "tolto" ? voce.campi : null,
  dopo: tipo === "aggiunto" ? voce.campi : null,
  file: voce.file,
  riga: voce.riga([]),
});

const mossa = (prima: Voce, dopo: Voce): Differenza => ({
  ...intera(dopo, "aggiunto"),
  tipo: "spostato",
  prima: prima.file,
  dopo: dopo.file,
  da: { file: prima.file, riga: prima.riga([]) },
});

const rinominata = (prima: Voce, dopo: Voce, somiglianza: number): Differenza => ({
  ...intera(dopo, "aggiunto"),
  campo: "id",
  tipo: "cambiato",
  prima: prima.id,
  dopo: dopo.id,
  riga: dopo.riga(["id"]),
  da: { file: prima.file, riga: prima.riga(["id"]) },
  somiglianza,
});

function dentroLaVoce(prima: Voce, dopo: Voce, rinomine: ReadonlyMap<string, string>): Differenza[] {
  const rinominata = prima.id !== dopo.id;
  const detti = cambi(prima.campi, dopo.campi)
    .filter((c) => !(rinominata && c.passiDopo.length === 1 && ["id", "termine"].includes(String(c.passiDopo[0]))))
    .filter((c) => !diConseguenza(c, rinomine));
  return [
    ...detti.map((c) => diCampo(c, prima, dopo)),
    ...(prima.testo && dopo.testo ? differenzeDiTesto(prima, dopo) : []),
    ...(prima.tabella && dopo.tabella ? differenzeDiTabella(prima, dopo) : []),
  ];
}

/** Chi cita una voce che ha cambiato nome cambia con lei: è già detto. Così il codice di ciò che le sta dentro. */
const diConseguenza = ({ prima, dopo }: Cambio, rinomine: ReadonlyMap<string, string>): boolean =>
  typeof prima === "string" &&
  typeof dopo === "string" &&
  (rinomine.get(prima) === dopo || alSeguito(prima, dopo, rinomine));

/** Vero se un codice ne segue un altro che è cambiato: `d3-r1` al posto di `d2-r1`. */
const alSeguito = (prima: string, dopo: string, rinomine: ReadonlyMap<string, string>): boolean =>
  [...rinomine].some(([da, a]) => prima.startsWith(`${da}-`) && dopo === `${a}${prima.slice(da.length)}`);

function diCampo(cambio: Cambio, prima: Voce, dopo: Voce): Differenza {
  const { tipo, passiPrima, passiDopo } = cambio;
  const tolto = tipo === "tolto";
  const [voce, passi] = tolto ? [prima, passiPrima] : [dopo, passiDopo];
  const [interna, resto] = internaDi(voce, passi);
  return {
    genere: interna?.genere ?? dopo.genere,
    id: interna?.id ?? dopo.id,
    campo: campoDi(resto, interna?.valore ?? voce.campi),
    tipo,
    prima: cambio.prima,
    dopo: cambio.dopo,
    file: voce.file,
    riga: voce.riga(passi),
    ...(tipo === "spostato" ? { da: { file: prima.file, riga: prima.riga(passiPrima) } } : {}),
  };
}

/** La voce con un nome suo in cui sta un campo, e il resto del percorso. */
function internaDi(voce: Voce, passi: Passi): [{ genere: string; id: string; valore: unknown } | undefined, Passi] {
  const [elenco, posto, ...resto] = passi;
  const genere = INTERNE.find((i) => i.in === voce.genere && i.elenco === elenco)?.genere;
  const valore = (voce.campi[String(elenco)] as { id?: unknown }[] | undefined)?.[Number(posto)];
  if (!genere || posto === undefined || typeof valore?.id !== "string") return [undefined, passi];
  return [{ genere, id: valore.id, valore }, resto];
}

function altriFile(prima: Versione, dopo: Versione): Differenza[] {
  const tutti = [...new Set([...prima.altri.keys(), ...dopo.altri.keys()])].sort();
  return tutti.flatMap((file): Differenza[] => {
    const [a, b] = [prima.altri.get(file) ?? null, dopo.altri.get(file) ?? null];
    if (a === b) return [];
    const tipo = a === null ? "aggiunto" : b === null ? "tolto" : "cambiato";
    return [{ genere: "file", id: file, campo: "", tipo, prima: a, dopo: b, file, riga: 1 }];
  });
}
