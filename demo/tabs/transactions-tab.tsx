import { useCallback } from 'react'
import type { BillingApi } from '../billing/billing-api.ts'
import { formatMoney, formatTime } from '../wording/format.ts'
import { Entries } from './entries.tsx'
import { Entry } from './entry.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  api: BillingApi
  customerId: string
}

const titles = { sale: 'Sale', refund: 'Refund' } as const
const tones = { approved: 'good', declined: 'bad' } as const

/** What the customer paid, and got back. */
export function TransactionsTab({ api, customerId }: Props) {
  const ask = useCallback(() => api.transactions(customerId), [api, customerId])
  return (
    <Entries of="transactions" loaded={useLoaded(ask)}>
      {(transactions) => (
        <ul className="entries">
          {transactions.map(({ id, type, method, result, processedTime, ...money }) => (
            <Entry
              key={id}
              title={`${titles[type]} by ${method}`}
              amount={`${type === 'refund' ? '−' : ''}${formatMoney(money)}`}
              status={result}
              tone={tones[result]}
              facts={[formatTime(processedTime)]}
            />
          ))}
        </ul>
      )}
    </Entries>
  )
}
