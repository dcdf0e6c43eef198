import type { Customer, CustomerInput } from 'rebilly-mock'

export interface CustomField {
  key: number
  name: string
  value: string
}

/** What the form holds: every field as the text in its input. */
export interface Draft {
  id: string
  firstName: string
  lastName: string
  organization: string
  address: string
  city: string
  region: string
  country: string
  postalCode: string
  email: string
  phone: string
  websiteId: string
  isEddRequired: boolean
  customFields: CustomField[]
}

export const emptyDraft: Draft = {
  id: '',
  firstName: '',
  lastName: '',
  organization: '',
  address: '',
  city: '',
  region: '',
  country: '',
  postalCode: '',
  email: '',
  phone: '',
  websiteId: '',
  isEddRequired: false,
  customFields: [],
}

/** The form's view of a customer. */
export function toDraft(customer: Customer): Draft {
  const contact = customer.primaryAddress
  return {
    id: customer.id,
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    organization: contact?.organization ?? '',
    address: contact?.address ?? '',
    city: contact?.city ?? '',
    region: contact?.region ?? '',
    country: contact?.country ?? '',
    postalCode: contact?.postalCode ?? '',
    email: mainOf(contact?.emails)?.value ?? '',
    phone: mainOf(contact?.phoneNumbers)?.value ?? '',
    websiteId: customer.websiteId ?? '',
    isEddRequired: customer.isEddRequired,
    customFields: Object.entries(customer.customFields).map(([name, value], key) => ({
      key,
      name,
      value: toText(value),
    })),
  }
}

/**
 * The body of the PUT. A PUT replaces the whole customer, so what the form does not show (a second
 * e-mail address, a job title) is carried over from the customer the edit began with.
 */
export function toInput(draft: Draft, base?: Customer): CustomerInput {
  const contact = base?.primaryAddress
  return {
    revision: base?.revision,
    websiteId: draft.websiteId || undefined,
    isEddRequired: draft.isEddRequired,
    customFields: toCustomFields(draft.customFields, base?.customFields),
    primaryAddress: {
      address2: contact?.address2,
      dob: contact?.dob,
      jobTitle: contact?.jobTitle,
      firstName: draft.firstName || null,
      lastName: draft.lastName || null,
      organization: draft.organization || null,
      address: draft.address || null,
      city: draft.city || null,
      region: draft.region || null,
      country: draft.country || null,
      postalCode: draft.postalCode || null,
      emails: withMain(contact?.emails, draft.email),
      phoneNumbers: withMain(contact?.phoneNumbers, draft.phone),
    },
  }
}

/** Whether two drafts say the same. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))
}

function comparable({ customFields, ...rest }: Draft) {
  return [rest, customFields.map(({ name, value }) => [name, value])]
}

interface Reachable {
  label: string
  value: string
  primary?: boolean | undefined
}

function mainOf<Item extends Reachable>(items: readonly Item[] = []): Item | undefined {
  return items.find((item) => item.primary) ?? items[0]
}

function withMain(items: readonly Reachable[] = [], value: string): Reachable[] {
  const main = mainOf(items)
  if (!main) return value ? [{ label: 'main', value, primary: true }] : []
  if (!value) return items.filter((item) => item !== main)
  return items.map((item) => (item === main ? { ...item, value } : item))
}

function toCustomFields(rows: CustomField[], before: Record<string, unknown> = {}) {
  const named = rows.filter((row) => row.name !== '')
  return Object.fromEntries(named.map((row) => [row.name, toValue(row.value, before[row.name])]))
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A number, switch or list stays one, as long as its text still reads as JSON. */
function toValue(text: string, before: unknown): unknown {
  if (before === undefined || typeof before === 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
