/** What a world as JSON has besides its tables, so that no table is called so. */
export const worldMembers: readonly string[] = ['$schema', 'format', 'version', 'counters', 'clock']
