/** Una rete e il progetto che porta il suo nome hanno lo stesso capofila. */
import { radici } from "../../../testo/impronta.ts";
import { bilancio } from "../bilancio.ts";
import type { Regola } from "../regola.ts";

export const capofilaDiverso: Regola = {
  id: "capofila-diverso",
  famiglia: "registri",
  gravita: "avviso",
  titolo: "Una rete e il progetto con il suo nome hanno due capofila diversi",
  motivo: "Il cittadino cerca un referente: se il piano ne indica due, non sa a chi rivolgersi.",
  esempio: { sbagliato: "rete Labor: Provincia; progetto Labor: Azienda", giusto: "lo stesso ente in tutti e due" },
  cerca: ({ piano, posizione }) => {
    const reti = piano.reti.map((r) => ({ r, nome: radici(r.nome) }));
    const nomi = new Map(piano.enti.map((e) => [e.id, e.nome]));
    const conta = bilancio();
    return piano.progetti.flatMap((p) => {
      // Dopo un trattino o i due punti un titolo di progetto si spiega: il nome è prima.
      const titolo = radici(p.titolo.split(/\s[-–]\s|:\s|\.\s/)[0] ?? "");
      conta(reti.length, p.file);
      return reti.flatMap(({ r, nome }) => {
        const [corto, lungo] = titolo.size <= nome.size ? [titolo, nome] : [nome, titolo];
        const capofila = r.membri.filter((m) => /capofila/i.test(m.ruolo ?? "")).map((m) => m.ente);
        if (!corto.size || ![...corto].every((x) => lungo.has(x)) || !capofila.length || !p.capofila.length) return [];
        if (p.capofila.some((c) => capofila.includes(c))) return [];
        const detti = (ids: string[]) => ids.map((id) => nomi.get(id) ?? id).join(", ");
        return [
          {
            file: p.file,
            ...posizione(p.file, ["capofila"]),
            messaggio: `Il capofila del progetto «${p.titolo}» è ${detti(p.capofila)}, quello della rete «${r.nome}» è ${detti(capofila)}`,
            altrove: [{ file: r.file, ...posizione(r.file, ["membri"]) }],
            figure: [p.id, r.id],
          },
        ];
      });
    });
  },
};
