/**
 * `npm run bench`: misura il controllo e la costruzione del piano e di piani generati di 60, 300 e 1.200 pagine (a freddo, mediana di
 * tre), i byte delle pagine, la prima ricerca e la velocità su una rete lenta. Stampa figure: non è una prova.
 * `--solo guasti` uccide costruzioni e stampe in 20 momenti a caso (`--momenti`) e guarda che cosa resta.
 * `--solo pavimento` mette accanto il piano e un sito nudo con le stesse pagine: a freddo, senza modifiche, dopo una modifica.
 * `--solo lunghezza` misura su un telefono schermate, fermate e parole di servizio di ogni genere di pagina (`--sito dist`: di un sito già fatto).
 * `--solo ricerca` dice a che posto sta la risposta giusta delle ricerche di prova, con byte e millisecondi (`--sito dist`).
 * `--solo enunciati` dice quanti enunciati sbagliati la verifica trova, e di quanti giusti tace.
 * `--solo mutazioni` cambia una cifra a caso in celle, frasi, schede, esiti (`--momenti` volte), e dice quante la verifica ne vede.
 * `--solo redazione` fa quindici lavori con i moduli, in un navigatore, e dice quante azioni, quanti secondi, quali righe.
 * Lighthouse si misura solo se lo si chiede: la prima volta si installa.
 */
import { rmSync } from "node:fs";
import { bench } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { seInterrotto } from "../src/processi/segnali.ts";
import { passo } from "../src/terminale/passi.ts";
import { misuraByte } from "./bench/byte.ts";
import { misuraCostruzione } from "./bench/costruzione.ts";
import { misuraCrescita } from "./bench/crescita.ts";
import { misuraEnunciati } from "./bench/enunciati.ts";
import { misuraFiltri } from "./bench/filtri.ts";
import { misuraGuasti } from "./bench/guasti.ts";
import { misuraLighthouse } from "./bench/lighthouse.ts";
import { misuraLunghezza } from "./bench/lunghezza.ts";
import { misuraMutazioni } from "./bench/mutazioni.ts";
import { misuraPavimento } from "./bench/pavimento.ts";
import { misuraRedazione } from "./bench/redazione.ts";
import { misuraRicerca } from "./bench/ricerca.ts";
import { misuraVelocita } from "./bench/velocita.ts";
import { misuraVerifica } from "./bench/verifica.ts";

const LAVORO = ".cache/bench";

export default perComando(bench, async ({ opzioni: values, sito }) => {
  const { piano } = sito();
  const vuole = (nome: string) => !values.solo || values.solo === nome;
  const dimentica = seInterrotto(() => rmSync(LAVORO, { recursive: true, force: true }));
  try {
    if (vuole("verifica")) await passo("Misuro il controllo", () => misuraVerifica(piano, LAVORO, values.giri));
    if (vuole("costruzione"))
      await passo("Misuro la costruzione", (avanza) => misuraCostruzione(piano, LAVORO, values.giri, avanza));
    if (vuole("crescita")) await passo("Misuro come cresce", (avanza) => misuraCrescita(LAVORO, avanza));
    if (vuole("byte")) await passo("Conto i byte", () => misuraByte(piano, LAVORO));
    if (vuole("filtri")) await passo("Misuro i filtri degli indicatori", () => misuraFiltri(piano, LAVORO));
    if (vuole("velocita")) await passo("Misuro la velocità", () => misuraVelocita(piano, LAVORO, values.giri));
    if (values.solo === "guasti")
      await passo("Uccido costruzioni e stampe", () => misuraGuasti(piano, LAVORO, values.momenti));
    if (values.solo === "pavimento")
      await passo("Misuro il pavimento", (avanza) => misuraPavimento(piano, LAVORO, values.giri, avanza));
    if (values.solo === "lunghezza")
      await passo("Misuro le pagine su un telefono", () => misuraLunghezza(piano, LAVORO, values.sito));
    if (values.solo === "ricerca") await passo("Misuro la ricerca", () => misuraRicerca(piano, LAVORO, values.sito));
    if (values.solo === "redazione") await passo("Uso la redazione", () => misuraRedazione(piano, LAVORO));
    if (values.solo === "mutazioni")
      await passo("Cambio una cifra per volta", () => misuraMutazioni(piano, values.momenti));
    if (values.solo === "enunciati") await passo("Provo gli enunciati", () => misuraEnunciati());
    if (values.solo === "lighthouse") await passo("Misuro con Lighthouse", () => misuraLighthouse(piano, LAVORO));
  } finally {
    dimentica();
    rmSync(LAVORO, { recursive: true, force: true });
  }
});
