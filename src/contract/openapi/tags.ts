import type { Descriptions } from './operation.ts'

const tag = 'Tags'

export const tags: Descriptions = {
  'GET /tags': {
    id: 'GetTagCollection',
    tag,
    summary: 'List tags',
    parameters: ['limit', 'offset', 'filter', 'q', 'sort'],
    success: { 200: ['Tag'] },
  },
  'POST /tags': {
    id: 'PostTag',
    tag,
    summary: 'Create a tag',
    body: 'TagInput',
    success: { 201: 'Tag' },
  },
  'GET /tags/{tag}': {
    id: 'GetTag',
    tag,
    summary: 'Retrieve a tag',
    success: { 200: 'Tag' },
  },
  'PATCH /tags/{tag}': {
    id: 'PatchTag',
    tag,
    summary: 'Rename a tag',
    body: 'TagUpdate',
    success: { 200: 'Tag' },
  },
  'DELETE /tags/{tag}': {
    id: 'DeleteTag',
    tag,
    summary: 'Delete a tag, and take it off its customers',
    success: { 204: null },
  },
  'POST /tags/{tag}/customers': {
    id: 'PostTagCustomerCollection',
    tag,
    summary: 'Tag customers',
    body: 'TaggingInput',
    success: { 204: null },
  },
  'DELETE /tags/{tag}/customers': {
    id: 'DeleteTagCustomerCollection',
    tag,
    summary: 'Untag customers',
    body: 'TaggingInput',
    success: { 204: null },
  },
  'POST /tags/{tag}/customers/{customerId}': {
    id: 'PostTagCustomer',
    tag,
    summary: 'Tag a customer',
    success: { 204: null },
  },
  'DELETE /tags/{tag}/customers/{customerId}': {
    id: 'DeleteTagCustomer',
    tag,
    summary: 'Untag a customer',
    success: { 204: null },
  },
}
