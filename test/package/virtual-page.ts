/** The entry of a page: the module's type comes with the config file's. */
import 'virtual:rebilly-mock'
import { mock } from 'virtual:rebilly-mock'
import { mock as shared } from 'virtual:rebilly-mock/shared'
import { defineMockConfig } from 'rebilly-mock/config'

export default defineMockConfig({})
export const count: number | undefined = mock?.customers.count
export const countOfAll: Promise<number> | undefined = shared?.customers.count
