import { expect, it } from 'vitest'
import { blank } from '../../../src/definitions/plan/blank.ts'

it('paths are the same whatever their parameters are called, and not without these', () => {
  expect(blank('/pets/{petId}/toys/{id}')).toBe(blank('/pets/{id}/toys/{toyId}'))
  expect(blank('/pets{format}')).toBe(blank('/pets{extension}'))
  expect(blank('/pets{format}')).not.toBe(blank('/pets'))
  expect(blank('/pets')).toBe('/pets')
})
