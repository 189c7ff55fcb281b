#!/bin/sh
# Pubblica il sito su un server dell'ente: lo costruisce, lo copia accanto a quello di prima, e lo mette al suo posto in un colpo.
# Si usa: DESTINAZIONE=utente@server:/var/www/piano sh docs/ricette/pubblica.sh
# Senza «utente@server:» è una cartella di questo computer, per esempio un disco di rete. Serve rsync solo per un altro computer.
set -eu

: "${DESTINAZIONE:?scrivi dove: DESTINAZIONE=utente@server:/var/www/piano}"
SITO="${SITO:-dist}"
QUANDO=$(date +%Y%m%d%H%M%S)

[ "${COSTRUITO:-no}" = sì ] || npm run build -- --uscita "$SITO"
[ -f "$SITO/index.html" ] || {
  echo "In «$SITO» non c'è un sito: manca index.html" >&2
  exit 1
}

# Ciò che si fa dove il sito va: il collegamento «attuale» passa dal sito vecchio al nuovo, e resta il precedente per tornare indietro.
scambia='
  cd "$1"
  ln -sfn "versioni/$2" attuale.nuovo
  mv -T attuale.nuovo attuale 2>/dev/null || { rm -f attuale; mv attuale.nuovo attuale; }
  ls -1d versioni/* | sort -r | tail -n +3 | xargs -r rm -rf
'

case "$DESTINAZIONE" in
  *@*:*)
    server=${DESTINAZIONE%%:*}
    cartella=${DESTINAZIONE#*:}
    ssh "$server" mkdir -p "$cartella/versioni"
    rsync -a --delete "$SITO/" "$server:$cartella/versioni/$QUANDO/"
    ssh "$server" sh -s -- "$cartella" "$QUANDO" <<FINE
$scambia
FINE
    ;;
  *)
    mkdir -p "$DESTINAZIONE/versioni"
    cp -R "$SITO" "$DESTINAZIONE/versioni/$QUANDO"
    sh -c "$scambia" scambia "$DESTINAZIONE" "$QUANDO"
    ;;
esac
echo "Pubblicato: $DESTINAZIONE/attuale"
