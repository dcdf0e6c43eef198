import * as z from 'zod/mini'
import { resourceId } from './identifiers.ts'
import { dateTime, patternedText } from './text.ts'

export const link = <const Rel extends string[]>(...rels: Rel) =>
  z.object({ href: z.string(), rel: z.enum(rels) })

const tagName = patternedText(
  255,
  /^[@~\-.\w\s]+$/,
  'must not be empty and may hold ASCII letters, digits, spaces, "_", "@", "~", "-" and "."',
)

export const tag = z.object({
  id: resourceId,
  name: tagName,
  type: z.enum(['customer', 'kyc-document']),
  createdTime: dateTime(),
  updatedTime: dateTime(),
  _links: z.array(link('self')),
})

export type Tag = z.infer<typeof tag>
