declare module "virtual:token-italia.css";

declare namespace App {
  type ContestoPagina = import("./sito/contesto.ts").ContestoPagina;
  interface Locals extends ContestoPagina {}
}
