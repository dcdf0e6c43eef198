/** Every factory of the kit's own, and what goes with them; the size test bundles it. */
import {
  createFactories,
  customerFactory,
  edgeCases,
  invalidCustomerInputs,
  lint,
  sourceOf,
  world,
  worldEntries,
} from 'rebilly-mock/factories'

Object.assign(globalThis, {
  ...{ createFactories, customerFactory, edgeCases, invalidCustomerInputs, lint },
  ...{ sourceOf, world, worldEntries },
})
