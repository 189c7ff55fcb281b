/** Il modello del piano: tutti gli schemi, uno per ogni genere di contenuto. */
export { atto } from "./atto.ts";
export { capitolo } from "./capitolo.ts";
export { dataset } from "./dataset.ts";
export { enti } from "./ente.ts";
export { esito } from "./esito.ts";
export { fascicolo } from "./fascicolo.ts";
export { glossario } from "./glossario.ts";
export { lacune } from "./lacuna.ts";
export { macroarea } from "./macroarea.ts";
export { noteDati } from "./nota-dati.ts";
export { obiettivo } from "./obiettivo.ts";
export { piano } from "./piano.ts";
export { progetto } from "./progetto.ts";
export { elencoLeps, fondi, puntiChiave } from "./registri.ts";
export { rete } from "./rete.ts";
export { elencoRilevazioni } from "./rilevazione.ts";
export { elencoUnita, tipiServizio } from "./servizio.ts";
