import { describe, expect, it } from "vitest";
import { scegliToken } from "../../src/sito/token.ts";

const FOGLIO = ":root{ --it-a: #fff; /** bianco */ --it-b: var(--it-a); --it-c: 1px; }";

describe("scegliToken", () => {
  it("tiene i token usati e quelli da cui dipendono", () => {
    expect(scegliToken(FOGLIO, "p{color:var(--it-b)}")).toBe(":root{--it-b:var(--it-a);--it-a:#fff}");
  });
  it("rifiuta un token che non esiste", () => {
    expect(() => scegliToken(FOGLIO, "p{color:var(--it-zzz)}")).toThrow("--it-zzz non esiste");
  });
});
