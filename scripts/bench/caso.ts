/** Numeri a caso fra 0 e 1, sempre gli stessi per un seme (mulberry32). */
export function casoDi(seme: number): () => number {
  let s = seme;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
