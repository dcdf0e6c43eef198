/** Where something stands in a world, as JavaScript would write it: `customers[3].primaryAddress`. */
export const placeOf = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
    start,
  )
