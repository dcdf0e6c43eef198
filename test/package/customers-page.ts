/** What a story holds that needs a customer; the size test bundles it. */
import { customerFactory } from 'rebilly-mock/factories'

Object.assign(globalThis, { customer: customerFactory.build() })
