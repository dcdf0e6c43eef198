import { createFactories } from './create-factories.ts'

const factories = createFactories()

/**
 * Builds contacts as a response carries them.
 *
 * @example
 * contactFactory.build({ country: 'AU' })
 */
export const contactFactory = factories.contactFactory

/**
 * Builds customers as the mock keeps them.
 *
 * @example
 * customerFactory.paying().build({ primaryAddress: { firstName: 'Ada' } })
 */
export const customerFactory = factories.customerFactory

/**
 * Builds bodies for `PUT /customers/{id}` and `POST /customers`.
 *
 * @example
 * customerInputFactory.params({ websiteId: 'web_1' }).build()
 */
export const customerInputFactory = factories.customerInputFactory
