/** Una voce nel suo modulo: si mostra, si controlla, si salva, se ne guarda la pagina. */
import { GENERI } from "../generi/index.ts";
import { GENERI as INIZIABILI } from "../nuovo/prova.ts";
import { righeDiverse } from "../testo/estremi.ts";
import { PAROLE_REDAZIONE as P } from "../testo/parole/redazione.ts";
import { impronta } from "./archivio.ts";
import type { Pagina } from "./cornice.ts";
import { corpoDi, type Documento, nomeDellaVoce, valoreIn } from "./documento.ts";
import { indirizzoModulo } from "./elenchi.ts";
import { leggiModulo, type Mandato, origineDi } from "./leggi.ts";
import { paginaContrasto, paginaModulo, SCELTA, VISTO } from "./mostra.ts";
import { type Controllo, controlla, controllaSchema } from "./regole.ts";
import { azioneDa, conRighe } from "./righe.ts";
import { CORPO, conModulo, salva } from "./salva.ts";
import { NON_CE, type Risposta, registriDi, type Stato } from "./stato.ts";

interface DaVedere {
  /** Il file con cui il modulo si è aperto. */
  base: string;
  /** Ciò che è scritto e non salvato. */
  mandato?: Mandato;
  messaggio?: Pagina["messaggio"];
  /** Si controlla solo lo schema, che è subito. */
  svelto?: boolean;
}

/** Il modulo di una voce con ciò che la verifica ne direbbe. */
async function mostra(
  s: Stato,
  documento: Documento,
  { base, mandato, messaggio, svelto }: DaVedere,
): Promise<Risposta> {
  const { campo, file, voce } = documento;
  const prima = valoreIn(documento, base);
  const testo = mandato ? conModulo(documento, base, mandato) : base;
  const valore = mandato ? leggiModulo(campo, mandato, prima, true) : prima;
  const controllo = testo === undefined || svelto ? undefined : await controllaTutto(s, documento, testo);
  const messaggi = controllo?.campi ?? (testo === undefined ? new Map() : controllaSchema(documento, testo));
  const { piano } = (await s.verifica()).caricamento;
  const dataset = (piano?.dataset ?? []).filter((d) => d.file);
  return {
    titolo: nomeDellaVoce(valore, file),
    ...(messaggio ? { messaggio } : {}),
    corpo: paginaModulo({
      documento,
      valore,
      corpo: mandato?.get(CORPO)?.[0] ?? corpoDi(base),
      base: s.base(base),
      controllo,
      messaggi,
      registri: registriDi(piano),
      inizia: iniziaIn,
      origine: (riga) => (mandato ? mandato.get(origineDi(riga))?.[0] : riga.slice(riga.lastIndexOf(".") + 1)),
      bozza: mandato ? undefined : s.archivio.bozza(file, voce)?.quando,
      anteprima: s.qui.anteprima !== undefined,
      blocchi: {
        grafici: dataset.flatMap((d) => (d.grafici ?? []).map((g) => g.id)),
        dataset: dataset.map((d) => d.id),
      },
    }),
  };
}

async function controllaTutto(s: Stato, documento: Documento, testo: string): Promise<Controllo> {
  const prima = await s.verifica();
  const { file } = documento;
  const letto = s.archivio.leggi(file) === testo ? prima : await s.verificaCon(file, testo);
  return controlla(documento, testo, letto, prima.diagnostiche);
}

/** Il genere con cui si comincia una voce di un registro; niente, se non si comincia da solo. */
const iniziaIn = (registro: string): string | undefined => {
  const genere = GENERI.find((g) => g.citabili?.[registro] && g.chiave === registro);
  return INIZIABILI.find((g) => g.nome === genere?.nome)?.nome;
};

