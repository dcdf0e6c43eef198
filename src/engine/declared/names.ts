import type { TableDeclarations } from '../resource/table-declaration.ts'

/**
 * One of several, as far as English is regular: `companies` is `company`, `addresses` is `address`, `websites` is
 * `website`.
 */
export type SingularOf<Name extends string> = Name extends `${infer Stem}ies`
  ? `${Stem}y`
  : Name extends `${string}${'ss' | 'x' | 'ch' | 'sh' | 'tus'}es`
    ? WithoutEnd<Name, 'es'>
    : WithoutEnd<Name, 's'>

type WithoutEnd<Name extends string, End extends string> = Name extends `${infer Stem}${End}`
  ? `${Stem}${End}` extends Name
    ? Stem
    : Name
  : Name

/** `payment-method` and `paymentMethod` are `PaymentMethod`. */
export type PascalOf<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${PascalOf<Rest>}`
  : Capitalize<Name>

export function singularOf(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`
  return /(ss|x|ch|sh|tus)es$/.test(name) ? name.slice(0, -2) : name.replace(/s$/, '')
}

export const pascalOf = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())

/** `paymentMethods` is `payment-methods`. */
export const kebabOf = (name: string): string =>
  name.replaceAll(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase()

/** What one of them is called in a message: `payment method`. */
export const nounOf = (singular: string): string => kebabOf(singular).replaceAll('-', ' ')

/** What a record of a table is called in a message. */
export const nounIn = (declarations: TableDeclarations, table: string): string =>
  nounOf(declarations[table]?.noun ?? singularOf(table))

/** What a reference is called in links and in `expand`: `customerId` is `customer`. */
export const relationOf = (member: string): string => member.replace(/(?<=.)Ids?$/, '')
