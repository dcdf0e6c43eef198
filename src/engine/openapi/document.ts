import { coded } from '#engine/problem/mock-error'
import type { ResourceDescription } from '../resource/description.ts'
import type { Resource } from '../resource/resource.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { componentSchemas } from './component-schemas.ts'
import { headers } from './headers.ts'
import { everyone, operationObject } from './operation.ts'
import { offsetUpTo, parameterRef, parameters } from './parameters.ts'
import { problemResponses } from './problems.ts'

const rebillyHosts = ['https://api-sandbox.rebilly.com', 'https://api.rebilly.com']

export interface DocumentOptions {
  /** The URLs that the API lies under, each with and without an organization in its path. */
  bases?: readonly string[]
  organizationId?: string
  /** The version of the API. @default '2023-01' */
  version?: string
  /** How many records a list may skip. @default any */
  largestOffset?: number
  /** The media type of problems. */
  problemContentType?: string
  /**
   * Whether a customer requires its members, as it has them all where `fields` leaves none out.
   * @default false
   */
  whole?: boolean
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  openapi: string
  info: JsonSchema
  servers: JsonSchema[]
  security: JsonSchema[]
  tags: JsonSchema[]
  paths: Record<string, JsonSchema>
  components: Record<string, Record<string, JsonSchema>>
}

/** Describes every operation of the resources; the schemas are those that they validate with. */
export async function openApiDocument(
  resources: readonly Resource[],
  {
    bases = rebillyHosts,
    organizationId = 'org_rebilly_mock',
    version = '2023-01',
    largestOffset = Number.MAX_SAFE_INTEGER,
    problemContentType = 'application/json',
    whole = false,
  }: DocumentOptions = {},
): Promise<OpenApiDocument> {
  const described = await Promise.all(resources.map(withDescription))
  const descriptions = described.map(([, description]) => description)
  const tagNames = new Set(
    descriptions.flatMap(({ operations }) => Object.values(operations).map(({ tag }) => tag)),
  )
  const tellsRate = resources.some(({ operations }) => operations.some((each) => each.tellsRate))
  const inUse = (all: object) => (tellsRate ? all : withoutRate(all)) as Record<string, JsonSchema>
  return {
    openapi: '3.1.1',
    info: {
      title: 'Rebilly Customers API, as rebilly-mock answers it',
      version,
      description:
        'Every operation that the mock answers. What the API leaves open and the mock decides is said ' +
        'to be a rule of the mock.',
    },
    servers: bases.flatMap((base) => serversOf(base, organizationId)),
    security: everyone.map((name) => ({ [name]: [] })),
    tags: [...tagNames].map((name) => ({ name })),
    paths: pathsOf(described),
    components: {
      securitySchemes: {
        SecretApiKey: { type: 'apiKey', in: 'header', name: 'REB-APIKEY' },
        JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        PublishableApiKey: { type: 'apiKey', in: 'header', name: 'Authorization' },
        ApplicationJWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
      parameters: Object.assign(
        { ...parameters, ...offsetUpTo(largestOffset) },
        ...descriptions.map((each) => each.parameters),
      ),
      headers: inUse(headers),
      responses: inUse(problemResponses(problemContentType)),
      schemas: inUse(componentSchemas(descriptions, { whole })),
    },
  }
}

/** What only a version has that tells its rate. */
const withoutRate = (all: object) =>
  Object.fromEntries(
    Object.entries(all).filter(([name]) => !/^(X-RateLimit-|TooManyRequests$)/.test(name)),
  )

const serversOf = (base: string, organizationId: string): JsonSchema[] => [
  {
    url: `${base}/organizations/{organizationId}`,
    variables: { organizationId: { default: organizationId } },
  },
  { url: base },
]

type Described = readonly [resource: Resource, description: ResourceDescription]

const withDescription = async (resource: Resource): Promise<Described> => [
  resource,
  (await resource.describe?.()) ?? { operations: {} },
]

function pathsOf(described: readonly Described[]): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {}
  for (const [{ operations }, description] of described) {
    for (const operation of operations) {
      const said = description.operations[operation.id]
      if (!said)
        throw coded(
          'REBILLY_MOCK_DEFECT',
          new Error(`Failed to describe ${operation.id}: its resource does not.`),
        )
      const { method, path } = operation
      const params = said.raw ? [] : [...path.matchAll(/\{(\w+)\}/g)]
      const names = params.map(([, name = '']) => parameterRef(name))
      paths[path] = {
        ...(names.length > 0 && { parameters: names }),
        ...paths[path],
        [method.toLowerCase()]: operationObject(operation, said),
      }
    }
  }
  return paths
}
