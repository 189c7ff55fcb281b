/** I file per i programmi che visitano il sito del piano corrente. */
import { scriviHumans } from "../macchine/humans.ts";
import { fraLeOrigini, originiDellePagine } from "../macchine/origini.ts";
import { scriviRobots } from "../macchine/robots.ts";
import { scriviSecurity } from "../macchine/security.ts";
import { pagineDellaMappa, scriviMappa } from "../macchine/sitemap.ts";
import { storiaDi, ultimaModifica } from "../notizie/storia.ts";
import { percorsi } from "../piano/percorsi.ts";
import { pianoCorrente, radicePiano } from "./corrente.ts";
import { indirizzoIntero, tavoleCorrenti } from "./dati.ts";
import { url } from "./indirizzi.ts";

/** La mappa del sito; niente, se il piano non dice dove è pubblicato: gli indirizzi devono essere interi. */
export function mappaCorrente(): string | undefined {
  const piano = pianoCorrente();
  if (!piano.identita.sito) return undefined;
  const storia = [...storiaDi(radicePiano())];
  const origini = originiDellePagine(piano, tavoleCorrenti());
  return scriviMappa(pagineDellaMappa(piano), indirizzoIntero, (percorso) => {
    const sue = origini.get(percorso);
    return ultimaModifica(new Map(storia.filter(([file]) => !sue || fraLeOrigini(file, sue))))?.data;
  });
}

/** `robots.txt` del sito. */
export const robotsCorrente = (): string =>
  scriviRobots(pianoCorrente().identita.sito && indirizzoIntero(percorsi.mappa()), url("/"));

/** `humans.txt` del sito. */
export function humansCorrente(): string {
  const piano = pianoCorrente();
  const sicurezza = piano.identita.sicurezza && indirizzoIntero(percorsi.securityTxt());
  return scriviHumans(piano, ultimaModifica(storiaDi(radicePiano()))?.data, sicurezza);
}

/** `security.txt` del sito; niente, se il piano non ha recapiti: uno finto sarebbe peggio. */
export function securityCorrente(): string | undefined {
  const { sicurezza, sito } = pianoCorrente().identita;
  return sicurezza && scriviSecurity(sicurezza, sito && indirizzoIntero(percorsi.securityTxt()), url("/"));
}
