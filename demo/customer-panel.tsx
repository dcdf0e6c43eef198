import { useEffect, useRef } from 'react'
import { CustomerForm } from './customer-form.tsx'
import { CustomerHead } from './customer-head.tsx'
import type { useDesk } from './use-desk.ts'

interface Props {
  at: ReturnType<typeof useDesk>
}

/** The right-hand side: nobody, somebody on the way, or the form. */
export function CustomerPanel({ at }: Props) {
  const { desk, dirty } = at
  const panel = useRef<HTMLElement>(null)
  const { session, view } = desk

  // Opening a customer leads the keyboard into the form; closing it leads back to the list.
  useEffect(() => {
    if (session === 0 || view === 'loading') return
    const start = panel.current?.querySelector<HTMLElement>('[data-start]')
    const target = view === 'closed' ? document.getElementById('list-title') : start
    target?.focus()
  }, [session, view])

  return (
    <section className="panel detail" aria-label="Customer" ref={panel}>
      {view === 'closed' && (
        <div className="blank">
          <h2>No customer selected</h2>
          <p>Select one to edit it, or create one with an id of your own.</p>
          <button type="button" className="button" onClick={at.startNew}>
            New customer
          </button>
        </div>
      )}
      {view === 'loading' && (
        <div className="blank" aria-busy="true">
          <p>Loading {desk.id} …</p>
        </div>
      )}
      {view === 'failed' && (
        <div className="blank" role="alert">
          <h2>This customer could not be loaded</h2>
          <p>{desk.message}</p>
          <div className="buttons">
            <button type="button" className="button" onClick={at.retry}>
              Try again
            </button>
            <button type="button" className="button quiet" onClick={at.close}>
              Close
            </button>
          </div>
        </div>
      )}
      {(view === 'new' || view === 'known') && (
        <>
          <CustomerHead customer={desk.base} onClose={at.close} onProvoke={at.provoke} />
          <CustomerForm
            key={session}
            desk={desk}
            dirty={dirty}
            onChange={at.change}
            onSave={at.save}
            onRevert={at.revert}
          />
        </>
      )}
    </section>
  )
}
