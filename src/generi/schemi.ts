/** Il modello del piano: tutti gli schemi, uno per ogni genere di contenuto. */

export { macroarea } from "./aree/schema.ts";
export { atto } from "./atti/schema.ts";
export { capitolo } from "./capitoli/schema.ts";
export { dataset } from "./dataset/schema.ts";
export { enti } from "./enti/schema.ts";
export { esito } from "./esiti/schema.ts";
export { fascicolo } from "./fascicoli/schema.ts";
export { elencoLeps, fondi, puntiChiave } from "./fondi/schema.ts";
export { gestioni } from "./gestioni/schema.ts";
export { glossario } from "./glossario/schema.ts";
export { piano } from "./identita/schema.ts";
export { lacune } from "./lacune/schema.ts";
export { noteDati } from "./note-dati/schema.ts";
export { obiettivo } from "./obiettivi/schema.ts";
export { persone } from "./persone/schema.ts";
export { progetto } from "./progetti/schema.ts";
export { proveAccessibilita } from "./prove-accessibilita/schema.ts";
export { rete } from "./reti/schema.ts";
export { elencoRilevazioni } from "./rilevazioni/schema.ts";
export { elencoUnita, tipiServizio } from "./servizi/schema.ts";
