import { createFactories } from './create-factories.ts'

const factories = createFactories()

/**
 * Builds contacts as a response carries them.
 *
 * @example
 * contactFactory.from('AU').build()
 */
export const contactFactory = factories.contactFactory

/**
 * Builds customers as the mock keeps them.
 *
 * @example
 * customerFactory.paying().withCard().build({ primaryAddress: { firstName: 'Ada' } })
 */
export const customerFactory = factories.customerFactory

/**
 * Builds bodies for `PUT /customers/{id}` and `POST /customers`.
 *
 * @example
 * customerInputFactory.from('FR').build({ websiteId: 'web_1' })
 */
export const customerInputFactory = factories.customerInputFactory

/**
 * Builds E-mail addresses of a contact, at domains that are nobody's.
 *
 * @example
 * emailFactory.build({ label: 'work' })
 */
export const emailFactory = factories.emailFactory

/**
 * Builds payment instruments as the mock keeps them.
 *
 * @example
 * instrumentFactory.of(customerFactory.withCard().build()).build()
 */
export const instrumentFactory = factories.instrumentFactory

/**
 * Builds lead sources as the mock keeps them.
 *
 * @example
 * leadSourceFactory.of(customerFactory.build()).build()
 */
export const leadSourceFactory = factories.leadSourceFactory

/**
 * Builds bodies for `PUT /customers/{id}/lead-source`.
 *
 * @example
 * leadSourceInputFactory.build({ campaign: 'launch' })
 */
export const leadSourceInputFactory = factories.leadSourceInputFactory

/**
 * Builds what a customer holds as `defaultPaymentInstrument`.
 *
 * @example
 * paymentInstrumentFactory.card().build()
 */
export const paymentInstrumentFactory = factories.paymentInstrumentFactory

/**
 * Builds payment tokens as the mock keeps them.
 *
 * @example
 * paymentTokenFactory.build()
 */
export const paymentTokenFactory = factories.paymentTokenFactory

/**
 * Builds phone numbers of a contact, all reserved for fiction.
 *
 * @example
 * phoneNumberFactory.from('GB').build()
 */
export const phoneNumberFactory = factories.phoneNumberFactory

/**
 * Builds tags as the mock keeps them.
 *
 * @example
 * tagFactory.build({ name: 'VIP' })
 */
export const tagFactory = factories.tagFactory

/**
 * Builds messages of a customer's timeline as the mock keeps them.
 *
 * @example
 * timelineMessageFactory.of(customerFactory.build()).buildList(3)
 */
export const timelineMessageFactory = factories.timelineMessageFactory
