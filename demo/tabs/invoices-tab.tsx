import { useCallback, useState } from 'react'
import type { BillingApi } from '../billing/billing-api.ts'
import type { Invoice } from '../billing/types.ts'
import { toFailure } from '../wording/failure.ts'
import { formatDay, formatMoney } from '../wording/format.ts'
import { Entries } from './entries.tsx'
import { Entry } from './entry.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  api: BillingApi
  customerId: string
}

const tones = {
  draft: 'note',
  issued: 'note',
  paid: 'good',
  'past-due': 'bad',
  voided: 'warn',
} as const

/** The customer's invoices: a draft can be issued, and what is not paid yet can be voided. */
export function InvoicesTab({ api, customerId }: Props) {
  const invoices = useLoaded(useCallback(() => api.invoices(customerId), [api, customerId]))
  const [failure, fail] = useState<string>()

  async function take(step: (id: string) => Promise<Invoice>, id: string) {
    try {
      await step(id)
      fail(undefined)
      await invoices.load()
    } catch (error) {
      fail(toFailure(error).message)
    }
  }

  return (
    <Entries of="invoices" loaded={invoices}>
      {(all) => (
        <>
          {failure && (
            <p className="entries-failure" role="alert">
              {failure}
            </p>
          )}
          <ul className="entries">
            {all.map((invoice) => (
              <Entry
                key={invoice.id}
                title={invoice.invoiceNumber}
                amount={formatMoney(invoice)}
                status={invoice.status.replace('-', ' ')}
                tone={tones[invoice.status]}
                facts={[
                  `of ${formatDay(invoice.createdTime)}`,
                  invoice.status === 'issued' && `due ${formatDay(invoice.dueTime)}`,
                ]}
              >
                <Steps
                  invoice={invoice}
                  onIssue={() => void take(api.issueInvoice, invoice.id)}
                  onVoid={() => void take(api.voidInvoice, invoice.id)}
                />
              </Entry>
            ))}
          </ul>
        </>
      )}
    </Entries>
  )
}

interface StepsProps {
  invoice: Invoice
  onIssue: () => void
  onVoid: () => void
}

function Steps({ invoice: { status, invoiceNumber }, onIssue, onVoid }: StepsProps) {
  return (
    <>
      {status === 'draft' && (
        <button type="button" className="button" onClick={onIssue}>
          Issue<span className="unseen"> {invoiceNumber}</span>
        </button>
      )}
      {(status === 'issued' || status === 'past-due') && (
        <button type="button" className="button" onClick={onVoid}>
          Void<span className="unseen"> {invoiceNumber}</span>
        </button>
      )}
    </>
  )
}
