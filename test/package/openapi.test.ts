import { expect, it } from 'vitest'
import { kitDocument } from '../support/kit-document.ts'

it('the package holds the OpenAPI document as a file', async () => {
  const file = 'rebilly-mock/openapi.json'
  const { default: document } = await import(/* @vite-ignore */ file, { with: { type: 'json' } })
  expect(document).toEqual(kitDocument)
})
