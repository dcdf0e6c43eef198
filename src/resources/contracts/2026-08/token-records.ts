import { tokenRecordSchemas } from '../../tokens/token-record-schemas.ts'
import { contact } from './contact.ts'
import { leadSource } from './lead-source.ts'

import { tokenMethods } from './token-methods.ts'

export const tokenRecords = tokenRecordSchemas({ methods: tokenMethods, contact, leadSource })
