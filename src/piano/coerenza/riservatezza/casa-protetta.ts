/** Il luogo di una casa protetta non si scrive: chi vi abita è in pericolo. */
import { frasi } from "../../../testo/frasi.ts";
import { puntoDi } from "../contesto.ts";
import type { Regola } from "../regola.ts";

const PROTETTA =
  /(?:cas[ae]\s+(?:rifugio|protett[ae]|segret[ae]|di emergenza)|(?:strutture?|alloggi[oa]?|appartament[oi])\s+(?:protett[aeoi]\s+)?per\s+(?:le\s+)?(?:donne\s+)?(?:vittime|maltrattate)|indirizzo segreto|alloggi[oa]? di emergenza per donne)/i;
const INDIRIZZO =
  /(?<!\p{L})(?:via|viale|piazza|piazzale|corso|vicolo|largo|strada|cascina|località)\s+(?:\p{Lu}[\p{L}'’.]*|(?:dei|delle|del|della|degli|al|alla)\s+\p{Lu}[\p{L}'’]*)(?:\s+\p{Lu}[\p{L}'’]*)*(?:,?\s+(?:n\.?\s?)?\d+)?/gu;

export const casaProtetta: Regola = {
  id: "casa-protetta",
  famiglia: "riservatezza",
  gravita: "errore",
  titolo: "È scritto dove si trova una casa protetta",
  motivo:
    "L'indirizzo di una casa rifugio è segreto (intesa Stato-Regioni del 14 settembre 2022): pubblicarlo mette in pericolo chi vi abita.",
  esempio: { sbagliato: "la casa rifugio di via Verdi 3", giusto: "la casa rifugio (il luogo è riservato)" },
  cerca: (contesto) => [
    ...contesto.testi.flatMap((testo) => {
      if (!PROTETTA.test(`${testo.sezione} ${testo.testo}`)) return [];
      return frasi(testo.testo).flatMap((f) =>
        [...f.testo.matchAll(INDIRIZZO)].map((m) => ({
          ...puntoDi(contesto, testo, m[0], f.inizio + m.index),
          messaggio: `«${m[0]}» sta accanto a una casa protetta: il suo indirizzo non si pubblica`,
          suggerimento: "togli l'indirizzo e scrivi il numero da chiamare: 1522, o il centro antiviolenza",
        })),
      );
    }),
    ...contesto.piano.servizi.flatMap((s, i) => {
      const tipo = contesto.piano.tipiServizio.find((t) => t.id === s.tipo);
      const protetta = tipo?.luogoRiservato === "sì" || PROTETTA.test(s.nome) || PROTETTA.test(tipo?.nome ?? "");
      const colonna = s.indirizzo ? "indirizzo" : "comuni";
      if (!protetta || !(s.comuni?.length || s.indirizzo)) return [];
      return [
        {
          file: "servizi/unita.csv",
          ...contesto.posizione("servizi/unita.csv", [i, colonna]),
          messaggio: `«${s.nome}» è una casa protetta e la riga dice ${s.indirizzo ? "dov'è" : "in quale Comune è"}`,
          suggerimento: "lascia vuote le colonne «comuni» e «indirizzo» e scrivi nella nota che il luogo è riservato",
        },
      ];
    }),
  ],
};