/** @param adesso il file com'è sul disco @param mandato niente, se la voce si apre soltanto */
export async function modulo(
  s: Stato,
  documento: Documento,
  adesso: string,
  mandato: Mandato | undefined,
): Promise<Risposta> {
  if (valoreIn(documento, adesso) === undefined) return { ...NON_CE, messaggio: { testo: P.sparita, errore: true } };
  const { archivio } = s;
  const { file, voce } = documento;
  if (!mandato) {
    s.qui.scalda?.();
    return mostra(s, documento, { base: adesso });
  }
  const fa = mandato.get("fa")?.[0] ?? "controlla";
  const bozza = archivio.bozza(file, voce);
  if (fa === "butta") {
    archivio.tieniBozza(file, voce, adesso, undefined, s.ora());
    return { vai: indirizzoModulo(file, voce) };
  }
  if (fa === "riprendi" && bozza)
    return mostra(s, documento, {
      base: bozza.base,
      mandato: new Map(bozza.mandato),
      messaggio: { testo: P.ripresa },
    });
  const base = s.testoDi(mandato.get("base")?.[0] ?? "");
  // Senza sapere com'era, ciò che altri hanno scritto sembrerebbe un cambio di chi salva.
  if (base === undefined)
    return mostra(s, documento, { base: adesso, messaggio: { testo: P.baseIgnota, errore: true } });
  const righe = azioneDa(fa);
  const suo = righe ? conRighe(mandato, righe) : mandato;
  if (fa === "salva") return salvaVoce(s, documento, { base, adesso, mandato: suo });
  archivio.tieniBozza(file, voce, base, suo, s.ora());
  if (fa === "guarda") return guarda(s, documento, base, suo);
  return mostra(s, documento, { base, mandato: suo, svelto: fa !== "controlla" });
}

/** Le scelte di chi ha visto un contrasto: valgono per il file che ha visto, non per uno arrivato dopo. */
function scelteIn(mandato: Mandato, adesso: string): Map<string, string> {
  if (mandato.get(VISTO)?.[0] !== impronta(adesso)) return new Map();
  return new Map(
    [...mandato].flatMap(([n, v]) => (n.startsWith(SCELTA) && v[0] ? [[n.slice(SCELTA.length), v[0]] as const] : [])),
  );
}

async function salvaVoce(
  s: Stato,
  documento: Documento,
  { base, adesso, mandato }: { base: string; adesso: string; mandato: Mandato },
): Promise<Risposta> {
  const { archivio } = s;
  const { file, voce } = documento;
  const esito = salva({ documento, base, adesso, mandato, scelte: scelteIn(mandato, adesso) });
  const salvata = esito.esito === "scrivi" || esito.esito === "uguale";
  if (!salvata) archivio.tieniBozza(file, voce, base, mandato, s.ora());
  switch (esito.esito) {
    case "contrasto":
      return {
        titolo: P.contrasto,
        stato: 409,
        messaggio: { testo: P.contrastoSpiega, errore: true },
        corpo: paginaContrasto(documento, esito.contrasti, mandato, { base: s.base(base), visto: impronta(adesso) }),
      };
    case "sparita":
      return { ...NON_CE, stato: 409, messaggio: { testo: P.sparita, errore: true } };
    case "non si tocca":
      return mostra(s, documento, { base, mandato, messaggio: { testo: P.nonSiTocca(esito.perche), errore: true } });
    case "uguale":
      archivio.tieniBozza(file, voce, base, undefined, s.ora());
      return s.vai(indirizzoModulo(file, voce), P.nonCambia);
    case "scrivi":
      archivio.scrivi([{ file, testo: esito.testo }], nomeDellaVoce(valoreIn(documento, esito.testo), file), s.ora());
      archivio.tieniBozza(file, voce, base, undefined, s.ora());
      return s.salvato(
        indirizzoModulo(file, voce),
        P.salvato(righeDiverse(adesso, esito.testo)),
        esito.insieme ? P.insieme : "",
      );
  }
}

async function guarda(s: Stato, documento: Documento, base: string, mandato: Mandato): Promise<Risposta> {
  const testo = conModulo(documento, base, mandato);
  const { piano } = (await s.verifica()).caricamento;
  const errori = testo === undefined ? [] : [...controllaSchema(documento, testo).values()].flat();
  const guasta = testo === undefined || !piano || errori.some((d) => d.gravita === "errore");
  const indirizzo = guasta ? undefined : await s.qui.anteprima?.(documento.file, testo, piano);
  if (indirizzo) return { vai: indirizzo };
  const perche = !s.qui.anteprima ? P.anteprimaNo : guasta ? P.anteprimaConErrori : P.senzaPagina;
  return mostra(s, documento, { base, mandato, messaggio: { testo: perche, errore: true } });
}
