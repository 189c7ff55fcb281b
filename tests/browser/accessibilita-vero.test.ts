/** Un campione di pagine del sito vero, esaminato: la prova più lunga, in un file suo. */
import { esaminaCampione } from "./campione.ts";

esaminaCampione("vero");
