import type { Listing } from '../resource/listing.ts'
import type { Predicate } from './filter/compile.ts'

/** Whether one of a record's texts holds `q`, in whatever case. */
export function searchFor<T extends { readonly id: string }>(
  q: string,
  { textsOf }: Pick<Listing<T>, 'textsOf'>,
): Predicate<T> {
  const text = q.trim().toLowerCase()
  return (record) => textsOf(record).some((each) => each?.toLowerCase().includes(text))
}
