/** Le tabelle: intestazioni e righe. */
import { PDFNumber } from "@cantoo/pdf-lib";
import { attributo, figliVeri, listaAttributo, type Nodo, primaPagina, testoDi, tutti } from "../lettura/albero.ts";
import type { Pagina } from "../lettura/disegnato.ts";
import { testo } from "../lettura/oggetti.ts";
import { dove } from "./documento.ts";
import { type Controllo, cita, type Dettaglio } from "./tipi.ts";

const tabelleDi = (elementi: Nodo[]) => elementi.filter((e) => e.tipo === "Table");

/** Le righe di una tabella, senza quelle delle tabelle dentro le celle. */
const righeDi = (tabella: Nodo): Nodo[] =>
  [...figliVeri(tabella, /^(?:NonStruct|Private|THead|TBody|TFoot)$/)].filter((n) => n.tipo === "TR");

const celleDi = (riga: Nodo): Nodo[] => [...figliVeri(riga)].filter((n) => /^T[HD]$/.test(n.tipo));

/** Le intestazioni ci sono, e dicono di quali celle sono. */
export const intestazioni: Controllo = {
  id: "tabelle-intestazioni",
  titolo: "Ogni tabella ha intestazioni che dicono di quali celle sono",
  perche: "Chi ascolta una cella deve sapere di quale riga e di quale colonna.",
  guarda: ({ elementi, pagine }) => {
    const tabelle = tabelleDi(elementi);
    if (!tabelle.length) return undefined;
    const guasti = tabelle.flatMap((t): Dettaglio[] => {
      const celle = righeDi(t).flatMap(celleDi);
      const teste = celle.filter((c) => c.tipo === "TH");
      const qui = dove(primaPagina(t));
      if (!teste.length) return [{ ...qui, trovato: `tabella ${nomeDi(t, pagine)} senza celle TH` }];
      const citate = new Set(celle.flatMap((c) => listaAttributo(c, "Table", "Headers")));
      const noti = new Set(celle.flatMap((c) => testo(c.d, "ID") ?? []));
      return [
        ...teste
          .filter((c) => !/^(?:Row|Column|Both)$/.test(ambito(c)) && !citate.has(testo(c.d, "ID") ?? "\0"))
          .map((c) => ({
            ...dove(primaPagina(c) ?? primaPagina(t)),
            trovato: `l'intestazione ${cita(testoDi(c, pagine))} non dice se è di riga o di colonna (Scope), e nessuna cella la cita`,
          })),
        ...[...citate]
          .filter((id) => !noti.has(id))
          .map((id) => ({ ...qui, trovato: `una cella cita l'intestazione «${id}», che nella tabella non c'è` })),
      ];
    });
    return { guasti, note: [`${tabelle.length} tabelle`] };
  },
};

/** Lo Scope di un'intestazione. */
const ambito = (cella: Nodo): string => {
  const v = attributo(cella, "Table", "Scope");
  return v === undefined ? "" : String(v).replace(/^\//, "");
};

/** Le righe sono larghe uguale, contate le celle che ne prendono più d'una. */
export const righe: Controllo = {
  id: "tabelle-righe",
  titolo: "Le righe di una tabella hanno tutte lo stesso numero di colonne",
  perche: "Se le colonne non tornano, ogni cella si legge con l'intestazione di un'altra.",
  guarda: ({ elementi, pagine }) => {
    const tabelle = tabelleDi(elementi);
    if (!tabelle.length) return undefined;
    return {
      guasti: tabelle.flatMap((t): Dettaglio[] => {
        const trovate = righeDi(t);
        if (!trovate.length) return [{ ...dove(primaPagina(t)), trovato: `tabella ${nomeDi(t, pagine)} senza righe` }];
        const estranei = trovate.flatMap((r) => [...figliVeri(r)].filter((c) => !/^T[HD]$/.test(c.tipo)));
        const attese = larghezze(trovate);
        const colonne = attese[0] ?? 0;
        return [
          ...estranei.map((e) => ({ ...dove(primaPagina(e)), trovato: `in una riga c'è ${e.tipo}, non una cella` })),
          ...trovate.flatMap((r, i) =>
            attese[i] === colonne
              ? []
              : {
                  ...dove(primaPagina(r) ?? primaPagina(t)),
                  trovato: `tabella ${nomeDi(t, pagine)}: la riga ${i + 1} ha ${attese[i]} colonne, la prima ${colonne}`,
                },
          ),
        ];
      }),
    };
  },
};

/** Quante colonne occupa ogni riga, comprese le celle che scendono dalle righe di sopra. */
function larghezze(trovate: Nodo[]): number[] {
  const scendono: number[] = [];
  return trovate.map((riga) => {
    let colonna = 0;
    const salta = () => {
      while ((scendono[colonna] ?? 0) > 0) {
        scendono[colonna] = (scendono[colonna] ?? 0) - 1;
        colonna++;
      }
    };
    for (const cella of celleDi(riga)) {
      salta();
      for (let i = intero(cella, "ColSpan"); i > 0; i--) scendono[colonna++] = intero(cella, "RowSpan") - 1;
    }
    salta();
    return colonna;
  });
}

const intero = (cella: Nodo, chiave: string): number => {
  const v = attributo(cella, "Table", chiave);
  return v instanceof PDFNumber ? Math.max(1, v.asNumber()) : 1;
};

/** La didascalia, o la prima cella: come chi legge riconosce la tabella. */
function nomeDi(tabella: Nodo, pagine: Pagina[]): string {
  const prima = [...tutti(tabella)].find((n) => /^(?:Caption|T[HD])$/.test(n.tipo) && testoDi(n, pagine));
  return prima ? cita(testoDi(prima, pagine)) : "";
}
