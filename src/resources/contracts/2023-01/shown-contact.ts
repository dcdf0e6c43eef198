import { contactOf } from '../../contact/contact.ts'
import { contactTexts } from './contact.ts'

export const contact = contactOf(contactTexts)
