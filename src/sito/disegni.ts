/** I disegni e le figure di questa costruzione, presi dalla dispensa se ci sono già: chi li disegna si carica solo se serve. */
import type { Anteprima } from "../anteprime/figura.ts";
import { ricorda } from "../dispensa/corrente.ts";
import type { Disegno } from "../grafici/disegno.ts";
import type { Misura } from "../grafici/svg.ts";

/** Lo stesso disegno sta in più pagine: lo si fa una volta. */
const fatti = new Map<string, Promise<string>>();

/** Un disegno come elemento `<svg>`. */
export function svgDi(disegno: Disegno, misura: Misura): Promise<string> {
  const dati = [disegno, misura];
  const chiave = JSON.stringify(dati);
  const gia = fatti.get(chiave) ?? ricorda("disegno", dati, () => disegna(disegno, misura)).then(inTesto);
  fatti.set(chiave, gia);
  return gia;
}

const inTesto = (byte: Uint8Array): string => new TextDecoder().decode(byte);

async function disegna(...argomenti: [Disegno, Misura]): Promise<Uint8Array> {
  const { disegnaSvg } = await import("../grafici/svg.ts");
  return new TextEncoder().encode(disegnaSvg(...argomenti));
}

/** La figura per chi condivide una pagina, in PNG. */
export const figuraDi = (anteprima: Anteprima): Promise<Uint8Array> =>
  ricorda("anteprima", anteprima, async () => {
    const { disegnaAnteprima } = await import("../anteprime/figura.ts");
    return disegnaAnteprima(anteprima);
  });

/** La stessa, come risposta della pagina che la pubblica. */
export const rispondiAnteprima = async (anteprima: Anteprima): Promise<Response> =>
  new Response(Buffer.from(await figuraDi(anteprima)), { headers: { "Content-Type": "image/png" } });
