// Il comportamento dei moduli. Senza, i moduli funzionano lo stesso: ogni bottone manda la pagina.
// Lo schema risponde subito; tutta la verifica, quando si smette di scrivere.
const QUIETE = 250;
const QUIETE_LUNGA = 900;

/** Manda un modulo e legge la pagina che torna. Se non torna una pagina lo dice, e ciò che è scritto resta dov'è. */
async function manda(modulo, fa) {
  const dati = new URLSearchParams(new FormData(modulo));
  dati.set("fa", fa);
  const risposta = await fetch(modulo.action, { method: "POST", body: dati }).catch(() => undefined);
  if (!risposta?.headers.get("content-type")?.startsWith("text/html")) {
    const detto = document.createElement("strong");
    detto.className = "r-errore";
    detto.textContent = modulo.dataset.muta;
    document.getElementById("esito").replaceChildren(detto);
    return undefined;
  }
  return new DOMParser().parseFromString(await risposta.text(), "text/html");
}

/** Mette i messaggi al loro campo, senza toccare ciò che si sta scrivendo. */
function mostraMessaggi(modulo, nuova, soloNuovi = false) {
  for (const suoi of modulo.querySelectorAll(".r-messaggi, #esito, #altrove")) {
    const altri = nuova.getElementById(suoi.id);
    if (soloNuovi && !altri?.textContent.trim()) continue;
    if (altri && altri.innerHTML !== suoi.innerHTML) suoi.replaceChildren(...altri.childNodes);
  }
  // Ciò che un'altra finestra ha aggiunto si può già scegliere.
  for (const voci of modulo.querySelectorAll("datalist")) {
    const altre = nuova.getElementById(voci.id);
    if (altre && altre.children.length !== voci.children.length) voci.replaceChildren(...altre.childNodes);
  }
  for (const campo of modulo.querySelectorAll("input[id], select[id], textarea[id]")) {
    const altro = nuova.getElementById(campo.id);
    if (!altro) continue;
    if (altro.hasAttribute("aria-invalid")) {
      // Un errore in un gruppo chiuso non si vedrebbe.
      if (!campo.hasAttribute("aria-invalid"))
        for (let su = campo.closest("details"); su; su = su.parentElement.closest("details")) su.open = true;
      campo.setAttribute("aria-invalid", "true");
    } else if (!soloNuovi) campo.removeAttribute("aria-invalid");
  }
}

function vivo(modulo) {
  let attesa;
  let numero = 0;
  let salvato = true;
  const controlla = async (fa) => {
    const mio = ++numero;
    const nuova = await manda(modulo, fa);
    if (nuova && mio === numero) mostraMessaggi(modulo, nuova, fa === "schema");
    salvato = nuova !== undefined;
  };
  modulo.addEventListener("input", () => {
    salvato = false;
    clearTimeout(attesa);
    attesa = setTimeout(async () => {
      attesa = setTimeout(() => controlla("controlla"), QUIETE_LUNGA);
      await controlla("schema");
    }, QUIETE);
  });
  modulo.addEventListener("submit", (evento) => {
    const fa = evento.submitter?.value ?? "";
    clearTimeout(attesa);
    salvato = true;
    if (!/^(aggiungi|togli|su|giù|copia):/.test(fa)) return;
    evento.preventDefault();
    numero++;
    righe(modulo, fa);
  });
  // La bozza si tiene a ogni controllo: si avverte solo di ciò che è più nuovo.
  addEventListener("beforeunload", (evento) => {
    if (!salvato) evento.preventDefault();
  });
}

/** Aggiunge, toglie, sposta una riga: cambia solo quell'elenco, e il fuoco va alla riga. */
async function righe(modulo, fa) {
  const [azione, elenco, scritto] = fa.split(":");
  const nuova = await manda(modulo, fa);
  if (!nuova) return;
  const id = `c-${elenco.replaceAll(/[^\p{L}\d_-]/gu, "-")}`;
  const [vecchio, altro] = [document.getElementById(id), nuova.getElementById(id)];
  if (!vecchio || !altro) return modulo.submit();
  const importato = document.importNode(altro, true);
  vecchio.replaceWith(importato);
  mostraMessaggi(modulo, nuova, true);
  const posto = Number(scritto) + { su: -1, giù: 1, copia: 1, togli: -1, aggiungi: 0 }[azione];
  const riga = document.getElementById(`${id}-${Math.max(0, posto)}-riga`);
  const dove =
    riga?.querySelector("input:not([type=hidden]), select, textarea, button") ?? importato.querySelector("button");
  dove?.focus();
}

/** Un pezzo copiato da Excel riempie le celle da quella in cui si incolla. */
function griglia(modulo) {
  modulo.addEventListener("paste", (evento) => {
    const testo = evento.clipboardData?.getData("text/plain") ?? "";
    const da = evento.target.name?.split(".").map(Number);
    if (!da || !/[\t\n]/.test(testo.trimEnd())) return;
    evento.preventDefault();
    const incollate = testo
      .replace(/\r?\n$/, "")
      .split(/\r?\n/)
      .map((r) => r.split("\t"));
    const corpo = modulo.querySelector("tbody");
    while (corpo.rows.length < da[0] + incollate.length) nuovaRiga(modulo, corpo);
    for (const [i, riga] of incollate.entries())
      for (const [j, cella] of riga.entries()) {
        const campo = modulo.elements.namedItem(`${da[0] + i}.${da[1] + j}`);
        if (campo) campo.value = cella;
      }
  });
}

function nuovaRiga(modulo, corpo) {
  const n = corpo.rows.length;
  const riga = corpo.rows[n - 1].cloneNode(true);
  for (const campo of riga.querySelectorAll("input")) {
    campo.name = `${n}.${campo.name.split(".")[1]}`;
    campo.value = "";
  }
  corpo.append(riga);
  modulo.elements.namedItem("righe").value = n + 1;
}

/** Mette un pezzo nel testo, dove è il cursore. */
function pezzi(scelta) {
  const testo = document.getElementById(scelta.dataset.pezzi);
  scelta.addEventListener("change", () => {
    if (!scelta.value) return;
    testo.setRangeText(scelta.value, testo.selectionStart, testo.selectionEnd, "end");
    testo.dispatchEvent(new Event("input", { bubbles: true }));
    scelta.value = "";
    testo.focus();
  });
}

function cerca(campo) {
  const voci = [...document.getElementById(campo.dataset.cerca).children];
  campo.addEventListener("input", () => {
    const parole = campo.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const v of voci) v.hidden = !parole.every((p) => v.textContent.toLowerCase().includes(p));
  });
}

for (const m of document.querySelectorAll("form[data-vivo]")) vivo(m);
for (const m of document.querySelectorAll("form[data-griglia]")) griglia(m);
for (const s of document.querySelectorAll("select[data-pezzi]")) pezzi(s);
for (const c of document.querySelectorAll("input[data-cerca]")) cerca(c);

// Un collegamento a un campo apre i gruppi in cui sta.
addEventListener("hashchange", () => {
  const dove = document.getElementById(location.hash.slice(1));
  for (let su = dove?.closest("details"); su; su = su.parentElement.closest("details")) su.open = true;
  dove?.scrollIntoView();
});
