/** Il modello del piano: tutti gli schemi, uno per ogni genere di contenuto. */
export { capitolo } from "./capitolo.ts";
export { dataset } from "./dataset.ts";
export { glossario } from "./glossario.ts";
export { macroarea } from "./macroarea.ts";
export { obiettivo } from "./obiettivo.ts";
export { piano } from "./piano.ts";
export { elencoLeps, fondi, puntiChiave } from "./registri.ts";
