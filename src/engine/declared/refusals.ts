import { Problem } from '../problem/problem.ts'

/** The words of what the rules of a declared resource refuse; loaded with the first one. */

export const noRecord = (noun: string, id: string, cure: string) =>
  new Problem(404, `No ${noun} has the id "${id}".${cure}`)

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
