// @vitest-environment jsdom
import { createElement as h } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import useSWR, { type ScopedMutator, SWRConfig, useSWRConfig } from 'swr'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { get, put } from '../support/requests.ts'

/** The documented lines. */
const revalidateOn = (mock: Mock, mutate: ScopedMutator) =>
  mock.events.onChange(() => mutate(() => true))

const cityOf = (city: string) => ({ primaryAddress: { city } })

/** An app that shows a customer's city, and keeps it until it is told. */
function App({ mock, onMutate }: { mock: Mock; onMutate: (mutate: ScopedMutator) => void }) {
  const load = async () => (await get(mock, 'ada')).body.primaryAddress?.city
  const { data } = useSWR('customers/ada', load, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    revalidateIfStale: false,
    dedupingInterval: 0,
  })
  onMutate(useSWRConfig().mutate)
  return h('output', null, data)
}

let root: Root
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('main')))
})
afterEach(() => {
  root.unmount()
  document.body.replaceChildren()
})

const shown = () => document.querySelector('output')?.textContent

it('SWR shows what was changed beside the app', async () => {
  const mock = createMock({ customers: [{ id: 'ada', ...cityOf('Rome') }] })
  let mutate: ScopedMutator | undefined
  const app = h(App, {
    mock,
    onMutate: (its) => {
      mutate = its
    },
  })
  root.render(h(SWRConfig, { value: { provider: () => new Map() } }, app))
  await expect.poll(shown).toBe('Rome')
  revalidateOn(mock, mutate as ScopedMutator)

  await mock.customers.put('ada', cityOf('Oslo'))
  await expect.poll(shown).toBe('Oslo')
  expect(mock.journal.count('GetCustomer')).toBe(2)

  await put(mock, 'ada', cityOf('Bergen'))
  expect(mock.journal.count('GetCustomer')).toBe(2)
  await mock.reset()
  await expect.poll(shown).toBe('Rome')
})
