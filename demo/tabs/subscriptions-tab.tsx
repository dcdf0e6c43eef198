import { useCallback } from 'react'
import type { BillingApi } from '../billing/billing-api.ts'
import { formatDay, formatMoney } from '../wording/format.ts'
import { Entries } from './entries.tsx'
import { Entry } from './entry.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  api: BillingApi
  customerId: string
}

const tones = { active: 'good', trialing: 'note', paused: 'warn', canceled: 'bad' } as const

/** What the customer pays for again and again, and where that was bought. */
export function SubscriptionsTab({ api, customerId }: Props) {
  const ask = useCallback(async () => {
    const [subscriptions, websites] = await Promise.all([
      api.subscriptions(customerId),
      api.websites(),
    ])
    const nameOf = new Map(websites.map(({ id, name }) => [id, name]))
    return subscriptions.map((each) => ({ ...each, website: nameOf.get(each.websiteId) }))
  }, [api, customerId])

  return (
    <Entries of="subscriptions" loaded={useLoaded(ask)}>
      {(subscriptions) => (
        <ul className="entries">
          {subscriptions.map(({ id, plan, status, website, interval, renewalTime, ...price }) => (
            <Entry
              key={id}
              title={plan}
              amount={`${formatMoney(price)} / ${interval}`}
              status={status}
              tone={tones[status]}
              facts={[
                website ?? price.websiteId,
                status === 'canceled' ? 'ended' : `renews ${formatDay(renewalTime)}`,
              ]}
            />
          ))}
        </ul>
      )}
    </Entries>
  )
}
