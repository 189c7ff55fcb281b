/** Da ciò che un modulo manda a un valore come sta nel file. Nei nomi i passi sono divisi da un punto: `indicatori.0.testo`. */
import { eMappa, type Percorso, type Valore } from "../ritocco/cambio.ts";
import type { CampoDelModulo } from "./campi.ts";

/** Ciò che un modulo ha mandato: più valori per un nome sono le righe di un elenco (`indicatori#`). */
export type Mandato = ReadonlyMap<string, readonly string[]>;

export const nomeDi = (percorso: Percorso): string => percorso.join(".");
/** Il nome con cui un elenco dice le sue righe. */
export const righeDi = (nome: string): string => `${nome}#`;
/** Il nome con cui una riga dice quale era nel file; una riga nuova non lo dice. */
export const origineDi = (riga: string): string => `${riga}@`;

/** Un testo com'è in un modulo: il navigatore cambia gli a capo, e uno in fondo non si vede. */
const comeNelModulo = (t: string): string => t.replace(/\r\n?/g, "\n").trimEnd();

/** I testi di prima, per rimetterli come erano se nessuno li ha toccati. */
function originali(valore: Valore | undefined, trovati = new Map<string, string>()): Map<string, string> {
  if (typeof valore === "string") trovati.set(comeNelModulo(valore), valore);
  else if (Array.isArray(valore)) for (const v of valore) originali(v, trovati);
  else if (eMappa(valore)) for (const v of Object.values(valore)) originali(v, trovati);
  return trovati;
}

/**
 * @param prima il valore che c'è: ciò che il modulo non mostra, o mostra senza che sia toccato, resta com'è
 * @param conVuote le righe ancora vuote restano, `null`: per mostrare di nuovo il modulo
 * @returns niente, se il campo è vuoto
 */
export function leggiModulo(
  campo: CampoDelModulo,
  mandato: Mandato,
  prima: Valore | undefined,
  conVuote = false,
): Valore | undefined {
  return leggi(campo, "", prima, { mandato, conVuote, originali: originali(prima) });
}

interface Qui {
  mandato: Mandato;
  conVuote: boolean;
  originali: ReadonlyMap<string, string>;
}

const sotto = (nome: string, passo: string | number) => (nome ? `${nome}.${passo}` : String(passo));

function leggi(campo: CampoDelModulo, nome: string, prima: Valore | undefined, qui: Qui): Valore | undefined {
  const { forma } = campo;
  if (forma.tipo === "gruppo") return leggiGruppo(campo, forma.campi, nome, prima, qui);
  if (forma.tipo === "elenco") return leggiElenco(campo, forma.voce, nome, prima, qui);
  const scritto = qui.mandato.get(nome)?.[0];
  if (scritto === undefined) return prima;
  const testo = comeNelModulo(scritto);
  if (!testo.trim()) return vuoto(campo, prima);
  if (forma.tipo === "sì o no") return testo === "sì";
  return qui.originali.get(testo) ?? testo;
}

/** Un campo lasciato vuoto: se lo era già resta com'era scritto. */
function vuoto({ nullo, obbligatorio }: CampoDelModulo, prima: Valore | undefined): Valore | undefined {
  if (prima === null || (typeof prima === "string" && !prima.trim())) return prima;
  return nullo && obbligatorio ? null : undefined;
}

function leggiGruppo(
  campo: CampoDelModulo,
  campi: readonly CampoDelModulo[],
  nome: string,
  prima: Valore | undefined,
  qui: Qui,
): Valore | undefined {
  const suo = eMappa(prima) ? prima : undefined;
  const scritti = campi.flatMap((c): [string, Valore][] => {
    const v = leggi(c, sotto(nome, c.nome), suo?.[c.nome], qui);
    return v === undefined ? [] : [[c.nome, v]];
  });
  // Ciò che lo schema non conosce non si perde: lo dice la verifica.
  const noti = new Set(campi.map((c) => c.nome));
  const altri = Object.entries(suo ?? {}).filter(([k]) => !noti.has(k));
  const pieni = [...scritti, ...altri].some(([, v]) => v !== null && !(Array.isArray(v) && !v.length));
  if (pieni || nome === "") return Object.fromEntries([...scritti, ...altri]);
  if (prima === null || (suo && !Object.keys(suo).length)) return prima;
  return campo.nullo && campo.obbligatorio ? null : undefined;
}

function leggiElenco(
  campo: CampoDelModulo,
  voce: CampoDelModulo,
  nome: string,
  prima: Valore | undefined,
  qui: Qui,
): Valore | undefined {
  const righe = qui.mandato.get(righeDi(nome));
  if (!righe) return prima;
  const sue = Array.isArray(prima) ? (prima as readonly Valore[]) : [];
  const voci = righe
    .filter((r) => r !== "")
    .flatMap((r): Valore[] => {
      const riga = sotto(nome, r);
      const origine = qui.mandato.get(origineDi(riga))?.[0];
      const v = leggi(voce, riga, origine === undefined ? undefined : sue[Number(origine)], qui);
      if (v === undefined || v === null) return qui.conVuote ? [null] : [];
      return [v];
    });
  if (voci.length || (Array.isArray(prima) && !prima.length)) return voci;
  if (prima === null) return null;
  return campo.obbligatorio ? (campo.nullo ? null : []) : undefined;
}
