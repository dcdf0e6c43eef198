import type { TableDeclarations } from '../resource/table-declaration.ts'

/** One of several, as far as English is regular: `companies` is `company`, `websites` is `website`. */
export type SingularOf<Name extends string> = Name extends `${infer Stem}ies`
  ? `${Stem}y`
  : Name extends `${infer Stem}s`
    ? Stem
    : Name

/** `payment-method` and `paymentMethod` are `PaymentMethod`. */
export type PascalOf<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${PascalOf<Rest>}`
  : Capitalize<Name>

export const singularOf = (name: string): string =>
  name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '')

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
