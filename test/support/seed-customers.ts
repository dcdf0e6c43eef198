import { createFactories } from '#factories/builders/create-factories'

/** So many customers of a seed. */
export const seedCustomers = (count: number, seed: number) =>
  createFactories({ seed }).customerFactory.buildList(count)
