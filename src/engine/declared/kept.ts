/** What the kit keeps with each record. */
export interface Kept {
  readonly id: string
  readonly createdTime: string
  readonly updatedTime: string
  readonly revision: number
}

export const keptMembers: readonly (keyof Kept)[] = ['id', 'createdTime', 'updatedTime', 'revision']
