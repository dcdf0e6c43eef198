import { Problem } from '../problem/problem.ts'
import { sentence } from '../values/sentence.ts'

/** The words of what the rules of a declared resource refuse; loaded with the first one. */

export const noRecord = (noun: string, id: string, cure: string) =>
  new Problem(404, `No ${noun} has the id "${id}".${cure}`)

export const wentInto = (noun: string, id: string, survivor: string) =>
  new Problem(404, `The ${noun} "${id}" was merged into "${survivor}". Ask for that id instead.`)

export const ofAnother = (noun: string, id: string, parent: string) =>
  new Problem(
    409,
    `The ${noun} "${id}" is that of another ${parent}. Send another id, or ask below that ${parent}.`,
    { rule: 'unique' },
  )

/** A function of the user's did not do what it is for. */
export const failed = (record: string, who: string, reason: string) =>
  new Problem(
    500,
    `Failed to write the ${record}: ${sentence(`${who} ${reason}`)} It must return the record; correct it. Nothing was written.`,
  )

/** A schema of the user's did not answer. */
export const unread = (noun: string, name: string, reason: string) =>
  new Problem(
    500,
    `Failed to read a ${noun}: \`input\` of the resource "${name}" threw: ${sentence(reason)} A schema must answer at once, and not throw; correct it. Nothing was written.`,
  )

export const taken = (noun: string, members: string, id: string) =>
  new Problem(
    409,
    `The ${noun} "${id}" has the same ${members}, which no two may have alike. Change that one, or send another.`,
    { rule: 'unique' },
  )

export const referredTo = (noun: string, id: string, by: string) =>
  new Problem(
    409,
    `The ${noun} "${id}" is referred to by ${by}. Delete that first, or let it refer to another.`,
    { rule: 'history' },
  )
