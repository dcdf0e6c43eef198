import * as kinds from '../../tokens/token-kinds.ts'
import { tokenSchemas } from '../../tokens/token-schemas.ts'
import { contactInput } from './contact.ts'
import { leadSource } from './lead-source.ts'
import { contact } from './shown-contact.ts'
import { tokenMethods } from './token-methods.ts'

export const tokens = tokenSchemas({
  methods: tokenMethods,
  kinds: [
    kinds.paymentCard,
    kinds.payPalAccount,
    kinds.bankAccount,
    kinds.digitalWallet(['Apple Pay', 'Google Pay']),
    kinds.plaidAccount,
    kinds.khelocardCard,
    kinds.klarnaSession,
  ],
  contactInput,
  contact,
  leadSource,
})
