import type { ResourceDescription } from '#engine/resource/description'
import { schemaRef } from '#engine/schema/json-schema'
import { type TagSchemas, taggingInput } from './tag-schemas.ts'

const tag = 'Tags'

export const describe = ({
  tag: shownTag,
  tagName,
  tagInput,
  tagUpdate,
}: TagSchemas): ResourceDescription => ({
  operations: {
    GetTagCollection: {
      tag,
      summary: 'List tags',
      parameters: ['limit', 'offset', 'filter', 'q', 'sort'],
      success: { 200: ['Tag'] },
    },
    PostTag: {
      tag,
      summary: 'Create a tag',
      body: 'TagInput',
      success: { 201: 'Tag' },
    },
    GetTag: {
      tag,
      summary: 'Retrieve a tag',
      success: { 200: 'Tag' },
    },
    PatchTag: {
      tag,
      summary: 'Rename a tag',
      body: 'TagUpdate',
      success: { 200: 'Tag' },
    },
    DeleteTag: {
      tag,
      summary: 'Delete a tag, and take it off its customers',
      success: { 204: null },
    },
    PostTagCustomerCollection: {
      tag,
      summary: 'Tag customers',
      body: 'TaggingInput',
      success: { 204: null },
    },
    DeleteTagCustomerCollection: {
      tag,
      summary: 'Untag customers',
      body: 'TaggingInput',
      success: { 204: null },
    },
    PostTagCustomer: {
      tag,
      summary: 'Tag a customer',
      success: { 204: null },
    },
    DeleteTagCustomer: {
      tag,
      summary: 'Untag a customer',
      success: { 204: null },
    },
  },
  parameters: {
    tag: {
      name: 'tag',
      in: 'path',
      description: 'The name of the tag, in any case.',
      required: true,
      schema: schemaRef('TagName'),
    },
    customerId: {
      name: 'customerId',
      in: 'path',
      description: 'The id of the customer.',
      required: true,
      schema: schemaRef('PathId'),
    },
  },
  requests: {
    TagName: tagName,
    TagInput: tagInput,
    TagUpdate: tagUpdate,
    TaggingInput: taggingInput,
  },
  responses: { TagName: tagName, Tag: shownTag },
  pairs: [['TagInput', 'Tag']],
})
