/** Staff of the demonstration; printed when it starts. Nothing of this exists under any other profile. */
export const demoStaff = [
  {
    who: { ja: 'デスク担当者（/desk からログイン）', en: 'Desk agent, signs in at /desk' },
    id: 'KZBDESK01',
    password: 'Tomoshibi-3384',
    kind: 'desk-agent',
    name: { ja: '灯 あかり', en: 'TOMOSHI AKARI' },
    address: 'akari@desk.kazahana.example',
  },
  {
    who: { ja: 'デスク担当者・承認する方（/desk）', en: 'Desk agent to approve, at /desk' },
    id: 'KZBDESK02',
    password: 'Mizukagami-7719',
    kind: 'desk-agent',
    name: { ja: '水鏡 透', en: 'MIZUKAGAMI TORU' },
    address: 'toru@desk.kazahana.example',
  },
  {
    who: { ja: '会員事務局担当者（/desk からログイン）', en: 'Member office, signs in at /desk' },
    id: 'KZBMEMB01',
    password: 'Shiosai-5526',
    kind: 'member-office',
    name: { ja: '汐見 渚', en: 'SHIOMI NAGISA' },
    address: 'nagisa@members.kazahana.example',
  },
  {
    who: {
      ja: '情報セキュリティ担当者（/security からログイン）',
      en: 'Security officer, signs in at /security',
    },
    id: 'KZBSECU01',
    password: 'Mihariban-6028',
    kind: 'security-officer',
    name: { ja: '見張 守', en: 'MIHARI MAMORU' },
    address: 'mamoru@security.kazahana.example',
  },
  {
    who: { ja: '情報セキュリティ責任者（/security）', en: 'CISO, at /security' },
    id: 'KZBCISO01',
    password: 'Kagaribi-9143',
    kind: 'ciso',
    name: { ja: '篝 燈子', en: 'KAGARI TOKO' },
    address: 'toko@security.kazahana.example',
  },
  {
    who: { ja: '監査担当者（/security）', en: 'Auditor, at /security' },
    id: 'KZBAUDT01',
    password: 'Sumitsubo-4875',
    kind: 'auditor',
    name: { ja: '墨田 直', en: 'SUMIDA NAO' },
    address: 'nao@audit.kazahana.example',
  },
] as const
