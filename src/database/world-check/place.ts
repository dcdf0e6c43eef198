/** Where something stands in a world, as JavaScript would write it: `customers[3].primaryAddress`. */
export const placeOf = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`
    return /^\w+$/.test(String(key)) ? `${place}.${String(key)}` : `${place}[${quoted(key)}]`
  }, start)

const quoted = (key: PropertyKey) => JSON.stringify(String(key))
