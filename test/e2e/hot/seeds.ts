/** The start data, generation 0. */
export const seeds = [{ id: 'seed-1' }, { id: 'seed-2' }]
