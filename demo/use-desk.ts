import { useEffect, useState } from 'react'
import type { Customer, Mock } from 'rebilly-mock'
import type { ActivityLog } from './activity-log.ts'
import type { Api } from './api.ts'
import { closedDesk, type Desk, goingOn, holding, isDirty, opened } from './desk-state.ts'
import { type Draft, toDraft, toInput } from './draft.ts'
import { countFields, toFieldErrors, unsendable } from './fields.ts'
import { everyone } from './list/criteria.ts'
import { type Asked, useCustomers } from './list/use-customers.ts'
import { merge } from './merge.ts'
import { editBehindTheForm } from './rival.ts'
import { type Failure, toFailure } from './wording/failure.ts'
import { nameOf } from './wording/format.ts'
import { savedText } from './wording/saved.ts'
import { useUndo } from './world/use-undo.ts'

export interface Notice {
  tone: 'good' | 'warn' | 'bad' | 'note'
  text: string
}

interface Tools {
  api: Api
  log: ActivityLog
  mock: Mock
}

/** Everything that one can do at the desk. */
export function useDesk({ api, log, mock }: Tools) {
  const { page, load } = useCustomers(api)
  const [desk, setDesk] = useState<Desk>(closedDesk)
  const [notice, say] = useState<Notice>({ tone: 'note', text: '' })
  const [leaving, setLeaving] = useState<{ go: () => void }>()
  const undo = useUndo(mock, log)
  const dirty = isDirty(desk)

  // What the panel, the clock or a rival changed is in the list; the open form hears of it by a conflict.
  useEffect(() => mock.events.onChange(() => void load()), [mock, load])

  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])

  /** Changes the desk, unless the form was opened anew in the meantime. */
  const during = (session: number, change: (before: Desk) => Desk) =>
    setDesk((before) => (before.session === session ? change(before) : before))

  const askFirst = (go: () => void) => (dirty ? setLeaving({ go }) : go())

  async function open(id: string) {
    const session = desk.session + 1
    setDesk((before) => opened(before, { view: 'loading', id }))
    try {
      const customer = await api.get(id)
      during(session, (before) => holding(before, customer))
    } catch (error) {
      const { message } = toFailure(error)
      during(session, (before) => ({ ...before, view: 'failed', message }))
    }
  }

  const close = () => setDesk((before) => opened(before, closedDesk))

  async function save(draft: Draft, base: Customer | undefined) {
    if (desk.saving) return
    const { session, view } = desk
    const errors = unsendable(draft, view === 'new')
    if (Object.keys(errors).length > 0) {
      setDesk((before) => ({ ...before, errors }))
      return say({ tone: 'bad', text: 'Not sent yet: see the marked field.' })
    }
    setDesk((before) => ({ ...before, saving: true, errors: {} }))
    try {
      const { customer, created } = await undo.doing(
        () => api.put(draft.id, toInput(draft, base)),
        (saved) => `the save of ${nameOf(saved.customer)}`,
      )
      during(session, (before) => holding(before, customer, draft))
      say({ tone: 'good', text: savedText(customer, created, base) })
      void load(created ? { offset: 0 } : {})
    } catch (error) {
      await refused(session, toFailure(error), draft, base)
    } finally {
      during(session, (before) => ({ ...before, saving: false }))
    }
  }

  async function refused(session: number, failure: Failure, draft: Draft, base?: Customer) {
    if (failure.kind === 'conflict' && base) {
      try {
        const theirs = await api.get(draft.id)
        say({ tone: 'warn', text: 'Conflict: nothing was saved.' })
        return during(session, (before) => ({ ...before, theirs }))
      } catch {
        // It is gone, not changed: the 409's own words say more than this 404's.
      }
    }
    const errors = toFieldErrors(failure.invalidFields)
    const count = countFields(failure.invalidFields)
    const text =
      count > 0
        ? `Nothing was saved: ${count} ${count === 1 ? 'field' : 'fields'} to correct.`
        : failure.message
    say({ tone: 'bad', text })
    during(session, (before) => ({ ...before, errors, theirs: undefined }))
  }

  /** From here on the edit counts as one of their version, also when it cannot be saved yet. */
  function overwrite() {
    const { base, draft, theirs } = desk
    if (!base || !theirs) return
    const merged = merge(toDraft(base), draft, toDraft(theirs))
    setDesk((before) => ({ ...before, base: theirs, draft: merged, theirs: undefined }))
    void save(merged, theirs)
  }

  async function retag(write: () => Promise<void>, what: string) {
    const { session, id } = desk
    await undo.doing(write, () => what)
    const stored = await api.get(id)
    during(session, (before) => goingOn(before, stored))
    say({ tone: 'good', text: `${nameOf(stored)} is at revision ${stored.revision} by ${what}.` })
    void load()
  }

  async function takeBack() {
    await undo.takeBack()
    say({ tone: 'note', text: `Undone: ${undo.last}. All is as it was before, the clock too.` })
    if (mock.customers.get(desk.id)) await open(desk.id)
    else close()
  }

  async function advance() {
    await mock.clock.advance('1d')
    log.note("clock.advance('1d')")
    say({ tone: 'note', text: 'A day has passed: see how long ago each customer was updated.' })
  }

  async function reset() {
    await mock.reset()
    log.note('reset()')
    undo.forget()
    close()
    say({ tone: 'note', text: 'Every customer is back at the start.' })
    await load({ offset: 0, criteria: everyone })
  }

  async function provoke() {
    const changed = await editBehindTheForm(mock, desk.id)
    if (!changed)
      return say({
        tone: 'bad',
        text: `${desk.id} is no longer there to edit.`,
      })
    log.note(`customers.put(${changed.id})`, changed.revision)
    const held = desk.base?.revision
    const text = `Someone else made it revision ${changed.revision}; this form still holds ${held}. Save to see the conflict.`
    say({ tone: 'warn', text })
  }

  return {
    page,
    desk,
    dirty,
    notice,
    leaving: leaving !== undefined,
    undoable: undo.last,
    ask: (asked: Asked) => void load(asked),
    retag,
    advance: () => void advance(),
    takeBack: () => askFirst(() => void takeBack()),
    select: (id: string) => askFirst(() => void open(id)),
    retry: () => void open(desk.id),
    startNew: () => askFirst(() => setDesk((before) => opened(before, { view: 'new' }))),
    close: () => askFirst(close),
    change: (draft: Draft) => setDesk((before) => ({ ...before, draft })),
    revert: () =>
      setDesk((before) =>
        before.base ? holding(before, before.base) : opened(before, { view: 'new' }),
      ),
    save: () => void save(desk.draft, desk.base),
    takeTheirs: () => {
      setDesk((before) => (before.theirs ? holding(before, before.theirs) : before))
      say({ tone: 'note', text: 'The form now shows the stored customer.' })
      void load()
    },
    overwrite,
    keepEditing: () => setDesk((before) => ({ ...before, theirs: undefined })),
    provoke: () => void provoke(),
    reset: () => askFirst(() => void reset()),
    leave: () => {
      setLeaving(undefined)
      leaving?.go()
    },
    stay: () => setLeaving(undefined),
  }
}
