/** The entry of an app whose pages do not come from the development server. */
import { mock } from 'virtual:rebilly-mock'
import './globals.ts'
import './sibling.ts'

answers['the mock'] = mock?.customers.count
Object.assign(globalThis, { isDone: true })
