import { withRebillyMock } from 'rebilly-mock/next'

export default withRebillyMock({ reactStrictMode: true })
