import * as z from 'zod/mini'
import { problemDetails } from '#engine/problem/problem-details'
import type { Schema } from '#engine/schema/schema'
import { controlInputs, type InputName } from '../said/inputs.ts'
import {
  type ControlDeclaration,
  type ControlName,
  controlOperations,
  placeOf,
} from '../said/operations.ts'
import { controlPath } from '../said/route.ts'
import { worldHeader } from '../said/world-name.ts'

type Json = { [name: string]: unknown }

/** Describes the control as OpenAPI 3.1. */
export function controlDocument(origin: string): Json {
  const paths: Record<string, Json> = {}
  for (const name of Object.keys(controlOperations) as ControlName[]) {
    const { method, path } = placeOf(name)
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(name, path) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Control of a served mock',
      version: '1',
      description:
        'What can be asked of a mock over HTTP besides the API: its state, its scenarios, its journal.',
    },
    servers: [
      { url: `${origin}${controlPath}` },
      {
        url: `${origin}${controlPath}/worlds/{world}`,
        description: 'The same for a world, for clients that cannot set headers.',
        variables: { world: { default: 'checkout-7' } },
      },
    ],
    security: [],
    paths,
    components: {
      parameters: {
        World: {
          name: worldHeader,
          in: 'header',
          description:
            'The world that is meant, made when it is first named; without it, that of all.',
          schema: { type: 'string' },
        },
      },
      responses: {
        Refusal: {
          description: 'What is wrong, and what to do.',
          content: { 'application/json': { schema: jsonSchema(problemDetails) } },
        },
      },
    },
  }
}

function operationObject(name: ControlName, path: string): Json {
  const { summary, query = [], success }: ControlDeclaration = controlOperations[name]
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => ({
    name: each,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = query.map((each) => ({ name: each, in: 'query', schema: { type: 'string' } }))
  return {
    operationId: name,
    summary,
    parameters: [{ $ref: '#/components/parameters/World' }, ...inPath, ...inQuery],
    ...(isInput(name) && { requestBody: bodyObject(name) }),
    responses: {
      [success]: {
        description: 'Success.',
        ...(success !== 204 && { content: { 'application/json': {} } }),
      },
      default: { $ref: '#/components/responses/Refusal' },
    },
  }
}

const isInput = (name: ControlName): name is InputName => Object.hasOwn(controlInputs, name)

function bodyObject(name: InputName): Json {
  const { schema, example } = controlInputs[name]
  return {
    required: true,
    content: { 'application/json': { schema: jsonSchema(schema), example } },
  }
}

function jsonSchema(schema: Schema): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
