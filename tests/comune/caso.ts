/** Il caso delle prove: numeri che un seme ripete. Il seme si dà con SEME=…, e chi fallisce lo scrive. */
export { casoDi } from "../../scripts/bench/caso.ts";

export const semeDiProva = (): number => Number(process.env.SEME ?? Date.now() % 1e6);
