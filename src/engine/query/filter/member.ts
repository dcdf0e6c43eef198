type Holder = Record<string, unknown> | null | undefined
type Read = (holder: Holder) => unknown

// A name that stands in the code is read several times as fast as one from a variable, which counts
// over a large list. These are the usual ones; every other name works as well.
const usual: Record<string, Read> = {
  primaryAddress: (holder) => holder?.primaryAddress,
  country: (holder) => holder?.country,
  city: (holder) => holder?.city,
  firstName: (holder) => holder?.firstName,
  lastName: (holder) => holder?.lastName,
  email: (holder) => holder?.email,
  websiteId: (holder) => holder?.websiteId,
  createdTime: (holder) => holder?.createdTime,
  updatedTime: (holder) => holder?.updatedTime,
  invoiceCount: (holder) => holder?.invoiceCount,
}

/** Reads a member of what may be an object. */
export const memberNamed = (name: string): Read =>
  (Object.hasOwn(usual, name) && usual[name]) || ((holder) => holder?.[name])
