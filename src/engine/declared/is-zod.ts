import type { Schema } from '../schema/schema.ts'

/** Whether a schema is one of zod's, full or mini. */
export const isZod = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null && '_zod' in schema
