declare module "virtual:token-italia.css";

declare namespace App {
  interface Locals {
    /** La pagina è l'edizione a stampa: niente collegamenti ai dati né parti interattive. */
    stampa?: boolean;
  }
}
