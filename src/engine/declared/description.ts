import * as z from 'zod/mini'
import { parentOf } from '../references/places.ts'
import type { OperationDescription, ResourceDescription } from '../resource/description.ts'
import { jsonObject } from '../schema/identifiers.ts'
import { schemaRef } from '../schema/json-schema.ts'
import type { OperationKind } from './declaration.ts'
import { lawOf } from './law.ts'
import { relationOf } from './names.ts'
import { operationId, operationsOf } from './operations.ts'
import { plainShape } from './plain-schema.ts'
import type { Resolved } from './resolved.ts'

const summaries: Readonly<Record<OperationKind, (noun: string) => string>> = {
  list: (noun) => `List each ${noun}`,
  create: (noun) => `Create a ${noun}`,
  get: (noun) => `Retrieve a ${noun}`,
  put: (noun) => `Upsert a ${noun}`,
  patch: (noun) => `Change a ${noun}`,
  delete: (noun) => `Delete a ${noun}`,
}

const listParameters = ['limit', 'offset', 'filter', 'q', 'expand', 'fields', 'sort']

/** How the OpenAPI document describes a declared resource. */
export async function descriptionOf(resource: Resolved): Promise<ResourceDescription> {
  const { pascal, noun, operations, parent, actions, name } = resource
  const { shape, isOpen, record } = await lawOf(resource)
  const [one, sent, change] = [pascal, `${pascal}Input`, `${pascal}Patch`]
  const members = plainShape(shape, 'sent')
  const kindOf = isOpen ? z.looseObject : z.object
  const said = (summary: string, more: Omit<OperationDescription, 'tag' | 'summary'>) => ({
    tag: name,
    summary,
    ...more,
  })
  const usual: Record<OperationKind, Omit<OperationDescription, 'tag' | 'summary'>> = {
    list: { parameters: listParameters, success: { 200: [one] } },
    create: { parameters: ['expand'], body: sent, success: { 201: one } },
    get: { parameters: ['expand', 'fields'], success: { 200: one } },
    put: { parameters: ['expand', 'ifMatch'], body: sent, success: { 200: one, 201: one } },
    patch: { parameters: ['expand', 'ifMatch'], patch: change, success: { 200: one } },
    delete: { success: { 204: null } },
  }
  const ofActions = operationsOf(resource).slice(operations.length)
  const writes = operations.some((kind) => ['create', 'put', 'patch'].includes(kind))
  return {
    operations: {
      ...Object.fromEntries(
        operations.map((kind) => [
          operationId(resource, kind),
          said(summaries[kind](noun), usual[kind]),
        ]),
      ),
      ...Object.fromEntries(
        Object.keys(actions).map((at, position) => [
          ofActions[position]?.id ?? at,
          said(`${at.split('/').at(-1)} a ${noun}`, {
            parameters: ['expand', 'ifMatch'],
            success: { 200: one },
          }),
        ]),
      ),
    },
    parameters: Object.fromEntries(parentsOf(parent).map((param) => [param, idOf(param)])),
    requests: {
      ...(writes && { [sent]: kindOf(members) }),
      ...(operations.includes('patch') && { [change]: kindOf(removable(members)) }),
    },
    responses: { [one]: shownSchema(resource, record) },
    ...(writes && { pairs: [[sent, one]] }),
    partial: [one],
  }
}

/** The parameters of all that a path is below of. */
const parentsOf = (parent: Resolved['parent']): string[] =>
  parent ? [...parentsOf(parentOf(parent.path)), parent.param] : []

const idOf = (name: string) => ({
  name,
  in: 'path',
  description: 'The id of what it is below of.',
  required: true,
  schema: schemaRef('PathId'),
})

/** What a merge patch may hold: any member, and `null` for one that is to go. */
const removable = (members: Readonly<Record<string, z.ZodMiniType>>) =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, z.optional(z.nullable(member))]),
  )

function shownSchema({ references }: Resolved, record: z.ZodMiniObject) {
  const rels = ['self', ...Object.keys(references).map(relationOf)]
  const more = {
    _links: z.array(z.object({ rel: z.enum(rels), href: z.string() })),
    _embedded: z.optional(jsonObject),
  }
  return z.extend(record, more)
}
