import type { Customer } from 'rebilly-mock'
import { type Draft, emptyDraft, sameDraft, toDraft } from './draft.ts'
import type { FieldErrors } from './fields.ts'

/** What stands in the form, and how it got there. */
export interface Desk {
  view: 'closed' | 'loading' | 'failed' | 'new' | 'known'
  /** Counts the times that the form was opened: an answer for an earlier one is not shown. */
  session: number
  id: string
  /** The customer that the edit began with. */
  base?: Customer | undefined
  draft: Draft
  errors: FieldErrors
  saving: boolean
  message: string
  /** The stored customer, after a 409. */
  theirs?: Customer | undefined
}

export const closedDesk: Desk = {
  view: 'closed',
  session: 0,
  id: '',
  draft: emptyDraft,
  errors: {},
  saving: false,
  message: '',
}

/** The desk after a new opening of the form. */
export function opened(before: Desk, next: Partial<Desk>): Desk {
  return { ...closedDesk, ...next, session: before.session + 1 }
}

/** The desk with a stored customer in it; what was typed since `sent` stays. */
export function holding(before: Desk, customer: Customer, sent?: Draft): Desk {
  const untouched = sent === undefined || before.draft === sent
  return {
    ...before,
    view: 'known',
    id: customer.id,
    base: customer,
    draft: untouched ? toDraft(customer) : { ...before.draft, id: customer.id },
    errors: {},
    theirs: undefined,
  }
}

/**
 * The desk after its own change beside the form, of a tag: the edit goes on from there, unless someone else was there
 * too, which its save is then to hear.
 */
export function goingOn(before: Desk, stored: Customer): Desk {
  if (!before.base) return before
  const isOwn = stored.revision <= before.base.revision + 1
  return { ...before, base: isOwn ? stored : { ...before.base, tags: stored.tags } }
}

export function isDirty({ view, draft, base }: Desk): boolean {
  if (view === 'new') return !sameDraft(draft, emptyDraft)
  return view === 'known' && base !== undefined && !sameDraft(draft, toDraft(base))
}
