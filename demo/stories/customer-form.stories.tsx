import type { Meta, StoryObj } from '@storybook/react-vite'
import { customerFactory, edgeCases } from 'rebilly-mock/factories'
import { expect, waitFor } from 'storybook/test'
import { CustomerEditor } from './parts.tsx'

const ada = customerFactory
  .from('GB')
  .company()
  .build({ id: 'ada', firstName: 'Ada', lastName: 'Lovelace', customFields: { tier: 'gold' } })
const { rightToLeft, longestWords, punctuation } = edgeCases()

const meta: Meta<{ id?: string }> = {
  title: 'Customer form',
  render: ({ id }, { mock }) => <CustomerEditor mock={mock} {...(id && { id })} />,
  args: { id: 'ada' },
  parameters: { rebilly: { customers: [ada, rightToLeft, longestWords, punctuation] } },
}
export default meta

type Story = StoryObj<{ id?: string }>

export const Known: Story = {
  async play({ canvas, mock, userEvent }) {
    const city = await canvas.findByLabelText('City')
    await userEvent.clear(city)
    await userEvent.type(city, 'London')
    await userEvent.click(canvas.getByRole('button', { name: 'Save customer' }))
    await mock.journal.waitFor('PutCustomer', { status: 200 })
    await expect(mock.customers.get('ada')?.primaryAddress?.city).toBe('London')
  },
}

export const New: Story = {
  args: { id: '' },
  async play({ canvas, mock, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('Id'), 'grace')
    await userEvent.type(canvas.getByLabelText('First name'), 'Grace')
    await userEvent.click(canvas.getByRole('button', { name: 'Create customer' }))
    await expect(await canvas.findByRole('heading', { name: 'Grace' })).toBeVisible()
    await expect(mock.customers.get('grace')?.revision).toBe(0)
  },
}

/** What the API refuses stands beside the fields that it is about. */
export const Errors: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('Country'), 'land')
    await userEvent.type(canvas.getByLabelText('E-mail'), ' at home')
    await userEvent.click(canvas.getByRole('button', { name: 'Save customer' }))
    await waitFor(() => expect(canvas.getByLabelText('Country')).toBeInvalid())
    await expect(canvas.getByLabelText('E-mail')).toBeInvalid()
  },
}

export const Refused: Story = {
  parameters: { rebilly: { scenario: 'validation' } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save customer' }))
    await expect(await canvas.findByText(/refused by a scenario/)).toBeVisible()
  },
}

/** Someone else saves while the form is open; then the form's own save is refused. */
export const Conflict: Story = {
  async play({ canvas, mock, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /Someone else edits/ }))
    await userEvent.type(canvas.getByLabelText('City'), ' West')
    await userEvent.click(canvas.getByRole('button', { name: 'Save customer' }))
    await mock.journal.waitFor('PutCustomer', { status: 409 })
    await expect(await canvas.findByRole('dialog', { name: /Someone else changed/ })).toBeVisible()
  },
}

export const Saving: Story = {
  beforeEach({ mock }) {
    mock.when('PutCustomer').hang()
  },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save customer' }))
    await expect(await canvas.findByRole('button', { name: 'Saving …' })).toBeVisible()
  },
}

export const Missing: Story = { args: { id: 'nobody' } }

export const RightToLeft: Story = {
  args: { id: rightToLeft.id },
  decorators: (Story) => (
    <div dir="rtl" lang="ar">
      <Story />
    </div>
  ),
}

export const LongestWords: Story = { args: { id: longestWords.id } }
