/** `Permissions-Policy`: le capacità del browser che il sito non usa, cioè tutte, spente anche per chi vi entrasse. */

/**
 * I nomi che Chromium conosce: di uno che non conosce si lamenta in console.
 * https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md
 */
const CAPACITA = [
  "accelerometer",
  "autoplay",
  "camera",
  "clipboard-read",
  "clipboard-write",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

export const PERMESSI = CAPACITA.map((nome) => `${nome}=()`).join(", ");
