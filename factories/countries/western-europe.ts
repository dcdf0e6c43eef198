import { type Country, place } from './country.ts'

const numberLast = (street: string, number: number) => `${street} ${number}`

// No postcode of the Netherlands holds F, I, O, Q, S, U or Y here.
const nl = ' [ABCDEGHJKLMNPRTVWXZ]{2}'

export const DE: Country = {
  name: 'Germany',
  culture: 'german',
  callingCode: '+49',
  streets: ['Lindenstraße', 'Hauptstraße', 'Goethestraße', 'Bahnhofstraße', 'Am Mühlenbach'],
  address: numberLast,
  address2: (number) => `Wohnung ${number}`,
  legalForm: 'GmbH',
  localMethod: 'SEPA',
  places: [
    place('Berlin', 'Berlin', '10[1-9][1-9][1-9]', '30 23125 [0-9]{3}'),
    place('Hamburg', 'Hamburg', '20[1-5][3-5][1-9]', '40 66969 [0-9]{3}'),
    place('München', 'Bayern', '80[3-9][3-9][1-9]', '89 99998 [0-9]{3}'),
    place('Köln', 'Nordrhein-Westfalen', '50[6-9][3-9][1-9]', '221 4710 [0-9]{3}'),
  ],
}

export const FR: Country = {
  name: 'France',
  culture: 'french',
  callingCode: '+33',
  streets: ['rue des Lilas', 'rue de la République', 'avenue Victor Hugo', "rue de l'Église"],
  address: (street, number) => `${number} ${street}`,
  address2: (number) => `Appt ${number}`,
  legalForm: 'SARL',
  localMethod: 'SEPA',
  places: [
    place('Paris', 'Île-de-France', '7501[1-9]', '1 99 00 [0-9]{2} [0-9]{2}'),
    place('Lyon', 'Auvergne-Rhône-Alpes', '6900[1-9]', '4 65 71 [0-9]{2} [0-9]{2}'),
    place('Marseille', "Provence-Alpes-Côte d'Azur", '1300[1-9]', '4 65 71 [0-9]{2} [0-9]{2}'),
    place('Rennes', 'Bretagne', '35[02]00', '2 61 91 [0-9]{2} [0-9]{2}'),
    place('Strasbourg', 'Grand Est', '67[0-2]00', '3 53 01 [0-9]{2} [0-9]{2}'),
  ],
}

export const ES: Country = {
  name: 'Spain',
  culture: 'spanish',
  callingCode: '+34',
  streets: ['Calle Mayor', 'Avenida de América', 'Calle del Río', 'Paseo de la Constitución'],
  address: (street, number) => `${street}, ${number}`,
  address2: (number) => `Piso ${number}`,
  legalForm: 'S.L.',
  localMethod: 'Bizum',
  places: [
    place('Madrid', 'Comunidad de Madrid', '280[0-4][1-9]', '910 00 01 [0-9]{2}'),
    place('Barcelona', 'Cataluña', '080[0-3][1-9]', '930 00 01 [0-9]{2}'),
    place('Sevilla', 'Andalucía', '410[01][1-9]', '950 00 01 [0-9]{2}'),
    place('A Coruña', 'Galicia', '150[01][1-9]', '980 00 01 [0-9]{2}'),
  ],
}

export const IT: Country = {
  name: 'Italy',
  culture: 'italian',
  callingCode: '+39',
  streets: ['Via Roma', 'Corso Italia', 'Via Garibaldi', "Via dell'Università", 'Piazza Dante'],
  address: (street, number) => `${street}, ${number}`,
  address2: (number) => `Interno ${number}`,
  legalForm: 'S.r.l.',
  localMethod: 'SEPA',
  places: [
    place('Roma', 'Lazio', '001[2-9][1-9]', '06 0000 01[0-9]{2}'),
    place('Milano', 'Lombardia', '201[2-5][1-9]', '02 0000 01[0-9]{2}'),
    place('Napoli', 'Campania', '801[2-4][1-9]', '081 000 01[0-9]{2}'),
    place('Aosta', "Valle d'Aosta", '11100', '0165 000 1[0-9]{2}'),
  ],
}

export const NL: Country = {
  name: 'Netherlands',
  culture: 'dutch',
  callingCode: '+31',
  streets: ['Dorpsstraat', 'Kerkstraat', 'Molenweg', "'s-Gravenweg", 'Julianalaan'],
  address: numberLast,
  address2: (number) => `${number} hoog`,
  legalForm: 'B.V.',
  localMethod: 'iDEAL',
  places: [
    place('Amsterdam', 'Noord-Holland', `10[1-9][1-9]${nl}`, '20 000 01[0-9]{2}'),
    place('Rotterdam', 'Zuid-Holland', `30[1-8][1-9]${nl}`, '10 000 01[0-9]{2}'),
    place('Utrecht', 'Utrecht', `35[1-8][1-9]${nl}`, '30 000 01[0-9]{2}'),
    place("'s-Hertogenbosch", 'Noord-Brabant', `52[1-3][1-9]${nl}`, '73 000 01[0-9]{2}'),
  ],
}

export const SE: Country = {
  name: 'Sweden',
  culture: 'swedish',
  callingCode: '+46',
  streets: ['Storgatan', 'Kungsgatan', 'Björkvägen', 'Södra Ågatan', 'Skolgatan'],
  address: numberLast,
  address2: (number) => `Lgh ${1000 + number}`,
  legalForm: 'AB',
  localMethod: 'Trustly',
  places: [
    place('Stockholm', 'Stockholms län', '11[1-6] [2-6][1-9]', '8 465 004 [0-9]{2}'),
    place('Göteborg', 'Västra Götalands län', '41[1-8] [1-6][1-9]', '31 390 06 [0-9]{2}'),
    place('Malmö', 'Skåne län', '21[1-7] [1-6][1-9]', '40 628 04 [0-9]{2}'),
  ],
}
