import { type Country, place } from './country.ts'

export const PL: Country = {
  name: 'Poland',
  culture: 'polish',
  callingCode: '+48',
  streets: ['ul. Długa', 'ul. Świętokrzyska', 'al. Jana Pawła II', 'ul. Żeromskiego', 'ul. Polna'],
  address: (street, number) => `${street} ${number}`,
  address2: (number) => `m. ${number}`,
  legalForm: 'sp. z o.o.',
  localMethod: 'Blik',
  places: [
    place('Warszawa', 'mazowieckie', '0[0-4]-[1-9][0-9][1-9]', '22 000 01 [0-9]{2}'),
    place('Kraków', 'małopolskie', '3[01]-[0-9]{2}[1-9]', '12 000 01 [0-9]{2}'),
    place('Gdańsk', 'pomorskie', '80-[1-8][0-9][1-9]', '58 000 01 [0-9]{2}'),
    place('Łódź', 'łódzkie', '9[0-4]-[0-9]{2}[1-9]', '42 000 01 [0-9]{2}'),
  ],
}

export const GR: Country = {
  name: 'Greece',
  culture: 'greek',
  callingCode: '+30',
  streets: ['Ερμού', 'Πανεπιστημίου', 'Αγίου Δημητρίου', 'Ελευθερίου Βενιζέλου', 'Τσιμισκή'],
  address: (street, number) => `${street} ${number}`,
  address2: (number) => `Διαμέρισμα ${number}`,
  legalForm: 'Α.Ε.',
  localMethod: 'bank-transfer',
  places: [
    place('Αθήνα', 'Αττική', '1[01][1-8] [1-7][1-9]', '210 000 01[0-9]{2}'),
    place('Θεσσαλονίκη', 'Κεντρική Μακεδονία', '54[2-6] [1-4][1-9]', '2310 000 1[0-9]{2}'),
    place('Πάτρα', 'Δυτική Ελλάδα', '26[2-4] [1-4][1-9]', '2610 000 1[0-9]{2}'),
  ],
}

export const UA: Country = {
  name: 'Ukraine',
  culture: 'ukrainian',
  callingCode: '+380',
  streets: ['вул. Шевченка', 'просп. Свободи', 'вул. Лесі Українки', 'вул. Січових Стрільців'],
  address: (street, number) => `${street}, ${number}`,
  address2: (number) => `кв. ${number}`,
  legalForm: 'ТОВ',
  localMethod: 'bank-transfer',
  places: [
    place('Київ', 'Київ', '010[0-3][1-9]', '44 000 01 [0-9]{2}'),
    place('Львів', 'Львівська область', '790[0-6][1-9]', '32 000 01 [0-9]{2}'),
    place('Одеса', 'Одеська область', '650[0-9][1-9]', '48 000 01 [0-9]{2}'),
  ],
}

export const TR: Country = {
  name: 'Türkiye',
  culture: 'turkish',
  callingCode: '+90',
  streets: ['Atatürk Caddesi', 'İstiklal Caddesi', 'Çiçek Sokak', 'Gül Sokak', 'Bağdat Caddesi'],
  address: (street, number) => `${street} No: ${number}`,
  address2: (number) => `Daire ${number}`,
  legalForm: 'A.Ş.',
  localMethod: 'bank-transfer',
  places: [
    place('İstanbul', 'İstanbul', '34[0-4][1-9]0', '212 000 01 [0-9]{2}'),
    place('Ankara', 'Ankara', '06[1-5][1-9]0', '312 000 01 [0-9]{2}'),
    place('İzmir', 'İzmir', '35[1-5][1-9]0', '232 000 01 [0-9]{2}'),
  ],
}
