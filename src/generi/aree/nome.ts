/** Come si chiama una macroarea, con le sue lettere o senza. */

interface Area {
  lettere: readonly string[];
  nome: string;
}

/** «D-E. Domiciliarità e anziani»; senza lettere, il nome. */
export const nomeArea = ({ lettere, nome }: Area): string => (lettere.length ? `${lettere.join("-")}. ${nome}` : nome);

/** «Area D-E. Domiciliarità e anziani»; senza lettere, il nome. */
export const areaIntera = ({ lettere, nome }: Area): string =>
  lettere.length ? `Area ${nomeArea({ lettere, nome })}` : nome;
