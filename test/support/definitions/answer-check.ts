import type { ConformanceAnswer } from '../../../src/conformance.ts'
import type { ContractVersion } from '../../../src/index.ts'
import { definitionOf } from './definition.ts'
import { validatorsOf } from './validator.ts'

type Json = { readonly [name: string]: unknown }

/** Says in what an answer is none that a version's definition declares: by its path, status, headers or body. */
export function answerCheck(version: ContractVersion): (answer: ConformanceAnswer) => string[] {
  const { paths, components } = definitionOf(version)
  const refusalsOf = validatorsOf(version, 'response')
  // `/tags/new` would be a `/tags/{tag}` too.
  const templates = Object.keys(paths)
    .toSorted((one, other) => one.split('{').length - other.split('{').length)
    .map((template) => [template, patternOf(template)] as const)

  const followed = (value: Json, at: string): [Json, string] => {
    const { $ref } = value
    if (typeof $ref !== 'string') return [value, at]
    const [, , kind = '', name = ''] = $ref.split('/')
    return [components[kind]?.[name] ?? {}, $ref]
  }

  return ({ method, url, status, headers, body }) => {
    const pathname = new URL(url).pathname.replace(/^\/organizations\/[^/]+|\/$/g, '')
    const [template = ''] = templates.find(([, pattern]) => pattern.test(pathname)) ?? []
    const operation = paths[template]?.[method.toLowerCase()]
    if (!operation) return [`${method} ${template || 'of another path'} ${status} undeclared`]
    const at = `${method} ${template} ${status}`
    const declared = (operation.responses as Record<string, Json>)[status]
    if (!declared) return [`${at} undeclared`]
    const place = `#/paths/${escaped(template)}/${method.toLowerCase()}/responses/${status}`
    const [response, pointer] = followed(declared, place)
    const missing = Object.entries((response.headers ?? {}) as Record<string, Json>).filter(
      ([name, header]) =>
        followed(header, '')[0].required === true && !(name.toLowerCase() in headers),
    )
    const refusals = response.content
      ? refusalsOf(`${pointer}/content/application~1json/schema`)(body)
      : body === undefined
        ? []
        : ['has a body']
    return [...missing.map(([name]) => `has no ${name}`), ...refusals].map(
      (each) => `${at} ${each}`,
    )
  }
}

const patternOf = (template: string) =>
  new RegExp(`^${template.replaceAll(/[.]/g, '\\.').replaceAll(/\{[^}]*\}/g, '[^/]+')}$`)

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
