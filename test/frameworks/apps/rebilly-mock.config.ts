import { defineMockConfig } from 'rebilly-mock/config'

export default defineMockConfig({ customers: [{ id: 'ada' }], persist: false })
