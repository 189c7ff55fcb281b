/** Le differenze fra due testi, blocco per blocco: ciò che si sposta resta lo stesso blocco, in un altro posto. */
import { abbina, spostate } from "./coppie.ts";
import type { BloccoDiTesto, Differenza, Voce } from "./tipi.ts";

/** Sotto, due blocchi diversi non sono lo stesso riscritto. */
const SOGLIA_BLOCCHI = 0.5;
/** Un blocco con meno parole si ripete per caso: che sia andato in un altro testo non si può dire. */
const MINIMO_SPOSTATO = 4;

/** @returns le differenze fra i testi di due versioni della stessa voce; il campo è `testo` */
export function differenzeDiTesto(prima: Voce, dopo: Voce): Differenza[] {
  const [prime, seconde] = [prima.testo ?? [], dopo.testo ?? []];
  const elementi = (blocchi: readonly BloccoDiTesto[]) =>
    blocchi.map(({ forma }) => ({ impronta: forma, parole: forma }));
  const { coppie, tolti, aggiunti } = abbina(elementi(prime), elementi(seconde), { soglia: SOGLIA_BLOCCHI });
  const mosse = new Set(spostate(coppie));
  const base = { genere: dopo.genere, id: dopo.id, campo: "testo" } as const;
  const tolta = (p: number): Differenza => {
    const { forma, riga } = prime[p] as BloccoDiTesto;
    return { ...base, tipo: "tolto", prima: forma, dopo: null, file: prima.file, riga };
  };
  const aggiunta = (d: number): Differenza => {
    const { forma, riga } = seconde[d] as BloccoDiTesto;
    return { ...base, tipo: "aggiunto", prima: null, dopo: forma, file: dopo.file, riga };
  };
  return [
    ...tolti.map(tolta),
    ...coppie.flatMap((coppia): Differenza[] => {
      const [a, b] = [prime[coppia.prima] as BloccoDiTesto, seconde[coppia.dopo] as BloccoDiTesto];
      const qui = { ...base, prima: a.forma, dopo: b.forma, file: dopo.file, riga: b.riga };
      const da = { file: prima.file, riga: a.riga };
      return [
        ...(mosse.has(coppia) ? [{ ...qui, tipo: "spostato" as const, da }] : []),
        ...(a.forma === b.forma ? [] : [{ ...qui, tipo: "cambiato" as const }]),
      ];
    }),
    ...aggiunti.map(aggiunta),
  ];
}

/** Un blocco tolto da un testo e aggiunto uguale in un altro è uno spostamento solo. */
export function spostatiFraTesti(trovate: readonly Differenza[]): Differenza[] {
  const tolti = new Map<string, Differenza[]>();
  for (const d of trovate)
    if (mobile(d, "tolto")) tolti.set(String(d.prima), [...(tolti.get(String(d.prima)) ?? []), d]);
  const mossi = new Map<Differenza, Differenza>();
  for (const d of trovate) {
    const da = mobile(d, "aggiunto") ? tolti.get(String(d.dopo))?.shift() : undefined;
    if (da) mossi.set(d, da);
  }
  const via = new Set(mossi.values());
  return trovate
    .filter((d) => !via.has(d))
    .map((d) => {
      const da = mossi.get(d);
      return da ? { ...d, tipo: "spostato", prima: da.prima, da: { file: da.file, riga: da.riga } } : d;
    });
}

const mobile = (d: Differenza, tipo: Differenza["tipo"]) =>
  d.tipo === tipo && d.campo === "testo" && String(d.prima ?? d.dopo).split(" ").length >= MINIMO_SPOSTATO;
