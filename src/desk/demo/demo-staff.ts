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
] as const
