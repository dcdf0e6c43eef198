import type { Draft } from './draft.ts'
import type { InvalidField } from './wording/failure.ts'
import { sentence } from './wording/format.ts'

export type TextField = Exclude<keyof Draft, 'customFields' | 'isEddRequired'>

export const labels: Record<TextField | 'isEddRequired', string> = {
  id: 'Id',
  firstName: 'First name',
  lastName: 'Last name',
  organization: 'Organization',
  email: 'E-mail',
  phone: 'Phone',
  address: 'Address',
  city: 'City',
  region: 'Region',
  postalCode: 'Postal code',
  country: 'Country',
  websiteId: 'Website id',
  isEddRequired: 'Enhanced due diligence',
}

/** Messages by the form's field name; what has no field of its own is under `form`. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** Puts the answer's dotted paths beside the fields that they are about. */
export function toFieldErrors(invalidFields: readonly InvalidField[]): FieldErrors {
  const errors: Record<string, string[]> = {}
  for (const { field, message } of invalidFields) {
    const name = fieldAt(field)
    const text = name === 'form' ? `${field}: ${message}` : sentence(message)
    errors[name] = [...(errors[name] ?? []), text]
  }
  return errors
}

/** How many fields the answer is about: one field can fail in more than one way. */
export function countFields(invalidFields: readonly InvalidField[]): number {
  const fields = invalidFields.map(({ field }) => {
    const name = fieldAt(field)
    return name === 'form' ? field : name
  })
  return new Set(fields).size
}

function fieldAt(path: string): string {
  if (path.startsWith('customFields.')) return path
  if (path.startsWith('primaryAddress.emails.')) return 'email'
  if (path.startsWith('primaryAddress.phoneNumbers.')) return 'phone'
  const name = path.replace(/^primaryAddress\./, '')
  return name in labels ? name : 'form'
}

/** What cannot be sent at all: everything else is left for the API to judge. */
export function unsendable(draft: Draft, isNew: boolean): FieldErrors {
  const errors: Record<string, string[]> = {}
  if (isNew && draft.id === '') errors.id = ['Give the customer an id, such as acme-1042.']
  // A browser resolves these away before the request leaves.
  if (isNew && /^\.{1,2}$/.test(draft.id)) errors.id = ['An id of dots alone cannot be requested.']

  const seen = new Set<string>()
  for (const { name, value } of draft.customFields) {
    if (name === '' && value !== '') errors['customFields.'] = ['Name this field.']
    if (name !== '' && seen.has(name)) errors[`customFields.${name}`] = ['This name is used twice.']
    seen.add(name)
  }
  return errors
}
