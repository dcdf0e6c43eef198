import * as kinds from '../../tokens/token-kinds.ts'
import { tokenSchemas } from '../../tokens/token-schemas.ts'
import { contactInput } from './contact.ts'
import { leadSource } from './lead-source.ts'
import { tokenRecords } from './token-records.ts'

export const tokens = tokenSchemas(tokenRecords, {
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
  leadSource,
})
