// Letters that a German or a Scandinavian would not write by dropping the mark.
const spelledOut: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  ł: 'l',
  ı: 'i',
}

/** A text in the letters that an e-mail address is safe to hold: "Jean-Luc" stays, "Zoé" loses its accent. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\0-\x7f]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9\s_-]/g, '')
    .replace(/[\s_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The part before the `@`: the names, or `fallback` where they hold nothing that can be written. */
export function mailbox(names: readonly (string | null)[], fallback: string): string {
  const parts = names.map((name) => plain(name ?? '')).filter((part) => part !== '')
  return parts.join('.') || fallback
}
