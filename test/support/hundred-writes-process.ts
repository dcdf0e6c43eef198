// A process of its own for `repeatable.test.ts`; the first argument is how late it is, in milliseconds.
const late = Number(process.argv[2])
const clock = Date.now
Date.now = () => clock() + late
globalThis.Date = new Proxy(Date, {
  construct: (date, given) => Reflect.construct(date, given.length > 0 ? given : [date.now()]),
})

const { worldAfterWrites } = await import('./hundred-writes.ts')
const fixed = process.argv[3]
process.stdout.write(await worldAfterWrites(fixed ? () => new Date(fixed) : undefined))

export {}
