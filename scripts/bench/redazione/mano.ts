/** La mano di chi usa la redazione: apre, scrive, sceglie, preme; conta quante volte. */
import type { Page } from "playwright-core";

export class Mano {
  azioni = 0;
  readonly pagina: Page;
  readonly #inizio: string;

  /** @param inizio l'indirizzo della redazione, senza barra in fondo */
  constructor(pagina: Page, inizio: string) {
    this.pagina = pagina;
    this.#inizio = inizio;
  }

  /** Apre la pagina d'inizio: non conta. */
  async casa(): Promise<void> {
    await this.pagina.goto(`${this.#inizio}/`);
  }

  /** Preme un collegamento o un bottone che porta a un'altra pagina. */
  async va(selettore: string): Promise<void> {
    this.azioni++;
    const dove = this.pagina.locator(selettore).first();
    await this.#apri(selettore);
    await Promise.all([this.pagina.waitForNavigation(), dove.click()]);
  }

  /** Dalla pagina d'inizio a una voce: il genere, poi il suo nome. */
  async voce(genere: string, nome: string): Promise<void> {
    await this.casa();
    await this.va(`a[href="/genere/${genere}"]`);
    await this.va(`#voci a:has-text("${nome}")`);
  }

  async scrivi(nome: string, valore: string): Promise<void> {
    this.azioni++;
    await this.#apri(`[name="${nome}"]`);
    await this.pagina.locator(`[name="${nome}"]`).last().fill(valore);
  }

  async scegli(nome: string, valore: string): Promise<void> {
    this.azioni++;
    await this.#apri(`[name="${nome}"]`);
    await this.pagina.locator(`[name="${nome}"]`).selectOption(valore);
  }

  /** Aggiunge una riga a un elenco. @returns il suo nome: `indicatori.4` */
  async riga(elenco: string): Promise<string> {
    this.azioni++;
    const bottone = this.pagina.locator(`button[value^="aggiungi:${elenco}:"]`);
    await this.#apri(`button[value^="aggiungi:${elenco}:"]`);
    const quante = Number((await bottone.getAttribute("value"))?.split(":").at(-1));
    await bottone.click();
    await this.pagina.waitForFunction(
      ([e, n]) => document.querySelectorAll(`[name="${e}#"]`).length === Number(n) + 2,
      [elenco, String(quante)],
    );
    return `${elenco}.${quante}`;
  }

  async salva(): Promise<void> {
    await this.va('button[value="salva"]');
  }

  async file(nome: string, byte: Uint8Array): Promise<void> {
    this.azioni++;
    const scelto = { name: "foto.png", mimeType: "image/png", buffer: Buffer.from(byte) };
    await this.pagina.locator(`[name="${nome}"]`).setInputFiles(scelto);
  }

  async incolla(nome: string, testo: string): Promise<void> {
    this.azioni++;
    await this.pagina.locator(`[name="${nome}"]`).evaluate((campo, incollato) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", incollato);
      campo.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, testo);
  }

  async detto(): Promise<string> {
    return (await this.pagina.locator(".r-detto").first().textContent()) ?? "";
  }

  /** Apre i gruppi chiusi in cui un campo sta: ognuno è un clic. */
  async #apri(selettore: string): Promise<void> {
    this.azioni += await this.pagina
      .locator(selettore)
      .first()
      .evaluate((e) => {
        let aperti = 0;
        for (let su = e.closest("details"); su; su = su.parentElement?.closest("details") ?? null)
          if (!su.open) {
            su.open = true;
            aperti++;
          }
        return aperti;
      });
  }
}
