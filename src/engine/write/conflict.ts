import { Problem } from '../problem/problem.ts'

/** Why an edit is refused that began from another revision than the current one. */
export const conflict = (
  { noun, id }: { readonly noun: string; readonly id: string },
  current: number | undefined,
  { claim, without }: { readonly claim: string; readonly without: string },
) =>
  new Problem(
    409,
    current === undefined
      ? `${claim}, but no ${noun} has the id "${id}". Send the request ${without} to create it.`
      : `${claim}, but ${noun} "${id}" is at revision ${current}. ` +
          `GET it, apply your change to that, and PUT again; or send it ${without} to overwrite.`,
  )
