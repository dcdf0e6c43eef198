import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ScenarioName } from 'rebilly-mock'
import { expect } from 'storybook/test'
import { Desk } from './parts.tsx'

interface Args {
  seed: number
  customers: number
  scenario: ScenarioName
}

const scenarios: ScenarioName[] = ['happy', 'slow', 'flaky', 'conflict', 'validation', 'offline']

const meta: Meta<Args> = {
  title: 'Desk',
  render: (_, { mock }) => <Desk mock={mock} />,
  args: { seed: 1, customers: 25, scenario: 'happy' },
  argTypes: { scenario: { control: 'select', options: scenarios } },
  parameters: {
    rebilly: { fromArgs: ({ seed, customers, scenario }: Args) => ({ seed, customers, scenario }) },
  },
}
export default meta

type Story = StoryObj<Args>

/** The controls choose the seed, how many customers there are, and the scenario. */
export const Default: Story = {
  async play({ canvas, args }) {
    await expect(await canvas.findByText(`1–10 of ${args.customers}`)).toBeVisible()
  },
}

export const AnotherSeed: Story = {
  args: { seed: 7, customers: 3 },
  async play({ canvas, mock }) {
    const [first] = mock.customers.list()
    await expect(await canvas.findByText(first?.email ?? '')).toBeVisible()
  },
}

export const Offline: Story = {
  args: { scenario: 'offline' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Nothing answered')
  },
}

/** What a customer is billed for comes from an OpenAPI document. */
export const Invoices: Story = {
  async play({ canvas, userEvent, mock }) {
    const [, second] = mock.customers.list()
    const name = `${second?.firstName} ${second?.lastName}`
    await userEvent.click(await canvas.findByRole('button', { name }))
    await userEvent.click(await canvas.findByRole('tab', { name: 'Invoices' }))
    await expect((await canvas.findAllByText(/^HR-/))[0]).toBeVisible()
  },
}
