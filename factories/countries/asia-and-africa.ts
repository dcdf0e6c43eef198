import { type Country, place } from './country.ts'

export const JP: Country = {
  name: 'Japan',
  culture: 'japanese',
  callingCode: '+81',
  streets: ['神宮前', '本町', '桜ヶ丘', '中央', '緑町'],
  address: (street, number) => `${street}${(number % 8) + 1}-${number}`,
  address2: (number) => `${100 + number}号室`,
  legalForm: '株式会社',
  localMethod: 'bank-transfer',
  places: [
    place('渋谷区', '東京都', '150-00[0-4][1-9]', '3 0000 01[0-9]{2}'),
    place('大阪市', '大阪府', '53[0-9]-00[0-4][1-9]', '6 0000 01[0-9]{2}'),
    place('京都市', '京都府', '60[0-4]-8[0-4][0-9]{2}', '75 000 01[0-9]{2}'),
    place('札幌市', '北海道', '06[0-4]-08[0-9]{2}', '11 000 01[0-9]{2}'),
  ],
}

export const KR: Country = {
  name: 'South Korea',
  culture: 'korean',
  callingCode: '+82',
  streets: ['테헤란로', '세종대로', '중앙로', '한강대로', '문화로'],
  address: (street, number) => `${street} ${number}`,
  address2: (number) => `${100 + number}호`,
  legalForm: '주식회사',
  localMethod: 'KakaoPay',
  places: [
    place('강남구', '서울특별시', '06[0-3][0-9]{2}', '2 000 01[0-9]{2}'),
    place('해운대구', '부산광역시', '48[0-1][0-9]{2}', '51 000 01[0-9]{2}'),
    place('제주시', '제주특별자치도', '63[0-3][0-9]{2}', '64 000 01[0-9]{2}'),
  ],
}

export const CN: Country = {
  name: 'China',
  culture: 'chinese',
  callingCode: '+86',
  streets: ['中山路', '人民路', '解放路', '建设路', '和平路'],
  address: (street, number) => `${street}${number}号`,
  address2: (number) => `${number}室`,
  legalForm: '有限公司',
  localMethod: 'Alipay',
  places: [
    place('北京', '北京市', '1000[0-9][1-9]', '10 0000 01[0-9]{2}'),
    place('上海', '上海市', '2000[0-9][1-9]', '21 0000 01[0-9]{2}'),
    place('广州', '广东省', '5100[0-9][1-9]', '20 0000 01[0-9]{2}'),
    place('杭州', '浙江省', '3100[0-9][1-9]', '571 0000 01[0-9]{2}'),
  ],
}

export const IL: Country = {
  name: 'Israel',
  culture: 'hebrew',
  callingCode: '+972',
  streets: ['הרצל', 'רוטשילד', 'ויצמן', 'האלון', 'הנביאים'],
  address: (street, number) => `${street} ${number}`,
  address2: (number) => `דירה ${number}`,
  legalForm: 'Ltd',
  localMethod: 'bank-transfer',
  places: [
    place('תל אביב-יפו', 'מחוז תל אביב', '6[1-9][0-9]{5}', '3 000 01[0-9]{2}'),
    place('ירושלים', 'מחוז ירושלים', '9[1-7][0-9]{5}', '2 000 01[0-9]{2}'),
    place('חיפה', 'מחוז חיפה', '3[1-5][0-9]{5}', '4 000 01[0-9]{2}'),
  ],
}

export const EG: Country = {
  name: 'Egypt',
  culture: 'arabic',
  callingCode: '+20',
  streets: ['شارع التحرير', 'شارع النيل', 'شارع الجمهورية', 'شارع طلعت حرب', 'شارع الهرم'],
  address: (street, number) => `${number} ${street}`,
  address2: (number) => `شقة ${number}`,
  legalForm: 'ش.م.م',
  localMethod: 'bank-transfer',
  places: [
    place('القاهرة', 'محافظة القاهرة', '11[5-8][0-9]{2}', '2 0000 01[0-9]{2}'),
    place('الإسكندرية', 'محافظة الإسكندرية', '21[5-9][0-9]{2}', '3 000 01[0-9]{2}'),
    place('أسوان', 'محافظة أسوان', '81[5-6][0-9]{2}', '97 000 01[0-9]{2}'),
  ],
}
