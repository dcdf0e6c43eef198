const names = [
  'customerReading',
  'instruments',
  'leadSource',
  'tags',
  'timeline',
  'tokens',
  'missing',
] as const

type Name = (typeof names)[number]

/** What a version says besides what each write needs, loaded together when the first of it is asked for. */
export const partsOf = <Parts extends Readonly<Record<Name, object>>>(load: () => Promise<Parts>) =>
  Object.fromEntries(names.map((name) => [name, async () => (await load())[name]])) as {
    readonly [Part in Name]: () => Promise<Parts[Part]>
  }
