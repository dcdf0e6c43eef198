const key = Symbol.for('rebilly-mock.world')

/** The world that a page's server has said to its first script; `undefined` for that of all. */
export const worldOf = (realm: object): string | undefined => (realm as { [key]?: string })[key]

export function setWorld(realm: object, world: string | undefined): void {
  Object.defineProperty(realm, key, { value: world, configurable: true })
}
