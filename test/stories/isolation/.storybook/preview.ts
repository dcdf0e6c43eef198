import { definePreview } from '@storybook/react-vite'
import addonMsw from 'msw-storybook-addon'
import addonRebilly from 'rebilly-mock/storybook'

export default definePreview({
  addons: [addonMsw(), addonRebilly()],
  parameters: { rebilly: { customers: [{ id: 'ada' }] } },
})
