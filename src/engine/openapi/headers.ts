const header = (description: string, schema: object) => ({ description, required: true, schema })

/** Every header of a response. */
export const headers = {
  Location: header('The address of what was created.', { type: 'string', format: 'uri' }),
  'Pagination-Total': header('How many match in all.', { type: 'integer' }),
  'Pagination-Limit': header('How many were asked for.', { type: 'integer' }),
  'Pagination-Offset': header('How many were skipped.', { type: 'integer' }),
  'X-RateLimit-Limit': header('How many requests there may be.', { type: 'integer' }),
  'X-RateLimit-Remaining': header('How many there may still be.', { type: 'integer' }),
  'X-RateLimit-Retry-After': {
    description: 'When to ask again, in seconds since 1970.',
    schema: { type: 'integer' },
  },
  Allow: header('The methods of the path.', { type: 'string' }),
  'Accept-Encoding': {
    description: 'The codings that a body may have, where it had another.',
    schema: { type: 'string' },
  },
}

/** References to headers. */
export const headerRefs = (...names: (keyof typeof headers)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
