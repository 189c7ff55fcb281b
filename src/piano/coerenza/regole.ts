/** Tutte le regole, nell'ordine in cui si spiegano. */
import { collegamentoRotto } from "./completezza/collegamento-rotto.ts";
import { vuotoDaRiempire } from "./completezza/da-completare.ts";
import { righeUguali } from "./completezza/righe-uguali.ts";
import { segnaposto, segnapostoDaAdottato } from "./completezza/segnaposto.ts";
import { serieBucata } from "./completezza/serie-bucata.ts";
import { voceInutilizzata } from "./completezza/voce-inutilizzata.ts";
import { cellaFuoriScala } from "./figure/cella-fuori-scala.ts";
import { conto } from "./figure/conto.ts";
import { fraseSenzaDato } from "./figure/frase-senza-dato.ts";
import { frazione } from "./figure/frazione.ts";
import { graficoIlleggibile } from "./figure/grafico-illeggibile.ts";
import { graficoImpossibile } from "./figure/grafico-impossibile.ts";
import { graficoSenzaScala } from "./figure/grafico-senza-scala.ts";
import { numeroImpossibile } from "./figure/numero-impossibile.ts";
import { parteMaggiore } from "./figure/parte-maggiore.ts";
import { percentuale } from "./figure/percentuale.ts";
import { popolazioneDiversa } from "./figure/popolazione-diversa.ts";
import { rigaSenzaFigure } from "./figure/riga-senza-figure.ts";
import { totale } from "./figure/totale.ts";
import { totaleNelGrafico } from "./figure/totale-nel-grafico.ts";
import { totaleNonDichiarato } from "./figure/totale-non-dichiarato.ts";
import { collegamentoNudo } from "./lingua/collegamento-nudo.ts";
import { fraseLunga } from "./lingua/frase-lunga.ts";
import { leggibilita } from "./lingua/leggibilita.ts";
import { segnoNelCampo } from "./lingua/segno-nel-campo.ts";
import { siglaNonSciolta } from "./lingua/sigla-non-sciolta.ts";
import { titoliSaltati } from "./lingua/titoli-saltati.ts";
import { tuttoMaiuscolo } from "./lingua/tutto-maiuscolo.ts";
import { dichiarazioneScaduta, dichiarazioneScadutaDaApprovato } from "./obblighi/dichiarazione-scaduta.ts";
import { obbligoDaApprovato, obbligoMancante } from "./obblighi/obbligo-mancante.ts";
import { recapitiScaduti } from "./obblighi/recapiti-scaduti.ts";
import { andamento } from "./prosa/andamento.ts";
import { cifraDiversa } from "./prosa/cifra-diversa.ts";
import { cifraRiscritta } from "./prosa/cifra-riscritta.ts";
import { datoDaCollegare } from "./prosa/dato-da-collegare.ts";
import { differenza } from "./prosa/differenza.ts";
import { elencoContato } from "./prosa/elenco-contato.ts";
import { fasce } from "./prosa/fasce.ts";
import { graduatoria } from "./prosa/graduatoria.ts";
import { media } from "./prosa/media.ts";
import { oltreCento } from "./prosa/oltre-cento.ts";
import { quota } from "./prosa/quota.ts";
import { siglaDiversa } from "./prosa/sigla-diversa.ts";
import { somma } from "./prosa/somma.ts";
import { dataSbagliata, durataDetta, edizione } from "./prosa/tempo-detto.ts";
import { abitantiDetti, comuniContati } from "./prosa/territorio.ts";
import { variazione } from "./prosa/variazione.ts";
import { verso } from "./prosa/verso.ts";
import { annoDiNascita } from "./registri/anno-di-nascita.ts";
import { annoLontano } from "./registri/anno-lontano.ts";
import { capofilaDiverso } from "./registri/capofila-diverso.ts";
import { comuneInTabella } from "./registri/comune-in-tabella.ts";
import { comuneSimile } from "./registri/comune-simile.ts";
import { durata } from "./registri/durata.ts";
import { enteDoppio } from "./registri/ente-doppio.ts";
import { grafiaSimile } from "./registri/grafia-simile.ts";
import { membriContati } from "./registri/membri-contati.ts";
import { registroTabella } from "./registri/registro-tabella.ts";
import { servizioDoppio } from "./registri/servizio-doppio.ts";
import { statoSmentito } from "./registri/stato-smentito.ts";
import { versioneSenzaAtto } from "./registri/versione-senza-atto.ts";
import { versioneSenzaTesti } from "./registri/versione-senza-testi.ts";
import { versioniInDisordine } from "./registri/versioni-in-disordine.ts";
import { votiPresenti } from "./registri/voti-presenti.ts";
import type { Regola } from "./regola.ts";
import { casaProtetta } from "./riservatezza/casa-protetta.ts";
import { cellaPiccola } from "./riservatezza/cella-piccola.ts";
import { cellaRicavabile } from "./riservatezza/cella-ricavabile.ts";
import { personaESalute } from "./riservatezza/persona-e-salute.ts";
import { recapiti } from "./riservatezza/recapiti.ts";
import { attesoNonMigliora } from "./schede/atteso-non-migliora.ts";
import { attesoSottoRaggiunto } from "./schede/atteso-sotto-raggiunto.ts";
import { continuitaSmentita } from "./schede/continuita-smentita.ts";
import { esitoNonRaggiunto } from "./schede/esito-non-raggiunto.ts";
import { fuoriScala } from "./schede/fuori-scala.ts";
import { giudizio } from "./schede/giudizio.ts";
import { importoRipetuto } from "./schede/importo-ripetuto.ts";
import { indicatoreDoppio } from "./schede/indicatore-doppio.ts";
import { maiMisurato } from "./schede/mai-misurato.ts";
import { misuraDiversa } from "./schede/misura-diversa.ts";
import { numeroDoppio } from "./schede/numero-doppio.ts";
import { partenzaSbagliata } from "./schede/partenza-sbagliata.ts";
import { partenzaSenzaFonte } from "./schede/partenza-senza-fonte.ts";
import { personaNonDetta } from "./schede/persona-non-detta.ts";
import { risposteInContrasto } from "./schede/risposte-in-contrasto.ts";
import { senzaImpatto } from "./schede/senza-impatto.ts";
import { personaSenzaSchede, senzaPersone } from "./schede/senza-persone.ts";
import { senzaSeguito } from "./schede/senza-seguito.ts";

