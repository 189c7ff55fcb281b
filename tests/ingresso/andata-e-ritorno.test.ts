/** I «CSV per Excel» del piano inventato, rimessi nel piano. */
import { describe } from "vitest";
import { SITI } from "../attrezzi/siti.ts";
import { proveDiAndataERitorno } from "./andata-e-ritorno.ts";

describe("il piano inventato", () => proveDiAndataERitorno(SITI.inventato.piano));
