/** What the fields of the registers are called, and what may be chosen in them. */
export const fieldWords = {
  ja: {
    nameJa: '名称（日本語）',
    nameEn: '名称（英語）',
    owner: '担当者',
    everyDays: '見直しの間隔（日）',
    kind: '種類',
    law: '法令',
    guideline: 'ガイドライン',
    issuer: '定めた機関',
    reference: '番号・参照先',
    inForceOn: '施行日',
  },
  en: {
    nameJa: 'Name (Japanese)',
    nameEn: 'Name (English)',
    owner: 'In charge',
    everyDays: 'Looked at again after (days)',
    kind: 'Kind',
    law: 'Law',
    guideline: 'Guideline',
    issuer: 'Issued by',
    reference: 'Number or reference',
    inForceOn: 'In force since',
  },
} as const
