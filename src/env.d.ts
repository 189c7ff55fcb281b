declare module "virtual:token-italia.css";

declare namespace App {
  type ContestoPagina = import("./sito/contesto.ts").ContestoPagina;
  interface Locals extends ContestoPagina {
    /** La pagina è l'edizione a stampa: niente collegamenti ai dati né parti interattive. */
    stampa?: boolean;
  }
}
