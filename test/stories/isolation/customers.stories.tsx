import { HttpResponse, http } from 'msw'
import { expect } from 'storybook/test'
import preview from './.storybook/preview.ts'
import { Customers, list, put } from './customers.tsx'

const meta = preview.meta({ title: 'Customers', component: Customers })

export const Plain = meta.story()

export const Written = meta.story({
  async play({ canvas, mock }) {
    await expect(await canvas.findByText('ada')).toBeVisible()
    await expect(await put('grace')).toBe(201)
    await expect(mock.customers.count).toBe(2)
  },
})

export const Hanging = meta.story({
  beforeEach({ mock }) {
    mock.when('GetCustomerCollection').hang()
  },
})

export const Loaded = meta.story({
  loaders: async () => ({ ids: await list() }),
  async play({ loaded, mock }) {
    await expect(loaded.ids).toBe('ada')
    await expect(mock.customers.count).toBe(1)
  },
})

export const Controlled = meta.story({
  args: { count: 2 },
  parameters: {
    rebilly: { customers: [], fromArgs: ({ count }: { count: number }) => ({ customers: count }) },
  },
  render: ({ label = '' }, { mock }) => <Customers label={label} count={mock.customers.count} />,
  async play({ canvas, mock }) {
    await expect(await canvas.findByText(/^cus_/)).toBeVisible()
    await mock.customers.put('grace', {})
  },
})

export const ResetWhileItPlays = meta.story({
  parameters: { rebilly: { latency: 1 } },
  async play({ mock }) {
    await mock.customers.put('grace', {})
    await mock.reset()
    await expect(mock.customers.count).toBe(1)
  },
})

export const BesideMsw = meta.story({
  beforeEach({ msw }) {
    msw.use(
      http.get('https://shop.test/user', () => HttpResponse.json({ name: 'Ada' })),
      http.get('https://api.rebilly.com/customers', () => HttpResponse.json([{ id: 'not-this' }])),
    )
  },
  async play() {
    const response = await fetch('https://shop.test/user')
    await expect(await response.json()).toEqual({ name: 'Ada' })
    await expect(await list()).toBe('ada')
  },
})

export const Disabled = meta.story({
  parameters: { rebilly: { disable: true } },
  beforeEach({ msw }) {
    msw.use(http.get('https://api.rebilly.com/customers', () => HttpResponse.json([{ id: 'msw' }])))
  },
  render: () => <p>Nothing is asked for</p>,
  async play({ mock }) {
    await expect(await list()).toBe('msw')
    await expect(mock).toBeUndefined()
  },
})

export const TwiceTheSame = meta.story({
  tags: ['broken'],
  parameters: { rebilly: { customers: [{ id: 'ada' }, { id: 'ada' }] } },
})

export const Misspelt = meta.story({
  tags: ['broken'],
  // @ts-expect-error: no scenario has this name.
  parameters: { rebilly: { scenario: 'conflcit' } },
})

export const Persistent = meta.story({
  tags: ['broken'],
  // @ts-expect-error: a story has no world of before.
  parameters: { rebilly: { persist: { name: 'stories' } } },
})
