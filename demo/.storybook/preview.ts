import type { Preview } from '@storybook/react-vite'
import type {} from 'rebilly-mock/storybook'
import { billing } from '../billing/document.ts'
import { billingRecords } from '../billing/records.ts'
import '../style.css'

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
