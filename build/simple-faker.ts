/** Puts faker's class of what needs no language into the bundle, without the rest of faker. */
export const simpleFaker = {
  name: 'simple-faker',
  load: (id: string) =>
    id.endsWith('/factories/source/simple-faker.ts')
      ? { code: "export { SimpleFaker } from '@faker-js/faker'", moduleType: 'js' as const }
      : undefined,
}
