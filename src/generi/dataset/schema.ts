/** `dati/NOME.yaml`, che descrive le figure di `dati/NOME.csv`. */
import { z } from "zod";
import { campo, campoFonte, distingue, id, intero, nonSiLegge, scheda, testo } from "../base.ts";
import {
  ORDINI_GRAFICO,
  TEMI_DATASET,
  TIPI_COLONNA,
  TIPI_GRAFICO,
  TIPI_VERIFICA,
  UNITA_COLONNA,
} from "../vocabolari.ts";

/** Il nome di una colonna o la chiave di una riga: di quella si legge il titolo. */
const nomeDiParte = () => nonSiLegge(testo(), "sceglie una colonna o una riga");

export const colonna = scheda({
  nome: campo(id(), "Nome", "Il nome nella prima riga del CSV: minuscole, cifre e trattini."),
  titolo: campo(distingue(testo()), "Titolo", "L'intestazione mostrata a chi legge."),
  tipo: campo(z.enum(TIPI_COLONNA), "Tipo", "Che cosa sta nelle celle."),
  unita: campo(z.enum(UNITA_COLONNA).optional(), "Unità", "In che cosa si misura. Obbligatoria per i numeri."),
  descrizione: campo(testo().optional(), "Descrizione", "Che cosa dice la colonna, se il titolo non basta."),
});
export type Colonna = z.infer<typeof colonna>;

export const grafico = scheda({
  id: campo(id(), "Identificativo", "Il nome con cui un testo lo chiama: minuscole, cifre e trattini."),
  titolo: campo(testo(), "Titolo", "Che cosa il grafico fa vedere."),
  frase: campo(
    testo().optional(),
    "Frase",
    "Che cosa si vede, in una frase corta con i suoi numeri: fa da titolo alla figura. Ogni numero deve stare nei dati.",
  ),
  territorio: campo(testo().optional(), "Territorio", "Come quello del dataset, se per questo grafico è un altro."),
  anni: campo(testo().optional(), "Anni", "Come quelli del dataset, se per questo grafico sono altri."),
  tipo: campo(
    z.enum(TIPI_GRAFICO),
    "Forma",
    "La forma del grafico. `linee`: più anni. `piramide`: due serie, una a sinistra e una a destra, per esempio uomini e donne per età.",
  ),
  serie: campo(z.array(nomeDiParte()).min(1), "Serie", "Le colonne da disegnare, una serie ciascuna."),
  righe: campo(z.array(nomeDiParte()).optional(), "Righe", "Chiavi delle righe da disegnare; se manca, tutte."),
  escludi: campo(
    z.array(nomeDiParte()).optional(),
    "Righe escluse",
    "Chiavi delle righe da lasciare fuori, per esempio un totale.",
  ),
  seriePer: campo(
    z.enum(["colonne", "righe"]).optional(),
    "Serie per",
    "`righe`: ogni riga diventa una serie e le colonne sono le categorie.",
  ),
  ordine: campo(
    z.enum(ORDINI_GRAFICO).optional(),
    "Ordine",
    "`valore`: dalla voce più grande. `tabella`: come nella tabella. Se manca, le barre orizzontali vanno dalla più grande, " +
      "salvo gli anni e le fasce d'età.",
  ),
  nomi: campo(
    z
      .array(
        scheda({
          voce: campo(nomeDiParte(), "Voce", "La chiave di una riga o il nome di una colonna."),
          nome: campo(testo(), "Nome", "Come si chiama nel grafico: corto, senza sigle né codici."),
        }),
      )
      .optional(),
    "Nomi nel grafico",
    "Nomi più corti o più chiari per le voci che nella tabella ne hanno uno lungo.",
  ),
  minimo: campo(
    nonSiLegge(intero(), "è dove comincia l'asse").optional(),
    "Minimo",
    "L'asse parte da questo valore invece che da zero: solo per le linee, e il grafico lo dice.",
  ),
});
export type DatiGrafico = z.infer<typeof grafico>;

/** Un conto che deve tornare: il programma lo rifà a ogni controllo. */
export const verifica = scheda({
  tipo: campo(
    z.enum(TIPI_VERIFICA),
    "Conto",
    "`somma`: le parti fanno il totale. `differenza`: il secondo meno il primo. `percentuale`: parte diviso intero. " +
      "`variazione`: di quanto per cento si passa dal primo al secondo.",
  ),
  parti: campo(
    z.array(nomeDiParte()).min(1),
    "Parti",
    "Colonne (o righe, con `per: righe`) delle parti; per le altre verifiche, numeratore o valore iniziale e finale.",
  ),
  totale: campo(nomeDiParte(), "Totale", "La colonna (o la riga) che deve contenere il risultato."),
  per: campo(z.enum(["colonne", "righe"]).optional(), "Per", "Se il conto è fra colonne, come di norma, o fra righe."),
});

/** I nomi che nella cartella `/dati/` sono già presi non si sanno qui: li controlla chi carica i dataset. */
export const dataset = scheda({
  id: campo(
    id().meta({ manca: "dai un identificativo stabile, per esempio `id: spesa-sociale`" }),
    "Identificativo",
    "Minuscole, cifre e trattini: è il nome dei file pubblicati e non cambia più.",
  ),
  titolo: campo(testo(), "Titolo", "Il titolo della tabella."),
  descrizione: campo(testo(), "Descrizione", "Che cosa contiene e come si legge."),
  fonte: campoFonte(),
  tema: campo(
    z.enum(TEMI_DATASET).optional(),
    "Tema",
    "`risorse`: la pagina delle risorse mostra questa tabella con i suoi grafici.",
  ),
  territorio: campo(testo().optional(), "Territorio", "Di quale territorio sono le figure: lo dicono i grafici."),
  anni: campo(
    testo().optional(),
    "Anni",
    "A quale anno o a quali anni si riferiscono le figure, per esempio `2021-2023`: lo dicono i grafici.",
  ),
  produttore: campo(testo().optional(), "Produttore", "Chi ha prodotto i dati, se la fonte lo dice."),
  colonne: campo(z.array(colonna).min(1), "Colonne", "Le colonne del CSV, nello stesso ordine."),
  chiave: campo(nomeDiParte().optional(), "Colonna chiave", "Colonna che distingue le righe: la prima, se manca."),
  colonnaComune: campo(
    nomeDiParte().optional(),
    "Colonna del Comune",
    "Colonna che dice il Comune della riga: le righe vanno anche nella pagina di quel Comune.",
  ),
  grafici: campo(z.array(grafico).optional(), "Grafici", "I grafici che si possono mettere in un testo."),
  totali: campo(z.array(nomeDiParte()).optional(), "Totali", "Chiavi delle righe di totale o di sintesi."),
  verifiche: campo(z.array(verifica).optional(), "Verifiche", "I conti che la tabella deve rispettare."),
  note: campo(
    z.array(testo()).optional(),
    "Note",
    "Avvertenze per chi usa i dati: errori della fonte, celle vuote, definizioni.",
  ),
});
export type DatiDataset = z.infer<typeof dataset>;
