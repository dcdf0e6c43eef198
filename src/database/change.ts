interface Identified {
  readonly id: string
}

/** What happened to a record, as it is after that and, unless it is new, as it was before. */
export interface Change<Record extends Identified = Identified> {
  /** Whose record it is. */
  readonly table: string
  /** The event that it is, such as `customer-updated`. */
  readonly type: string
  readonly record: Record
  /** `undefined` when the record is new. */
  readonly previous?: Record
  /** The record that went into this one, as it was before. */
  readonly duplicate?: Record
}
