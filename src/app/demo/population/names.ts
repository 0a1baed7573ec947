import type { Chance } from './random.ts'

/** Countries of origin of the demo, with the language that is mostly spoken there. */
export const languages = {
  SY: 'ar',
  ER: 'ti',
  AF: 'fa',
  IQ: 'ar',
  IR: 'fa',
  TR: 'tr',
  YE: 'ar',
  SO: 'so',
  ET: 'am',
} as const
export type Origin = keyof typeof languages

/** Invented names that only sound like a country; nobody is meant. */
const arabic = {
  given:
    'Samoud Nadira Faroud Lamine Hadia Zahour Marwil Salmira Jadour Amirel Talouf Rouda Kasima Bashor Najwin Duriya',
  family:
    'Al-Zarfi Barmoud Hakouri Samdani Tarjani Khalouni Darwashi Masroudi Najdari Qabouli Safwari Rahmouni',
}
const persian = {
  given:
    'Arshin Mahdora Farzil Golnika Sohrin Parvisa Kamdin Nilofa Behzin Shirela Rostin Azaria Davoush Mehrina',
  family:
    'Karvandi Shamlori Rostavi Golzari Behmani Farhandi Nurzani Sadvari Ahmarzi Tavakor Zamandi Hashtari',
}
const names: Readonly<Record<Origin, { readonly given: string; readonly family: string }>> = {
  SY: arabic,
  IQ: arabic,
  YE: arabic,
  AF: persian,
  IR: persian,
  ER: {
    given:
      'Semhal Filmar Awetu Robela Medhin Natnar Selihom Yonatu Luwamit Kibrab Winta-Mar Berekte Aronit Saliemu',
    family:
      'Tekleab Habtezar Ghirmazi Weldemar Kidanet Berhanit Asmelor Tsegazi Haileyon Mebratit Araiyan Fessaye',
  },
  ET: {
    given: 'Almazit Dawitor Selamin Bekelor Hirutan Tsegaw-El Mesfil Genetu Abebin Worknar Tigista Yared-Ha',
    family: 'Bekandu Alemor Desalin Girmavo Kebedan Lemmari Negassor Tadessin Wolduri Zewdane',
  },
  SO: {
    given:
      'Hodanur Cabdilan Faduri Maxadin Ilhanur Saalar Nimcaya Yuusarin Hibaqo Daahilo Asliyar Guuleyd-Ra',
    family: 'Warsamin Jaamacor Nuuradi Cilmuur Xirsani Diiriyal Samataro Barrenu Faaraxin Guleydar',
  },
  TR: {
    given:
      'Emirhal Zeynura Mertan-Su Elifar Kaanor Derinay Baris-El Selinur Onurhan Cemila Sevdanur Tolgahal',
    family: 'Yildarman Korkmazer Demirhal Aksoyer Tunarli Ozdamir Kayalan Sahinder Bulutay Erdoglu',
  },
}
const lists = new Map(
  Object.entries(names).map(([origin, { given, family }]) => [
    origin,
    { given: given.split(' '), family: family.split(' ') },
  ]),
)

export const givenNameOf = (origin: Origin, chance: Chance): string =>
  chance.pick(lists.get(origin)?.given ?? ['Onbekend'])
export const familyNameOf = (origin: Origin, chance: Chance): string =>
  chance.pick(lists.get(origin)?.family ?? ['Onbekend'])
