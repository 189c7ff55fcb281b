/** `npm run nuovo obiettivo`: la scheda di un obiettivo, con le domande ancora senza risposta. */

import { registroVuoto } from "../../testo/parole/nuovo.ts";
import { CORPO_DA_SCRIVERE, DA_SCRIVERE } from "../../testo/segnaposto.ts";
import {
  type Apertura,
  documento,
  fonteDa,
  idPreso,
  mdx,
  paragrafo,
  primoLibero,
  sintesi,
  titolo,
} from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";
import { domandaSu, type Profilo } from "../profilo/profili.ts";
import { TIPI_OBIETTIVO } from "../vocabolari.ts";
import { SOLO_TEMATICI } from "./schema.ts";

export const nuovo: Apertura = {
  domande: [
    {
      nome: "area",
      testo: "Macroarea",
      ammessi: (piano) => piano.aree.map((a) => a.id),
      vuoto: registroVuoto("Macroaree", "area"),
    },
    {
      nome: "tipo",
      testo: "Tipo: tematico (ha la scheda intera) o di sistema",
      ammessi: () => TIPI_OBIETTIVO,
      proposta: () => "tematico",
    },
    titolo,
    {
      nome: "numero",
      testo: "Numero dell'obiettivo nella sua area",
      proposta: (piano, r) =>
        String(primoLibero(piano.obiettivi.filter((o) => o.area === r.area).map((o) => o.numero))),
      guasto: (risposta, piano, r) => {
        if (!/^[1-9]\d*$/.test(risposta)) return "serve un numero intero, da 1 in su";
        const preso = piano.obiettivi.find((o) => o.area === r.area && o.numero === Number(risposta));
        return preso && `l'area ha già un obiettivo ${risposta}: «${preso.titolo}»`;
      },
    },
    {
      nome: "id",
      testo: "Identificativo, che poi non cambia più",
      proposta: (_piano, r) => `${r.area}${/\d$|-/.test(r.area ?? "") ? "-" : ""}${r.numero}`,
      guasto: idPreso((piano) => piano.obiettivi.map((o) => o.id)),
    },
    {
      nome: "natura",
      testo: "Natura dell'intervento (più d'una, divise da virgole)",
      serve: ({ profilo }) => domandaSu(profilo, "natura") !== undefined,
      proposta: ({ profilo }) => domandaSu(profilo, "natura")?.scelte?.[0],
      guasto: (risposta, { profilo }) => {
        const nature = domandaSu(profilo, "natura")?.scelte ?? [];
        const fuori = risposta.split(/,\s*/).filter((n) => !nature.includes(n));
        return fuori.length ? `«${fuori[0]}» non c'è: si può scrivere ${nature.join(", ")}` : undefined;
      },
    },
    sintesi,
    documento,
    paragrafo,
  ],
  scrivi: (r, piano, schema) => {
    const campi = scheletro({
      schema,
      valori: {
        ...{ id: r.id, area: r.area, numero: Number(r.numero), tipo: r.tipo, titolo: r.titolo },
        ...{ sintesi: r.sintesi || DA_SCRIVERE, fonte: fonteDa(r) },
        ...natura(piano.profilo, r.natura),
      },
      servono: r.tipo === "tematico" ? SOLO_TEMATICI : [],
    });
    return [{ percorso: `obiettivi/${r.id}.mdx`, testo: mdx(campi, CORPO_DA_SCRIVERE.obiettivo) }];
  },
  dopo: "apri il file, scrivi azioni, destinatari, risorse e indicatori, poi lancia «npm run verifica»",
};

/** La risposta sulla natura, nel campo che il profilo le dà. */
function natura(profilo: Profilo, scritta: string | undefined): Record<string, unknown> {
  const domanda = domandaSu(profilo, "natura");
  if (!domanda || !scritta) return {};
  const scelte = scritta.split(/,\s*/);
  return { [`domande.${domanda.campo}`]: domanda.forma === "scelte" ? { tipi: scelte } : { tipo: scelte[0] } };
}
