import type { Preview } from '@storybook/react-vite'
import type {} from 'rebilly-mock/storybook'
import '../style.css'

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    rebilly: { customers: 25, checkResponses: true },
  },
}

export default preview
