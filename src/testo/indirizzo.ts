/** Gli indirizzi della rete. */

/** Un computer, non un sito: localhost e gli indirizzi che ogni macchina dà a sé stessa. */
export const DI_QUESTA_MACCHINA = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;
