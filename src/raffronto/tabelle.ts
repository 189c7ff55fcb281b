/** Le differenze fra le figure di due versioni di un dataset: righe e celle. Le colonne le dice la sua descrizione. */
import { abbina, type Elemento, spostate } from "./coppie.ts";
import { impronta, ridotto } from "./scrittura.ts";
import type { CellaLetta, Differenza, Tabella, Voce } from "./tipi.ts";

/** @returns le differenze; il campo è `riga` o `riga/colonna`, come in `<Dato id="dataset/riga/colonna"/>` */
export function differenzeDiTabella(prima: Voce, dopo: Voce): Differenza[] {
  const [t, u] = [prima.tabella as Tabella, dopo.tabella as Tabella];
  const comuni = u.colonne.filter((c) => t.colonne.includes(c));
  const { coppie, tolti, aggiunti } = abbina(elementi(t, comuni), elementi(u, comuni), { riscritti: false });
  const mosse = new Set(spostate(coppie));
  const base = { genere: dopo.genere, id: dopo.id } as const;
  const riga = (tabella: Tabella, i: number) => tabella.righe[i] as Tabella["righe"][number];
  return [
    ...intestazione(prima, dopo),
    ...tolti.map((i): Differenza => {
      const { chiave, celle } = riga(t, i);
      return { ...base, campo: chiave, tipo: "tolto", prima: scritte(celle), dopo: null, ...posto(t, chiave) };
    }),
    ...coppie.flatMap((coppia): Differenza[] => {
      const [a, b] = [riga(t, coppia.prima), riga(u, coppia.dopo)];
      const da = posto(t, a.chiave);
      const mossa: Differenza[] = mosse.has(coppia)
        ? [
            {
              ...base,
              campo: b.chiave,
              tipo: "spostato",
              prima: scritte(a.celle),
              dopo: scritte(b.celle),
              ...posto(u, b.chiave),
              da,
            },
          ]
        : [];
      const celle = comuni.flatMap((colonna): Differenza[] => {
        const [x, y] = [a.celle[colonna], b.celle[colonna]];
        if (uguali(x, y)) return [];
        const tipo = vuota(x) ? "aggiunto" : vuota(y) ? "tolto" : "cambiato";
        const valori = { prima: valoreDi(x), dopo: valoreDi(y) };
        return [{ ...base, campo: `${b.chiave}/${colonna}`, tipo, ...valori, ...posto(u, b.chiave, colonna) }];
      });
      return [...mossa, ...celle];
    }),
    ...aggiunti.map((i): Differenza => {
      const { chiave, celle } = riga(u, i);
      return { ...base, campo: chiave, tipo: "aggiunto", prima: null, dopo: scritte(celle), ...posto(u, chiave) };
    }),
  ];
}

/** Le colonne che cambiano senza che cambi la descrizione, che altrimenti lo dice già. */
function intestazione(prima: Voce, dopo: Voce): Differenza[] {
  const [t, u] = [prima.tabella as Tabella, dopo.tabella as Tabella];
  const [a, b] = [t.colonne, u.colonne].map((colonne) => [...colonne].sort().join(";"));
  if (a === b || impronta(prima.campi.colonne) !== impronta(dopo.campi.colonne)) return [];
  const colonne = { prima: t.colonne.join("; "), dopo: u.colonne.join("; ") };
  return [
    { genere: dopo.genere, id: dopo.id, campo: "intestazione", tipo: "cambiato", ...colonne, file: u.file, riga: 1 },
  ];
}

const elementi = ({ righe }: Tabella, colonne: readonly string[]): Elemento[] =>
  righe.map(({ chiave, celle }) => {
    const testi = colonne.map((c) => celle[c]?.testo ?? "");
    return { nome: chiave, impronta: testi.map(ridotto).join("|"), parole: testi.join(" ") };
  });

const vuota = (cella: CellaLetta | undefined) => !cella?.testo.trim();
const valoreDi = (cella: CellaLetta | undefined) => (vuota(cella) ? null : (cella?.valore ?? cella?.testo ?? null));
const uguali = (a: CellaLetta | undefined, b: CellaLetta | undefined) =>
  a?.valore != null && b?.valore != null ? a.valore === b.valore : ridotto(a?.testo ?? "") === ridotto(b?.testo ?? "");
const scritte = (celle: Readonly<Record<string, CellaLetta>>) =>
  Object.fromEntries(Object.entries(celle).map(([nome, c]) => [nome, c.testo]));
const posto = (tabella: Tabella, chiave: string, colonna = tabella.colonne[0] ?? "") => ({
  file: tabella.file,
  riga: tabella.riga(chiave, colonna),
});
