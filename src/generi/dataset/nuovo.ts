/** `npm run nuovo dataset`: una tabella, cioè le figure in CSV e la loro descrizione in YAML. */

import { DA_SCRIVERE } from "../../testo/segnaposto.ts";
import { slug } from "../../testo/slug.ts";
import { elenco, piuVicino } from "../../testo/vicino.ts";
import { type Apertura, documento, fonteDa, idPreso, paragrafo, titolo } from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";
import { UNITA_COLONNA } from "../vocabolari.ts";

const TIPI = ["testo", "anno", ...UNITA_COLONNA] as const;

/** «Anno:anno, Abitanti:persone» → le colonne; la prima distingue le righe. */
function colonneDa(scritte: string) {
  return scritte.split(",").map((c) => {
    const [nome = "", tipo = "testo"] = c.split(":").map((x) => x.trim());
    return { nome, tipo };
  });
}

export const nuovo: Apertura = {
  domande: [
    { ...titolo, testo: "Titolo della tabella" },
    {
      nome: "id",
      testo: "Identificativo, che poi non cambia più",
      proposta: (_piano, r) =>
        slug(r.titolo ?? "")
          .slice(0, 40)
          .replace(/-+$/, ""),
      guasto: idPreso((piano) => piano.dataset.map((d) => d.id)),
    },
    {
      nome: "colonne",
      testo: "Colonne, come «Anno:anno, Abitanti:persone»",
      guasto: (risposta) => {
        const colonne = colonneDa(risposta);
        const senza = colonne.find((c) => !slug(c.nome));
        const doppia = colonne.find((c, i) => colonne.findIndex((d) => slug(d.nome) === slug(c.nome)) < i);
        const fuori = colonne.find((c) => !(TIPI as readonly string[]).includes(c.tipo));
        if (senza) return "ogni colonna ha bisogno di un nome";
        if (doppia) return `la colonna «${doppia.nome}» c'è due volte`;
        if (!fuori) return undefined;
        const vicino = piuVicino(fuori.tipo, TIPI);
        return `«${fuori.tipo}» non c'è: ${vicino ? `forse volevi scrivere «${vicino}»` : `si può scrivere ${elenco(TIPI)}`}`;
      },
    },
    documento,
    paragrafo,
    { nome: "tabella", testo: "Numero della tabella nel documento", facoltativa: true },
  ],
  scrivi: (r, _piano, schema) => {
    const colonne = colonneDa(r.colonne ?? "").map(({ nome, tipo }) => ({
      ...{ nome: slug(nome), titolo: nome },
      ...(tipo === "testo" || tipo === "anno" ? { tipo } : { tipo: "numero", unita: tipo }),
    }));
    const campi = scheletro({
      schema,
      valori: {
        ...{ id: r.id, titolo: r.titolo, descrizione: DA_SCRIVERE },
        ...{ fonte: { ...fonteDa(r), ...(r.tabella ? { tabella: r.tabella } : {}) }, colonne },
      },
    });
    return [
      { percorso: `dati/${r.id}.yaml`, testo: campi },
      { percorso: `dati/${r.id}.csv`, testo: `${colonne.map((c) => c.nome).join(";")}\n` },
    ];
  },
  dopo: "riempi il file .csv (si apre con Excel), scrivi la descrizione nel .yaml, poi lancia «npm run verifica»",
};
