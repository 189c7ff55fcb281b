/** Le pagine che i due siti di sempre non hanno: quelle delle versioni, e un campione del secondo piano vero. */
import { QUATTRO, SECONDO } from "../attrezzi/siti.ts";
import { esaminaSito } from "./campione.ts";

esaminaSito("con quattro versioni", QUATTRO.uscita, (p) => /^\/(?:modifiche|versioni)\//.test(p));
esaminaSito("secondo piano", SECONDO.uscita);
