import { type Country, place } from './country.ts'

// The letters that the second half of a British, and each part of a Canadian, postcode may hold.
const gb = ' [1-9][ABD-HJLNP-UW-Z]{2}'
const ca = '[ABCEGHJ-NPRSTV-Z] [1-9][ABCEGHJ-NPRSTV-Z][0-9]'

const numberFirst = (street: string, number: number) => `${number} ${street}`

export const US: Country = {
  name: 'United States',
  culture: 'english',
  callingCode: '+1',
  streets: ['Maple Street', 'Oak Avenue', 'Washington Boulevard', 'Elm Street', 'Lakeview Drive'],
  address: numberFirst,
  address2: (number) => `Apt ${number}`,
  legalForm: 'Inc.',
  localMethod: 'ach',
  places: [
    place('New York', 'NY', '100[0-3][1-9]', '212-555-01[0-9]{2}'),
    place('Austin', 'TX', '787[0-4][1-9]', '512-555-01[0-9]{2}'),
    place('San Francisco', 'CA', '941[0-2][1-9]', '415-555-01[0-9]{2}'),
    place('Chicago', 'IL', '606[0-4][1-9]', '312-555-01[0-9]{2}'),
    place('Seattle', 'WA', '981[0-2][1-9]', '206-555-01[0-9]{2}'),
  ],
}

export const GB: Country = {
  name: 'United Kingdom',
  culture: 'english',
  callingCode: '+44',
  streets: ['High Street', 'Church Lane', 'Victoria Road', 'Station Road', "St John's Road"],
  address: numberFirst,
  address2: (number) => `Flat ${number}`,
  legalForm: 'Ltd',
  localMethod: 'bank-transfer',
  places: [
    place('London', 'England', `SE1[4-9]${gb}`, '20 7946 0[0-9]{3}'),
    place('Manchester', 'England', `M[1-4]${gb}`, '161 496 0[0-9]{3}'),
    place('Bristol', 'England', `BS[1-8]${gb}`, '117 496 0[0-9]{3}'),
    place('Edinburgh', 'Scotland', `EH[1-9]${gb}`, '131 496 0[0-9]{3}'),
    place('Cardiff', 'Wales', `CF1[01]${gb}`, '29 2018 0[0-9]{3}'),
  ],
}

export const CA: Country = {
  name: 'Canada',
  culture: 'english',
  callingCode: '+1',
  streets: ['King Street West', 'Queen Street', 'Cedar Avenue', 'Sherbrooke Street', 'Main Street'],
  address: numberFirst,
  address2: (number) => `Unit ${number}`,
  legalForm: 'Inc.',
  localMethod: 'Interac',
  places: [
    place('Toronto', 'ON', `M[4-6]${ca}`, '416-555-01[0-9]{2}'),
    place('Vancouver', 'BC', `V[5-6]${ca}`, '604-555-01[0-9]{2}'),
    place('Calgary', 'AB', `T[2-3]${ca}`, '403-555-01[0-9]{2}'),
    place('Montréal', 'QC', `H[2-4]${ca}`, '514-555-01[0-9]{2}', 'french'),
  ],
}

export const AU: Country = {
  name: 'Australia',
  culture: 'english',
  callingCode: '+61',
  streets: ['George Street', 'Wattle Street', 'Beach Road', 'Banksia Avenue', 'Collins Street'],
  address: numberFirst,
  address2: (number) => `Unit ${number}`,
  legalForm: 'Pty Ltd',
  localMethod: 'POLi',
  places: [
    place('Sydney', 'NSW', '20[0-3][1-9]', '2 5550 [0-9]{4}'),
    place('Melbourne', 'VIC', '30[0-5][1-9]', '3 5550 [0-9]{4}'),
    place('Brisbane', 'QLD', '40[0-6][1-9]', '7 5550 [0-9]{4}'),
    place('Perth', 'WA', '60[0-2][1-9]', '8 5550 [0-9]{4}'),
  ],
}

export const IN: Country = {
  name: 'India',
  culture: 'indian',
  callingCode: '+91',
  streets: ['MG Road', 'Nehru Marg', 'Temple Road', 'Linking Road', 'Gandhi Street'],
  address: (street, number) => `${number}, ${street}`,
  address2: (number) => `Flat No. ${number}`,
  legalForm: 'Pvt. Ltd.',
  localMethod: 'UPI',
  places: [
    place('Mumbai', 'Maharashtra', '4000[0-9][1-9]', '22 0000 01[0-9]{2}'),
    place('Bengaluru', 'Karnataka', '5600[0-9][1-9]', '80 0000 01[0-9]{2}'),
    place('New Delhi', 'Delhi', '1100[0-9][1-9]', '11 0000 01[0-9]{2}'),
    place('Chennai', 'Tamil Nadu', '6000[0-9][1-9]', '44 0000 01[0-9]{2}'),
  ],
}
