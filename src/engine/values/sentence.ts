/** A text as a sentence of its own: with a full stop, unless it ends as one already, with `?` or a stop of its own. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
