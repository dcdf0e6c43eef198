import { differences, shown } from '../match/differences.ts'
import type { Records } from './seen.ts'
import { partsOf, type Verdict } from './verdict.ts'

/** At most so many ids are named. */
const most = 10

/** Whether a record is there, with those members; `noun` is what one is called. */
export function hasRecord(noun: string, records: Records, id: string, part: object): Verdict {
  const record = records.get(id)
  const faults = record ? differences(record, part) : []
  const pass = record !== undefined && faults.length === 0
  return {
    pass,
    message: () => {
      if (pass) return `Expected the mock not to have the ${noun} "${id}"${partsOf(part)}.`
      if (record) {
        return `Expected another ${noun} "${id}":\n${faults.map((fault) => `  ${fault}`).join('\n')}`
      }
      const known = records.list().map((each) => (each as { id?: unknown }).id)
      return `Expected the mock to have the ${noun} "${id}". It has ${shown(known.slice(0, most))}, ${known.length} in all.`
    },
  }
}
