/**
 * What a terminal or a reader would take for an order and not for a letter: control characters (Unicode
 * category Cc), line and paragraph separators, marks that turn the direction of writing, lone surrogates.
 */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu

/** Text for a terminal: each control character is shown as JavaScript writes it, such as `\u001b`. */
export const escapeControls = (text: string): string =>
  text.replace(controls, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
