/** A record of a table, how many values a stream has given, or how the clock stands, as it is stored. */
export interface Row {
  /** `counters` and `clock` are none of the tables. */
  readonly table: string
  readonly id: string
  /** Its place among the others of its table; numbers may be missing. */
  readonly at: number
  /** The number of the change that wrote it. */
  readonly change: number
  /** Left out once it is deleted: who comes later must be told. */
  readonly value?: unknown
}

/** What tells a row from all others: a table's name and an id may each have slashes in it. */
export const keyOf = ({ table, id }: Pick<Row, 'table' | 'id'>): string => `${table}\n${id}`

/** Whether rows of that name are records. */
export const isTable = (name: string): boolean => name !== 'counters' && name !== 'clock'

/** What is stored beside the rows. */
export interface Header {
  /** Whose data this is, and of which version of the world's format. */
  readonly format: string
  readonly layout: number
  /** The version that the option `persist` gave. */
  readonly version: number
  /** The number of the last change. */
  readonly change: number
  /** The last change that replaced everything. */
  readonly replaced: number
  /** How many rows there are, without those that are deleted. */
  readonly size: number
  /** The tables that the last writer had; earlier versions of the kit did not say. */
  readonly tables?: readonly string[]
}

/** What is written in one step: all of it, or nothing. */
export interface Writing {
  readonly header: Header
  readonly rows: readonly Row[]
  /** Whether the rows take the place of all that there are. */
  readonly isWhole: boolean
}

/** What one visitor sees and does while all the others wait. */
export interface Session {
  /** `undefined` when nothing is stored yet; of whatever shape when it was lost or something else wrote it. */
  readonly header: Header | undefined
  /** The rows that were written after a change, or all; throws when they cannot be read. */
  rows(after?: number): Promise<Row[]>
  /** Keeps the others waiting until this settles. */
  during(work: Promise<unknown>): Promise<void>
  write(writing: Writing): Promise<void>
  /** Copies all that is stored to a place of its own; says where, and how to get at it. */
  setAside(date: string): Promise<string>
}

/** Where a world is kept. */
export interface Storage {
  /** Runs one visit alone, among all pages or mocks; what it wrote is safe when this resolves. */
  exclusively(visit: (session: Session) => Promise<void>): Promise<void>
}
