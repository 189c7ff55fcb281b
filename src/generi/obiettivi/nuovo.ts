/** `npm run nuovo obiettivo`: la scheda di un obiettivo, con le domande regionali ancora senza risposta. */

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
import { NATURE, TIPI_OBIETTIVO } from "../vocabolari.ts";
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
      testo: "Tipo: tematico (ha la scheda regionale) o di sistema",
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
      proposta: () => "promozionale",
      guasto: (risposta) => {
        const fuori = risposta.split(/,\s*/).filter((n) => !(NATURE as readonly string[]).includes(n));
        return fuori.length ? `«${fuori[0]}» non c'è: si può scrivere ${NATURE.join(", ")}` : undefined;
      },
    },
    sintesi,
    documento,
    paragrafo,
  ],
  scrivi: (r, _piano, schema) => {
    const campi = scheletro({
      schema,
      valori: {
        ...{ id: r.id, area: r.area, numero: Number(r.numero), tipo: r.tipo, titolo: r.titolo },
        ...{ sintesi: r.sintesi || DA_SCRIVERE, fonte: fonteDa(r) },
        "domande.natura": { tipi: r.natura?.split(/,\s*/) },
      },
      servono: r.tipo === "tematico" ? SOLO_TEMATICI : [],
    });
    return [{ percorso: `obiettivi/${r.id}.mdx`, testo: mdx(campi, CORPO_DA_SCRIVERE.obiettivo) }];
  },
  dopo: "apri il file, scrivi azioni, destinatari, risorse e indicatori, poi lancia «npm run verifica»",
};
