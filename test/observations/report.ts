import { isDeepStrictEqual } from 'node:util'
import type { EngineName } from '../support/engines/engine.ts'
import { type Difference, differences } from './differences.ts'
import { type Observed, transports } from './observe.ts'
import type { Transport } from './page/main.ts'

/** Prints what was observed in an engine; returns how many faults there are. */
export function report(
  engine: EngineName,
  { version, results, escaped }: Observed,
  isFull: boolean,
) {
  const { native } = results
  const names = Object.keys(native)
  const used = new Set<Difference>()
  let unexplained = 0
  const explained = new Set<string>()

  for (const name of names) {
    const marks = transports.slice(1).map((transport) => {
      if (isDeepStrictEqual(results[transport][name], native[name])) return 'same'
      const difference = differences.find((each) => explains(each, { engine, name, transport }))
      if (!difference) {
        unexplained += 1
        return `DIFFERS ${text(results[transport][name])}`
      }
      used.add(difference)
      explained.add(name)
      return `${text(results[transport][name])}, because ${difference.reason}`
    })
    const isSame = marks.every((mark) => mark === 'same')
    if (isSame && !isFull) continue
    console.log(`${name}\n    native          ${text(native[name])}`)
    transports.slice(1).forEach((transport, position) => {
      console.log(`    ${transport.padEnd(15)} ${marks[position]}`)
    })
  }
  const stale = differences.filter(
    (each) => !used.has(each) && (each.engines?.includes(engine) ?? engine === 'chromium'),
  )
  for (const { reason } of stale) console.log(`A reason without a difference: ${reason}`)
  for (const each of escaped) console.log(`A request of a mocked page came to the server: ${each}`)
  console.log(
    `observations: ${names.length} in ${engine} ${version}, by ${transports.slice(1).join(', ')}: ` +
      `${explained.size} differ for a reason that is listed, ${unexplained} without; ${escaped.length} requests escaped`,
  )
  return unexplained + stale.length + escaped.length
}

interface Found {
  readonly engine: EngineName
  readonly name: string
  readonly transport: Transport
}

const explains = (
  { observations, transports: by, engines }: Difference,
  { engine, name, transport }: Found,
) => by.includes(transport) && (engines?.includes(engine) ?? true) && observations.test(name)

const text = (value: unknown) => {
  const json = JSON.stringify(value) ?? 'undefined'
  return json.length > 300 ? `${json.slice(0, 300)}...` : json
}
