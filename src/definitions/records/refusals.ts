import { invalid } from '#engine/problem/invalid'
import { Problem } from '#engine/problem/problem'

/** The words of what an operation of a document refuses; loaded with the first one. */

export const noRecord = (noun: string, id: string, cure: string) =>
  new Problem(404, `No ${noun} has the id "${id}".${cure}`)

export const notSet = (noun: string, cure: string) =>
  new Problem(404, `There is no ${noun} yet.${cure}`)

export const taken = (noun: string, id: string) =>
  new Problem(
    409,
    `There is a ${noun} with the id "${id}" already. Send another id, or change that one.`,
    {
      rule: 'unique',
    },
  )

export const wrongId = (field: string, message: string) => invalid([{ field, message }])

export const failed = (at: string, reason: string) =>
  new Problem(
    500,
    `Failed to answer ${at}: its function in \`actions\` ${reason}. Correct it. Nothing was written.`,
  )

export const notBody = (found: string, wanted: string) =>
  new Problem(422, `The body must be ${wanted}, but is ${found}. Correct this and try again.`, {
    invalidFields: [{ field: '', message: `must be ${wanted}, but is ${found}` }],
  })

export const noCredentials = (ways: string) =>
  new Problem(401, `The request has no credentials. Send ${ways}.`)
