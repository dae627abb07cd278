/** Words of "who can fix this?" that only the portal says. */
export const whoWords = {
  ja: {
    lead: '起きていることを選ぶと、対応できる方と進め方をご案内します。',
    desk: '{name}（無料 {free}、携帯電話などから・有料 {charged}）',
    office: '{name}（{phone}）',
    open: 'ほかの困りごとを見る',
  },
  en: {
    lead: 'Choose what happened to see who can help and how.',
    desk: '{name} (free: {free}; from mobile phones, charged: {charged})',
    office: '{name} ({phone})',
    open: 'See other problems',
  },
} as const
