/** Dove si legge oggi ciò di cui una differenza parla, e come si chiama. */
import { GENERI } from "../generi/index.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { nomeVoce } from "../raffronto/frasi.ts";
import type { Differenza } from "../raffronto/tipi.ts";
import { indirizzi } from "./indirizzi.ts";
import { paginaDelFile } from "./pagina-del-file.ts";

/** Dove si legge oggi ciò di cui una differenza parla; niente, se non ha più una pagina. */
export function paginaDellaDifferenza(piano: Piano, { genere, id, file }: Differenza): string | undefined {
  if (genere === "indicatore")
    return piano.obiettivi.some((o) => o.indicatori.some((i) => i.id === id)) ? indirizzi.indicatore(id) : undefined;
  return paginaDelFile(piano, file)?.indirizzo;
}

/** Come oggi si chiama la voce di una differenza; niente, se il suo nome è già l'identificativo o la voce non c'è più. */
export function nomeDellaVoce(piano: Piano, { genere, id }: Differenza): string | undefined {
  const chiave = GENERI.find((g) => g.nome === genere)?.chiave;
  const voci =
    genere === "indicatore" ? piano.obiettivi.flatMap((o) => o.indicatori) : chiave ? vociDi(piano, chiave) : [];
  const nome = nomeVoce(voci.find((v) => v.id === id));
  return nome === id ? undefined : nome;
}
