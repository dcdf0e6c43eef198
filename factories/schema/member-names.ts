/** The words of a member's name, in small letters, each behind a space: " unit price". */
export const wordsOf = (name: string): string =>
  ` ${name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')}`.toLowerCase().replaceAll(/[^a-z\d]+/g, ' ')

/** How a name may be written to be known: its words apart or in one, and the last of them in the singular. */
export function spellingsOf(name: string): string[] {
  const words = wordsOf(name)
  const spellings = [words, words.replaceAll(' ', '')]
  return [...spellings, ...spellings.map(singularOf)]
}

const singularOf = (name: string) => name.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')
