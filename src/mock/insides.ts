import type { World } from '#database/world'
import { coded } from '#engine/problem/mock-error'
import type { Names } from '#handlers/base-urls'
import type { Router } from '#handlers/router'
import type { Journal } from './journal/journal.ts'
import type { Mock } from './mock.ts'
import type { MockOptions } from './options/mock-options.ts'
import type { ResolvedOptions } from './options/resolve-options.ts'

/** What a mock is made of, for hosts that make others like it. */
export interface Insides {
  readonly options: MockOptions
  readonly resolved: ResolvedOptions
  readonly page: string | undefined
  readonly router: Router
  readonly names: Names
  readonly world: World
  readonly journal: Journal<string>
}

/** A second copy of this module must find it too. */
const key = Symbol.for('rebilly-mock.insides')

/** Notes it at the journal, which a copy of the mock with a method of someone's own has too. */
export function noteInsides(journal: object, insides: Insides): void {
  Object.defineProperty(journal, key, { value: insides })
}

/** What a mock is made of; throws for what `createMock` has not made. */
export function insidesOf({ journal }: Pick<Mock, 'journal'>): Insides {
  const found = (journal as { readonly [key]?: Insides } | undefined)?.[key]
  if (found) return found
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      'Failed to look into the mock: what was given is none. Pass what `createMock()` returns.',
    ),
  )
}
