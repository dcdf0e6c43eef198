import * as z from 'zod/mini'
import { type Answer, json } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime } from '#engine/schema/text'
import { formatTime } from '#engine/values/time'
import { urlOf } from '#engine/values/url'
import type { CustomerWorld } from '../../customers/customer-world.ts'
import { requireCustomer } from '../../owners/require-customer.ts'

/** A file that belongs to a customer, as the report is one. */
export const attachment = z.object({
  id: resourceId,
  fileId: resourceId,
  relatedType: z.enum(['customer']),
  relatedId: z.string(),
  name: z.string(),
  description: z.string(),
  createdTime: dateTime(),
  updatedTime: dateTime(),
  _links: z.array(link('self', 'file')),
})

/** `POST /customers/{id}/compliance-screening-report`: 201 with `Location`; the mock does not keep the report. */
export function postComplianceReport({ params, base, world }: Exchange<CustomerWorld>): Answer {
  const { id: relatedId } = requireCustomer(world, params.id ?? '')
  const id = world.newId('att_', () => false)
  const fileId = world.newId('file_', () => false)
  const time = formatTime(world.now())
  const href = urlOf(base, 'attachments', id)
  const report = {
    id,
    fileId,
    relatedType: 'customer',
    relatedId,
    name: 'compliance-screening-report.pdf',
    description: 'Compliance screening report',
    createdTime: time,
    updatedTime: time,
    _links: [
      { rel: 'self', href },
      { rel: 'file', href: urlOf(base, 'files', fileId) },
    ],
  }
  return json(report, { status: 201, headers: { Location: href } })
}
