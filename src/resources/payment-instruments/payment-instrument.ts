/** What a customer holds as its default payment instrument, whatever the version of the API. */
export interface PaymentInstrument {
  readonly method: string
  readonly paymentInstrumentId?: string | undefined
  readonly receivedBy?: string | undefined
  readonly reference?: string | undefined
}
