/** Aggiunge, toglie, sposta, copia una riga di un elenco in ciò che un modulo ha mandato. */
import { type Mandato, righeDi } from "./leggi.ts";

const AZIONI = ["aggiungi", "togli", "su", "giù", "copia"] as const;
type Azione = (typeof AZIONI)[number];

interface SulleRighe {
  azione: Azione;
  /** Il nome dell'elenco: `indicatori`. */
  elenco: string;
  posto: number;
}

/** Da come un bottone la scrive: `su:indicatori:2`. @returns niente, se non è scritta così */
export function azioneDa(scritta: string): SulleRighe | undefined {
  const [azione, elenco, posto] = scritta.split(":");
  if (!AZIONI.includes(azione as Azione) || !elenco || !/^\d{1,5}$/.test(posto ?? "")) return undefined;
  return { azione: azione as Azione, elenco, posto: Number(posto) };
}

/** @returns lo stesso modulo, con le righe dell'elenco numerate da capo */
export function conRighe(mandato: Mandato, { azione, elenco, posto }: SulleRighe): Mandato {
  const prima = (mandato.get(righeDi(elenco)) ?? []).filter((r) => r !== "");
  const chi = prima[posto];
  const ordine: (string | undefined)[] = [...prima];
  if (azione === "aggiungi") ordine.push(undefined);
  else if (chi === undefined) return mandato;
  else if (azione === "togli") ordine.splice(posto, 1);
  else if (azione === "copia") ordine.splice(posto + 1, 0, chi);
  else {
    const altro = azione === "su" ? posto - 1 : posto + 1;
    if (altro < 0 || altro >= ordine.length) return mandato;
    [ordine[posto], ordine[altro]] = [ordine[altro], ordine[posto]];
  }
  const nuovo = new Map(mandato);
  const suoi = [...mandato].filter(([nome]) => nome.startsWith(`${elenco}.`));
  for (const [nome] of suoi) nuovo.delete(nome);
  nuovo.set(righeDi(elenco), ["", ...ordine.map((_, i) => String(i))]);
  for (const [i, riga] of ordine.entries())
    for (const [nome, valori] of suoi) {
      const dopo = dentro(nome, elenco, riga);
      if (dopo === undefined) continue;
      // Una riga copiata prende un identificativo suo: quello della prima resta suo.
      const daDare = azione === "copia" && i === posto + 1 && dopo === ".id";
      nuovo.set(`${elenco}.${i}${dopo}`, daDare ? [""] : valori);
    }
  return nuovo;
}

/** Ciò che nel nome segue la riga: niente, se è di un'altra. */
function dentro(nome: string, elenco: string, riga: string | undefined): string | undefined {
  if (riga === undefined) return undefined;
  const suo = `${elenco}.${riga}`;
  if (nome === suo) return "";
  return [".", "#", "@"].some((segno) => nome.startsWith(`${suo}${segno}`)) ? nome.slice(suo.length) : undefined;
}
