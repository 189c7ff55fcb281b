/** Le somme delle risorse. Importi di periodi diversi non si sommano mai fra loro: ogni somma dice il suo periodo. */
import { nomeArea } from "../generi/aree/nome.ts";
import type { Fondo } from "../generi/fondi/schema.ts";
import { inOrdineDiPeriodo, titoloPeriodo } from "../generi/obiettivi/periodi.ts";
import type { Risorsa } from "../generi/obiettivi/risorsa.ts";
import { scriviNumero } from "../testo/numeri.ts";
import { slug } from "../testo/slug.ts";
import type { Dataset, Obiettivo, Piano, Riga } from "./modello.ts";

export interface Somma {
  periodo: Risorsa["periodo"];
  /** Euro. */
  importo: number;
  /** Quanti importi sono sommati. */
  addendi: number;
}

/** Somma per periodo; le risorse senza importo non entrano. Arrotonda ai centesimi. */
export function sommaPerPeriodo(risorse: readonly Risorsa[]): Somma[] {
  return inOrdineDiPeriodo(risorse.map((r) => r.periodo)).flatMap((periodo) => {
    const importi = risorse.flatMap((r) => (r.periodo === periodo && r.importo !== null ? [r.importo] : []));
    if (!importi.length) return [];
    return [{ periodo, importo: Math.round(importi.reduce((a, b) => a + b, 0) * 100) / 100, addendi: importi.length }];
  });
}

/** Vero se la scheda ha qualcosa da dire sulle risorse: una tematica sempre, una di sistema solo se ne nomina. */
export const haRisorse = (o: Obiettivo): boolean =>
  o.tipo === "tematico" || o.risorse.length > 0 || o.notaRisorse !== undefined;

/** Una risorsa con la scheda che la prevede. */
export interface VoceRisorsa extends Risorsa {
  obiettivo: Obiettivo;
}

/** Le risorse di tutte le schede, nell'ordine del piano. */
export const tutteLeRisorse = (piano: Piano): VoceRisorsa[] =>
  piano.obiettivi.flatMap((obiettivo) => obiettivo.risorse.map((r) => ({ ...r, obiettivo })));

export interface GruppoRisorse {
  /** Identificativo del gruppo nella pagina: i fondi, l'area. */
  id: string;
  /** I nomi dei fondi (più d'uno se la fonte dà una cifra sola per tutti) o dell'area. */
  nome: string;
  voci: VoceRisorsa[];
  somme: Somma[];
  /** Le voci che nominano il fondo senza dare una cifra. */
  senzaImporto: number;
  /** Quanti obiettivi ne parlano. */
  obiettivi: number;
}

const gruppo = (id: string, nome: string, voci: VoceRisorsa[]): GruppoRisorse => ({
  id,
  nome,
  voci,
  somme: sommaPerPeriodo(voci),
  senzaImporto: voci.filter((v) => v.importo === null).length,
  obiettivi: new Set(voci.map((v) => v.obiettivo.id)).size,
});

/** Le risorse per fondo. Un importo che la fonte dà per più fondi insieme non si divide: sta in un gruppo suo. */
export function risorsePerFondo(piano: Piano): GruppoRisorse[] {
  const nomi = new Map(piano.fondi.map((f) => [f.id, f.nome]));
  const gruppi = Map.groupBy(tutteLeRisorse(piano), (r) => r.fondi.join("+"));
  return [...gruppi].map(([id, voci]) =>
    gruppo(id, (voci[0]?.fondi ?? []).map((f) => nomi.get(f) ?? f).join("; "), voci),
  );
}

/** Ciò che viene da un fondo: con un importo suo, o insieme ad altri con una cifra sola. */
export function risorseDelFondo(piano: Piano, fondo: Fondo): { suo: GruppoRisorse; insieme: VoceRisorsa[] } {
  const voci = tutteLeRisorse(piano).filter((r) => r.fondi.includes(fondo.id));
  return {
    suo: gruppo(
      fondo.id,
      fondo.nome,
      voci.filter((r) => r.fondi.length === 1),
    ),
    insieme: voci.filter((r) => r.fondi.length > 1),
  };
}

/** Le risorse per area, nell'ordine del piano; le aree senza risorse non ci sono. */
export const risorsePerArea = (piano: Piano): GruppoRisorse[] =>
  piano.aree.flatMap((a) => {
    const voci = tutteLeRisorse(piano).filter((r) => r.obiettivo.area === a.id);
    return voci.length ? [gruppo(a.id, nomeArea(a), voci)] : [];
  });

/** Sotto questa cifra due importi uguali possono essere un caso. */
const MINIMO_RIPETUTO = 1000;

