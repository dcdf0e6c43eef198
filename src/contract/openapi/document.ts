import { componentSchemas } from './component-schemas.ts'
import { customers } from './customers.ts'
import { headers } from './headers.ts'
import type { JsonSchema } from './json-schema.ts'
import { leadSource } from './lead-source.ts'
import { type Descriptions, everyone, operationObject } from './operation.ts'
import { parameterRef, parameters } from './parameters.ts'
import { paymentInstruments } from './payment-instruments.ts'
import { problemResponses } from './problems.ts'
import { tags } from './tags.ts'
import { timeline } from './timeline.ts'
import { tokens } from './tokens.ts'

const descriptions: Descriptions = {
  ...customers,
  ...leadSource,
  ...timeline,
  ...tags,
  ...tokens,
  ...paymentInstruments,
}

const rebillyHosts = ['https://api-sandbox.rebilly.com', 'https://api.rebilly.com']

export interface DocumentOptions {
  /** The URLs that the API lies under, each with and without an organization in its path. */
  bases?: readonly string[]
  organizationId?: string
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

/** Describes every operation of the mock; the schemas are those that it validates with. */
export function openApiDocument({
  bases = rebillyHosts,
  organizationId = 'org_rebilly_mock',
  problemContentType = 'application/json',
  whole = false,
}: DocumentOptions = {}): OpenApiDocument {
  const tagNames = new Set(Object.values(descriptions).map(({ tag }) => tag))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Rebilly Customers API, as rebilly-mock answers it',
      version: '2023-01',
      description:
        'Every operation that the mock answers. What the API leaves open and the mock decides is said ' +
        'to be a rule of the mock.',
    },
    servers: bases.flatMap((base) => serversOf(base, organizationId)),
    security: everyone.map((name) => ({ [name]: [] })),
    tags: [...tagNames].map((name) => ({ name })),
    paths: pathsOf(descriptions),
    components: {
      securitySchemes: {
        SecretApiKey: { type: 'apiKey', in: 'header', name: 'REB-APIKEY' },
        JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        PublishableApiKey: { type: 'apiKey', in: 'header', name: 'Authorization' },
        ApplicationJWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
      parameters,
      headers,
      responses: problemResponses(problemContentType),
      schemas: componentSchemas({ whole }),
    },
  }
}

const serversOf = (base: string, organizationId: string): JsonSchema[] => [
  {
    url: `${base}/organizations/{organizationId}`,
    variables: { organizationId: { default: organizationId } },
  },
  { url: base },
]

function pathsOf(described: Descriptions): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {}
  for (const [route, description] of Object.entries(described)) {
    const [method = '', path = ''] = route.split(' ')
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameterRef(name))
    paths[path] = {
      ...(names.length > 0 && { parameters: names }),
      ...paths[path],
      [method.toLowerCase()]: operationObject(description),
    }
  }
  return paths
}
