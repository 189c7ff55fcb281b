/** Trova nome e cognome di una persona in un testo italiano. */

/** I nomi di battesimo più diffusi fra i residenti in Italia, e alcuni dei più diffusi fra gli stranieri. */
const BATTESIMO = new Set(
  `Adriana Adriano Agnese Ahmed Alba Alberto Aldo Alessandra Alessandro Alessia Alessio Alfredo Alice Amina Andrea Angela Angelo
Anna Annalisa Annamaria Antonella Antonietta Antonio Arianna Armando Arturo Barbara Beatrice Bruna Bruno Camilla Carla Carlo
Carmela Carmelo Carmen Caterina Cecilia Chiara Cinzia Ciro Clara Claudia Claudio Cristian Cristiano Cristina Daniela Daniele
Davide Debora Deborah Diego Domenico Donatella Elena Elisa Elisabetta Emanuela Emanuele Emilia Emilio Emma Enrica Enrico Enzo
Eleonora Erika Ernesto Ester Eugenio Eva Fabio Fabrizio Fatima Federica Federico Ferdinando Filippo Fiorella Flavio Franca
Francesca Francesco Franco Gabriele Gabriella Gaetano Gennaro Gerardo Giacomo Gianfranco Gianluca Gianni Giancarlo Giorgia
Giorgio Giovanna Giovanni Giuliana Giuliano Giulia Giulio Giuseppe Giuseppina Giuseppa Gloria Graziella Guido Hassan Ibrahim
Ilaria Irene Ivan Ivano Jessica Lara Laura Leonardo Letizia Lidia Liliana Lina Livia Lorena Lorenzo Luca Lucia Luciana Luciano
Luigi Luigia Luisa Manuel Manuela Marcella Marcello Marco Margherita Maria Mariangela Mariarosa Marina Mario Marisa Marta Martina
Massimiliano Massimo Matilde Matteo Mattia Maurizio Mauro Melissa Michela Michele Milena Mirella Mirko Mohamed Monica Nadia
Nicola Nicoletta Nicolò Noemi Omar Ornella Orsola Paola Paolo Pasquale Patrizia Pietro Pierluigi Piero Raffaele Raffaella
Renata Renato Riccardo Rita Roberta Roberto Romina Rosa Rosanna Rosaria Rosario Rossana Rossella Ruggero Sabrina Salvatore
Samuele Sandra Sandro Sara Serena Sergio Silvana Silvano Silvia Simona Simone Sofia Sonia Stefania Stefano Susanna Teresa Tiziana
Tommaso Ugo Umberto Valentina Valeria Valerio Vanessa Vincenza Vincenzo Vito Vittoria Vittorio Viviana Walter Youssef`.split(
    /\s+/,
  ),
);

/** Ciò che precede un nome proprio di luogo, scuola o ente intitolato a una persona. */
const INTITOLATO =
  /(?:via|viale|piazza|piazzale|corso|largo|vicolo|fondazione|istituto|scuola|liceo|ospedale|clinica|casa|centro|cooperativa|coop|associazione|parrocchia|oratorio|progetto|premio|villa|palazzo|biblioteca|asilo|nido|legge|decreto|san|santa|santo|sant'|don|suor|padre|beato|beata|comunità|residenza|opera|ente|asp|rsa|onlus|museo|teatro|stazione|metodo|scala|test|indice|barthel|studio)\s*(?:di\s+riposo\s+|sociale\s+|onlus\s+)?["«“']?\s*$/i;

/** @returns ogni coppia nome e cognome con il suo posto; i luoghi e gli enti intitolati a qualcuno no */
export function trovaNomi(testo: string): { nome: string; offset: number }[] {
  return [
    ...testo.matchAll(
      /(?<![\p{L}'’])(\p{Lu}\p{Ll}+)\s+(?:(?:De|Di|D'|Del|Della|La|Lo)\s?)?(\p{Lu}[\p{Ll}'’]\p{L}+)(?!\p{L})/gu,
    ),
  ]
    .filter((m) => BATTESIMO.has(m[1] ?? "") && !BATTESIMO.has(m[2] ?? "") && !INTITOLATO.test(testo.slice(0, m.index)))
    .map((m) => ({ nome: m[0], offset: m.index }));
}