/** Un importo scritto uguale (stessi fondi, stesso periodo) in più schede: una somma sola, o tante. */
export interface ImportoRipetuto {
  importo: number;
  periodo: Risorsa["periodo"];
  /** Le voci, con il loro posto fra le risorse della scheda. */
  voci: { obiettivo: Obiettivo; posto: number }[];
}

/** Gli importi ripetuti in schede diverse: una somma li conta tutte le volte. */
export function importiRipetuti(piano: Piano): ImportoRipetuto[] {
  const voci = piano.obiettivi.flatMap((obiettivo) =>
    obiettivo.risorse.flatMap(({ importo, periodo, fondi }, posto) =>
      importo !== null && importo >= MINIMO_RIPETUTO
        ? [{ obiettivo, posto, importo, periodo, chiave: [[...fondi].sort(), importo, periodo].join("|") }]
        : [],
    ),
  );
  return [...Map.groupBy(voci, (v) => v.chiave).values()].flatMap((uguali) => {
    const [prima] = uguali;
    if (!prima || new Set(uguali.map((v) => v.obiettivo.id)).size < 2) return [];
    const { importo, periodo } = prima;
    return [{ importo, periodo, voci: uguali.map(({ obiettivo, posto }) => ({ obiettivo, posto })) }];
  });
}

/** Gli importi di ogni gruppo in una tabella, una colonna per periodo: periodi diversi non si mescolano mai. */
function tabellaPerPeriodo(
  base: Pick<Dataset, "id" | "titolo" | "descrizione" | "fonte">,
  chiave: { nome: string; titolo: string },
  gruppi: { nome: string; somme: Somma[]; detto?: string }[],
): Dataset {
  const periodi = inOrdineDiPeriodo(gruppi.flatMap((g) => g.somme.map((s) => s.periodo)));
  const righe: Riga[] = gruppi
    .filter((g) => g.somme.length)
    .map((g) => ({
      chiave: slug(g.nome),
      celle: Object.fromEntries([
        [chiave.nome, { testo: g.nome, valore: null, decimali: 0 }],
        ...periodi.map((p) => {
          const importo = g.somme.find((s) => s.periodo === p)?.importo;
          const decimali = importo === undefined || Number.isInteger(importo) ? 0 : 2;
          const cella =
            importo === undefined
              ? { testo: "", valore: null, decimali }
              : { testo: scriviNumero(importo, decimali), valore: importo, decimali };
          return [slug(p), cella] as const;
        }),
      ]),
    }));
  const conImporto = (p: string) => righe.filter((r) => r.celle[slug(p)]?.valore != null).map((r) => r.chiave);
  return {
    ...base,
    file: "",
    fileCsv: "",
    chiave: chiave.nome,
    righe,
    colonne: [
      { ...chiave, tipo: "testo" },
      ...periodi.map((p) => ({
        nome: slug(p),
        titolo: titoloPeriodo(p),
        tipo: "numero" as const,
        unita: "euro" as const,
      })),
    ],
    grafici: periodi
      .filter((p) => conImporto(p).length > 1)
      .map((p) => ({
        id: `${base.id}-${slug(p)}`,
        titolo: `${base.titolo}: ${titoloPeriodo(p).toLowerCase()}`,
        tipo: "barre orizzontali" as const,
        serie: [slug(p)],
        righe: conImporto(p),
        nomi: gruppi.flatMap((g) => (g.detto ? [{ voce: slug(g.nome), nome: g.detto }] : [])),
      })),
    note: [
      "La tabella è fatta dal programma con gli importi scritti nelle schede. Importi di periodi diversi stanno in colonne diverse e non si sommano.",
    ],
  };
}

/** I dataset che il programma ricava dalle schede: le risorse per obiettivo e per fondo. */
export function datasetRisorse(piano: Piano): Dataset[] {
  const [primo] = piano.obiettivi.filter((o) => o.risorse.some((r) => r.importo !== null));
  if (!primo) return [];
  return [
    tabellaPerPeriodo(
      {
        id: "risorse-obiettivi",
        titolo: "Risorse per obiettivo",
        descrizione: "Gli importi che ogni scheda prevede, in euro, secondo il periodo a cui si riferiscono.",
        fonte: primo.fonte,
      },
      { nome: "obiettivo", titolo: "Obiettivo" },
      piano.obiettivi.map((o) => ({ nome: o.id.toUpperCase(), detto: o.titolo, somme: sommaPerPeriodo(o.risorse) })),
    ),
    tabellaPerPeriodo(
      {
        id: "risorse-fondi",
        titolo: "Risorse per fondo",
        descrizione:
          "Gli importi delle schede, in euro, secondo il fondo da cui vengono e il periodo a cui si riferiscono.",
        fonte: primo.fonte,
      },
      { nome: "fondo", titolo: "Fondo" },
      risorsePerFondo(piano),
    ),
  ];
}
