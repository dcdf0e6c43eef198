import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { petShop } from '../support/definitions/pet-shop.ts'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-coverage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const coverage = (...args: string[]) =>
  promisify(execFile)(process.execPath, [command, 'coverage', ...args])

describe('rebilly-mock coverage', () => {
  it.each([
    ['api.json', JSON.stringify(petShop)],
    ['api.yaml', stringify(petShop)],
  ])('tells of each operation of %s how it is answered', async (name, text) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    const { stdout } = await coverage('--definitions', file)
    expect(stdout).toContain('stateful  PUT    /owners/{handle}  putOwner\n')
    expect(stdout).toContain('shape     GET    /reports/sales  getSales\n')
    expect(stdout).toContain('20 operations: 0 exact, 18 stateful, 2 shape.')
    expect(stdout).toContain('- GET /reports/sales: no record is behind it')

    const { totals } = JSON.parse((await coverage('--definitions', file, '--json')).stdout)
    expect(totals).toEqual({ operations: 20, exact: 0, stateful: 18, shape: 2 })
  })

  it('says what keeps it from reading a file', async () => {
    const file = join(folder, 'broken.yaml')
    writeFileSync(file, 'openapi: 2.0')
    await expect(coverage('--definitions', file)).rejects.toThrow('Failed to read the definitions')
    await expect(coverage('--definitions', join(folder, 'none'))).rejects.toThrow(
      'there is no such file',
    )
    await expect(coverage()).rejects.toThrow('--definitions')
  })
})
