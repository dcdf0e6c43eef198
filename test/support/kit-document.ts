import { openApiDocument } from '../../src/engine/openapi/document.ts'
import { kit, kitOf } from '../../src/resources/index.ts'

/** The OpenAPI document of the kit's own resources. */
export const kitDocument = await openApiDocument(kit)

/** The same of 2026-08. */
export const kitDocument2026 = await openApiDocument(kitOf('2026-08'), {
  version: '2026-08',
  largestOffset: 1000,
})