export const REGOLE: readonly Regola[] = [
  conto,
  totale,
  percentuale,
  parteMaggiore,
  rigaSenzaFigure,
  totaleNonDichiarato,
  totaleNelGrafico,
  graficoImpossibile,
  fraseSenzaDato,
  graficoSenzaScala,
  graficoIlleggibile,
  frazione,
  numeroImpossibile,
  cellaFuoriScala,
  popolazioneDiversa,
  verso,
  differenza,
  variazione,
  quota,
  somma,
  media,
  cifraRiscritta,
  oltreCento,
  andamento,
  elencoContato,
  fasce,
  graduatoria,
  edizione,
  dataSbagliata,
  durataDetta,
  abitantiDetti,
  comuniContati,
  siglaDiversa,
  cifraDiversa,
  datoDaCollegare,
  giudizio,
  misuraDiversa,
  attesoNonMigliora,
  attesoSottoRaggiunto,
  indicatoreDoppio,
  partenzaSbagliata,
  esitoNonRaggiunto,
  maiMisurato,
  senzaSeguito,
  continuitaSmentita,
  risposteInContrasto,
  fuoriScala,
  numeroDoppio,
  importoRipetuto,
  senzaImpatto,
  senzaPersone,
  personaSenzaSchede,
  personaNonDetta,
  partenzaSenzaFonte,
  registroTabella,
  servizioDoppio,
  enteDoppio,
  grafiaSimile,
  comuneSimile,
  comuneInTabella,
  statoSmentito,
  membriContati,
  votiPresenti,
  durata,
  capofilaDiverso,
  versioniInDisordine,
  versioneSenzaAtto,
  versioneSenzaTesti,
  annoDiNascita,
  annoLontano,
  leggibilita,
  fraseLunga,
  siglaNonSciolta,
  tuttoMaiuscolo,
  segnoNelCampo,
  collegamentoNudo,
  titoliSaltati,
  ...recapiti,
  personaESalute,
  casaProtetta,
  cellaPiccola,
  cellaRicavabile,
  collegamentoRotto,
  serieBucata,
  righeUguali,
  voceInutilizzata,
  segnaposto,
  segnapostoDaAdottato,
  vuotoDaRiempire,
  obbligoMancante,
  obbligoDaApprovato,
  dichiarazioneScaduta,
  dichiarazioneScadutaDaApprovato,
  recapitiScaduti,
];
