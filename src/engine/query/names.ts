/** Reads a list of names, in its comma form and in the official client's form with brackets. */
export const namesOf = (query: URLSearchParams, name: string): string[] =>
  namesIn([...query.getAll(name), ...query.getAll(`${name}[]`)])

export const namesIn = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
