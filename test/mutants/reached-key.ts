/** Where probes note what runs: a byte for each place, by its number. */
export const reachedKey = '__reachedByTests'
