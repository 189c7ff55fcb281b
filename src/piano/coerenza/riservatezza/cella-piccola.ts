/** Una, due o tre persone di un Comune o di un piccolo servizio si possono riconoscere. */
import { quantita } from "../../../testo/cifre.ts";
import { frasi } from "../../../testo/frasi.ts";
import { nomeNormale } from "../../enti.ts";
import { type Contesto, puntoDi } from "../contesto.ts";
import type { Regola, Segnalazione } from "../regola.ts";

/** Da uno a tante persone: oltre, in un Comune, non si riconosce più nessuno. */
export const MASSIMO = 3;
const PERSONE =
  /^\s+(?:(?!(?:per|di|da|con|in|a|e|o|su|fra|tra)\s)\p{L}+\s+)?(?:person[ae]|minor[ei]|anzian[aoei]|donn[ae]|uomin[oi]|utent[ei]|famigli[ae]|nucle[oi]|bambin[aoei]|ragazz[aoei]|disabil[ei]|beneficiar[io]|ospit[ei]|alunn[aoei]|stranier[aoei]|profug[aoh]\w*|detenut[aoei])(?!\p{L})/iu;

export const cellaPiccola: Regola = {
  id: "cella-piccola",
  famiglia: "riservatezza",
  gravita: "avviso",
  titolo: `Da 1 a ${MASSIMO} persone di un solo Comune o di un piccolo servizio`,
  motivo:
    "In un paese tutti sanno chi è l'unica famiglia sfrattata. L'art. 26, comma 4, del D.Lgs. 33/2013 vieta di pubblicare ciò da cui si ricava il disagio di una persona.",
  esempio: { sbagliato: "a Marudo una famiglia sfrattata", giusto: "nei Comuni sotto i 2.000 abitanti 14 famiglie" },
  cerca: (contesto) => [...nelleTabelle(contesto), ...neiTesti(contesto)],
};

const COME = "raggruppa i Comuni, oppure scrivi «meno di 4»";

function nelleTabelle({ piano, posizione }: Contesto): Segnalazione[] {
  const piccoli = new Set([...piano.identita.comuni, ...piano.servizi].map((v) => nomeNormale(v.nome)));
  return piano.dataset.flatMap((d) =>
    d.righe
      .filter((r) => piccoli.has(nomeNormale(r.celle[d.chiave]?.testo ?? "")))
      .flatMap((r) =>
        d.colonne
          .filter((c) => c.unita === "persone")
          .flatMap((c) => {
            const valore = r.celle[c.nome]?.valore ?? 0;
            if (valore < 1 || valore > MASSIMO) return [];
            return [
              {
                file: d.fileCsv,
                ...posizione(d.fileCsv, [r.chiave, c.nome]),
                messaggio: `«${c.titolo}», ${r.celle[d.chiave]?.testo}: ${valore === 1 ? "una persona" : `${valore} persone`} in un posto solo si possono riconoscere`,
                suggerimento: COME,
                figure: [`${d.id}/${r.chiave}/${c.nome}`],
              },
            ];
          }),
      ),
  );
}

function neiTesti(contesto: Contesto): Segnalazione[] {
  const nomi = contesto.piano.identita.comuni.map((c) => c.nome.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const dove = new RegExp(
    String.raw`(?<!\p{L})(?:[Aa]d?|[Dd]i|[Ii]n|[Nn]el Comune di)\s+(${nomi.join("|")})(?!\p{L})`,
    "u",
  );
  return contesto.testi
    .filter((t) => t.genere !== "titolo")
    .flatMap((testo) =>
      frasi(testo.testo).flatMap((f) => {
        const comune = dove.exec(f.testo)?.[1];
        if (!comune) return [];
        const uno = [...f.testo.matchAll(/(?<!\p{L})(?:una sola|un solo|un'unica|un unico)(?!\p{L})/giu)].map((m) => ({
          scritto: m[0],
          inizio: m.index,
          fine: m.index + m[0].length,
          valore: 1,
        }));
        return [...quantita(f.testo).filter((c) => c.unita === "numero" && Number.isInteger(c.valore)), ...uno]
          .filter((c) => c.valore >= 1 && c.valore <= MASSIMO && PERSONE.test(f.testo.slice(c.fine)))
          .map((c) => ({
            ...puntoDi(contesto, testo, c.scritto.trim(), f.inizio + c.inizio),
            messaggio: `«${c.scritto.trim()}${PERSONE.exec(f.testo.slice(c.fine))?.[0]}» a ${comune}: si possono riconoscere`,
            suggerimento: COME,
          }));
      }),
    );
}
