/** The body of a PUT update; each round changes it, so that each counts as a modification. */
export const bodyOf = (round: number) => ({
  websiteId: 'web_0YV7DE4Z26DQSA1AC92FBJ7SEG',
  customFields: { round },
  primaryAddress: {
    firstName: 'Benjamin',
    lastName: 'Franklin',
    organization: 'Rebilly',
    address: '36 Craven St',
    city: 'London',
    country: 'GB',
    postalCode: 'WC2N 5NF',
    phoneNumbers: [{ label: 'main', value: '512-710-1640', primary: true }],
    emails: [{ label: 'main', value: 'benjamin@example.com', primary: true }],
    dob: '1980-04-01',
  },
  isEddRequired: false,
})
