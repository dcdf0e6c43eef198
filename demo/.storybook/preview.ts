import type { Preview } from '@storybook/react-vite'
import type {} from 'rebilly-mock/storybook'
import { configure } from 'storybook/test'
import { billing } from '../billing/document.ts'
import { billingRecords } from '../billing/records.ts'
import '../style.css'

// A story looks for what it renders for a second only, which a busy machine may need to load it.
configure({ asyncUtilTimeout: 20_000 })

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    rebilly: {
      customers: 25,
      definitions: billing,
      records: billingRecords(new Date()),
      checkResponses: true,
    },
  },
}

export default preview
