import { type Country, place } from './country.ts'

export const BR: Country = {
  name: 'Brazil',
  culture: 'portuguese',
  callingCode: '+55',
  streets: ['Rua das Flores', 'Avenida São João', 'Rua Quinze de Novembro', 'Avenida Brasília'],
  address: (street, number) => `${street}, ${number}`,
  address2: (number) => `Apto ${number}`,
  legalForm: 'Ltda.',
  localMethod: 'PIX',
  places: [
    place('São Paulo', 'SP', '0[1-4][0-9]{3}-[0-9]{3}', '11 0000-01[0-9]{2}'),
    place('Rio de Janeiro', 'RJ', '2[0-2][0-9]{3}-[0-9]{3}', '21 0000-01[0-9]{2}'),
    place('Belo Horizonte', 'MG', '30[1-9][0-9]{2}-[0-9]{3}', '31 0000-01[0-9]{2}'),
    place('Brasília', 'DF', '70[0-9]{3}-[0-9]{3}', '61 0000-01[0-9]{2}'),
  ],
}

export const MX: Country = {
  name: 'Mexico',
  culture: 'spanish',
  callingCode: '+52',
  streets: ['Avenida Juárez', 'Calle Benito Pérez', 'Calle 5 de Mayo', 'Avenida Revolución'],
  address: (street, number) => `${street} ${number}`,
  address2: (number) => `Int. ${number}`,
  legalForm: 'S.A. de C.V.',
  localMethod: 'OXXO',
  places: [
    place('Ciudad de México', 'CDMX', '06[0-9][1-9]0', '55 0000 01[0-9]{2}'),
    place('Guadalajara', 'Jalisco', '44[1-9][0-9]0', '33 0000 01[0-9]{2}'),
    place('Monterrey', 'Nuevo León', '64[0-8][1-9]0', '81 0000 01[0-9]{2}'),
  ],
}
