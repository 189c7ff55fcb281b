/** Un valore fra quelli che il profilo del piano elenca. */
import { z } from "zod";
import { testo } from "../base.ts";

/** @param ammessi vuoto: ogni testo va bene */
export const vocabolo = (ammessi: readonly string[]): z.ZodType<string> =>
  ammessi.length ? z.enum(ammessi as [string, ...string[]]) : testo();
