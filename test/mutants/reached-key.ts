/** Where probes note what runs, by file and start of the function. */
export const reachedKey = '__reachedByTests'
