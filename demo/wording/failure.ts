export interface InvalidField {
  field: string
  message: string
}

export interface Failure {
  kind: 'conflict' | 'invalid' | 'missing' | 'unreachable' | 'refused'
  message: string
  invalidFields: InvalidField[]
}

interface ClientError {
  status?: number | null
  message?: string
  invalidFields?: InvalidField[] | null
}

/** Sorts what the client throws into the few cases that the desk tells apart. */
export function toFailure(error: unknown): Failure {
  const { status, message, invalidFields } = (error ?? {}) as ClientError
  if (!status) {
    const reason = message ? ` (${message})` : ''
    return {
      kind: 'unreachable',
      message: `Nothing answered${reason}. Check that the mock still runs in this tab, then try again.`,
      invalidFields: [],
    }
  }
  return {
    kind: kindOf(status),
    message: message ?? `The API answered ${status}.`,
    invalidFields: invalidFields ?? [],
  }
}

function kindOf(status: number): Failure['kind'] {
  if (status === 409) return 'conflict'
  if (status === 422) return 'invalid'
  return status === 404 ? 'missing' : 'refused'
}
