import * as z from 'zod/mini'
import { text } from '#engine/schema/text'
import type { TokenKind } from '../../tokens/token-kind.ts'
import * as kinds from '../../tokens/token-kinds.ts'
import { tokenSchemas } from '../../tokens/token-schemas.ts'
import { contactInput } from './contact.ts'
import { leadSource } from './lead-source.ts'
import { tokenRecords } from './token-records.ts'

/** Its link token is no longer shown. */
const plaidAccount: TokenKind = {
  ...kinds.plaidAccount,
  keep(input) {
    const { paymentInstrument: { linkToken: _, ...shown } = {} } = kinds.plaidAccount.keep(input)
    return { paymentInstrument: shown }
  },
}

const member = z.optional(z.nullable(text(255)))
const wallet = {
  walletName: member,
  walletAddress: member,
  walletCurrency: member,
  walletNetwork: member,
}

const cryptocurrency: TokenKind = {
  methods: ['cryptocurrency'],
  address: 'nullable',
  shapes: { CryptocurrencyTokenInput: wallet },
  keep: (input: z.infer<z.ZodMiniObject<typeof wallet>>) =>
    Object.fromEntries(
      Object.entries(input).filter(([name]) => Object.hasOwn(wallet, name)),
    ) as typeof input,
}

export const tokens = tokenSchemas(tokenRecords, {
  kinds: [
    kinds.paymentCard,
    kinds.payPalAccount,
    kinds.bankAccount,
    kinds.digitalWallet(['Apple Pay', 'Google Pay', 'Samsung Pay']),
    plaidAccount,
    kinds.khelocardCard,
    kinds.klarnaSession,
    cryptocurrency,
  ],
  contactInput,
  leadSource,
})
