/** `payment-cards` and `payment_cards` are `paymentCards`. */
export const camelOf = (name: string): string =>
  name.replaceAll(/[^A-Za-z\d]+(\w)/g, (_, letter: string) => letter.toUpperCase())
