/** `npm run nuovo area`: una macroarea, con le lettere del profilo o senza. */
import { DA_SCRIVERE } from "../../testo/segnaposto.ts";
import { slug } from "../../testo/slug.ts";
import { type Apertura, documento, dopoUltimo, fonteDa, idPreso, mdx, paragrafo, sintesi } from "../nuovo/apertura.ts";
import { scheletro } from "../nuovo/scheletro.ts";

/** Più lettere in una risposta: divise da virgole, anche fra parentesi quadre come nel file. */
const divise = (risposta: string): string[] =>
  risposta
    .replace(/^\[|\]$/g, "")
    .split(",")
    .map((v) => v.trim())
    .filter(Boolean);

export const nuovo: Apertura = {
  domande: [
    { nome: "nome", testo: "Nome della macroarea" },
    {
      nome: "lettere",
      testo: "Le lettere delle aree regionali che accorpa, divise da virgole",
      spiega: (_r, piano) => piano.profilo.aree.map((a) => `${a.lettera} ${a.nome}`),
      guasto: (risposta, { profilo }) =>
        fuori(
          divise(risposta),
          profilo.aree.map((a) => a.lettera),
        ),
      serve: ({ profilo }) => profilo.aree.length > 0,
    },
    {
      nome: "id",
      testo: "Identificativo, che poi non cambia più",
      proposta: (_piano, r) =>
        slug(r.nome ?? "")
          .slice(0, 40)
          .replace(/-$/, "") || undefined,
      guasto: idPreso((piano) => piano.aree.map((a) => a.id)),
    },
    {
      nome: "ordine",
      testo: "Posto nell'ordine del piano",
      proposta: (piano) => String(dopoUltimo(piano.aree)),
      guasto: (risposta) => (/^\d+$/.test(risposta) ? undefined : "serve un numero intero, da 1 in su"),
    },
    sintesi,
    documento,
    paragrafo,
  ],
  scrivi: (r, piano, schema) => {
    const lettere = divise(r.lettere ?? "");
    const campi = scheletro({
      schema,
      valori: {
        id: r.id,
        ...(lettere.length || piano.profilo.aree.length ? { lettere } : {}),
        ...{ nome: r.nome, ordine: Number(r.ordine), sintesi: r.sintesi || DA_SCRIVERE, fonte: fonteDa(r) },
      },
    });
    return [{ percorso: `aree/${r.id}.mdx`, testo: mdx(campi, DA_SCRIVERE) }];
  },
  dopo: "apri il file, scrivi di che cosa l'area si occupa, poi lancia «npm run verifica»",
};

function fuori(lettere: readonly string[], ammesse: readonly string[]): string | undefined {
  if (!lettere.length) return "serve almeno una lettera";
  const estranee = lettere.filter((l) => !ammesse.includes(l));
  return estranee.length ? `«${estranee.join("», «")}» non c'è: si può scrivere ${ammesse.join(", ")}` : undefined;
}
