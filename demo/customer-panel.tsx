import { useEffect, useRef, useState } from 'react'
import type { Api } from './api.ts'
import { CustomerForm } from './customer-form.tsx'
import { CustomerHead } from './customer-head.tsx'
import { TabContent } from './tabs/tab-content.tsx'
import { TabList } from './tabs/tab-list.tsx'
import type { TabName } from './tabs/tab-names.ts'

import type { useDesk } from './use-desk.ts'

interface Props {
  api: Api
  at: ReturnType<typeof useDesk>
}

/** The right-hand side: nobody, somebody on the way, or a customer, of whom the form is the first part. */
export function CustomerPanel({ api, at }: Props) {
  const { desk, dirty } = at
  const [chosen, choose] = useState<TabName>('Profile')
  const panel = useRef<HTMLElement>(null)
  const { session, view } = desk
  const tab = view === 'new' ? 'Profile' : chosen

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
          <CustomerHead
            api={api}
            customer={desk.base}
            onClose={at.close}
            onProvoke={at.provoke}
            onRetag={at.retag}
          />
          {view === 'known' && <TabList tab={tab} onTab={choose} />}
          <div className="tab-panel" {...(view === 'known' && tabPanel(tab))}>
            {tab === 'Profile' ? (
              <CustomerForm
                key={session}
                desk={desk}
                dirty={dirty}
                onChange={at.change}
                onSave={at.save}
                onRevert={at.revert}
              />
            ) : (
              <TabContent tab={tab} api={api} customerId={desk.id} />
            )}
          </div>
        </>
      )}
    </section>
  )
}

/** What scrolls must be reachable by keyboard; the form is. */
const tabPanel = (tab: TabName) => ({
  id: 'tab-panel',
  role: 'tabpanel',
  'aria-labelledby': `tab-${tab}`,
  ...(tab !== 'Profile' && { tabIndex: 0 }),
})
