import { openApiDocument } from '../../src/engine/openapi/document.ts'
import { kit } from '../../src/resources/index.ts'

/** The OpenAPI document of the kit's own resources. */
export const kitDocument = await openApiDocument(kit)
