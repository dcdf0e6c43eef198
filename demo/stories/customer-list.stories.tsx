import type { Meta, StoryObj } from '@storybook/react-vite'
import { customerFactory, edgeCases } from 'rebilly-mock/factories'
import { expect } from 'storybook/test'
import { CustomerList } from './parts.tsx'

const meta = { title: 'Customer list', component: CustomerList } satisfies Meta<typeof CustomerList>
export default meta

type Story = StoryObj<typeof meta>

export const Filled: Story = {
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('1–10 of 25')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Next' }))
    await expect(await canvas.findByText('11–20 of 25')).toBeVisible()
  },
}

export const Empty: Story = {
  parameters: { rebilly: { scenario: 'empty' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No customers yet')).toBeVisible()
  },
}

/** The answer is on its way for as long as the story is shown. */
export const Slow: Story = {
  beforeEach({ mock }) {
    mock.when('GetCustomerCollection').hang()
  },
  async play({ canvas }) {
    await expect(canvas.getByRole('region', { name: 'Customers' })).toHaveAttribute(
      'aria-busy',
      'true',
    )
  },
}

export const Offline: Story = {
  parameters: { rebilly: { scenario: 'offline' } },
  async play({ canvas, mock, userEvent }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('could not be loaded')
    mock.scenario('happy')
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('1–10 of 25')).toBeVisible()
    mock.scenario('offline')
  },
}

export const LoggedOut: Story = {
  parameters: { rebilly: { scenario: 'logged-out' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('401')
  },
}

export const RightToLeft: Story = {
  parameters: {
    rebilly: {
      customers: [
        edgeCases().rightToLeft,
        edgeCases().mixedDirections,
        ...customerFactory.from('EG').buildList(3),
        ...customerFactory.from('IL').company().buildList(3),
      ],
    },
  },
  decorators: (Story) => (
    <div dir="rtl" lang="ar">
      <Story />
    </div>
  ),
  async play({ canvas }) {
    await expect(await canvas.findByText('1–8 of 8')).toBeVisible()
  },
}

/** Long words, empty texts, markup, emoji: whatever the API takes. */
export const AwkwardData: Story = {
  parameters: { rebilly: { customers: [], world: 'awkward' } },
  async play({ canvas, mock }) {
    await expect(await canvas.findByText(`1–10 of ${mock.customers.count}`)).toBeVisible()
  },
}
