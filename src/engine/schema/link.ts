import * as z from 'zod/mini'

/** A link of a resource, with the relations that it may have. */
export const link = <const Rel extends string[]>(...rels: Rel) =>
  z.object({ href: z.string(), rel: z.enum(rels) })
