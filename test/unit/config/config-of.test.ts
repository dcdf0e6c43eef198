import { expect, it } from 'vitest'
import { configOf } from '../../../src/hosts/config/config-of.ts'

it.each(['baseUrl', 'passthrough', 'transport', 'panel', 'config'])(
  'a config file has no `%s`: that is needed before it is read',
  (name) => {
    expect(() => configOf({ default: { customers: 3, [name]: true } })).toThrow(
      `its config file has \`${name}\`, which is needed before that is read. Give it to the plugin.`,
    )
  },
)

it('where a config file has several of them, the first is named: where the API is', () => {
  const config = { panel: true, transport: 'in-page', baseUrl: 'https://api.test' }

  expect(() => configOf({ default: config })).toThrow('its config file has `baseUrl`, which')
})
