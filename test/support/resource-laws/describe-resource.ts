import { describe } from 'vitest'
import { lawsOfReading } from './of-reading.ts'
import { lawsOfState } from './of-state.ts'
import { lawsOfWriting } from './of-writing.ts'
import { type Subject, stageOf, type Transport } from './subject.ts'

/**
 * The one suite that every resource passes, whoever declared it and however requests get to it. The mock of each
 * test holds its responses against the document.
 */
export function describeResource(subject: Subject, transport: Transport): void {
  describe(`${subject.name}, ${transport.name}`, () => {
    const stage = () => stageOf(subject, transport)
    lawsOfWriting(subject, stage)
    lawsOfReading(subject, stage)
    lawsOfState(subject, stage)
  })
}
