/** Words around notices (INFORMATION), before and after signing in. */
export const noticeWords = {
  ja: {
    title: 'お知らせ',
    lead: 'これまでのお知らせを、新しいものから順に掲載しています。',
    all: 'お知らせをすべて見る',
    more: 'さらに表示する',
    none: '現在、お知らせはありません。',
    unread: '未読',
    related: '関連のお知らせ',
    published: '{month}のお知らせ',
    'gone-title': 'このお知らせは表示できません',
    'gone-text': '掲載が終了したか、アドレスに誤りがある可能性があります。',
    latest: '最新のお知らせ',
  },
  en: {
    title: 'Notices',
    lead: 'All notices so far, the newest first.',
    all: 'See all notices',
    more: 'Show more',
    none: 'There are no notices at present.',
    unread: 'Unread',
    related: 'Related notices',
    published: 'Notice of {month}',
    'gone-title': 'This notice cannot be shown',
    'gone-text': 'It may have ended, or the address may contain a mistake.',
    latest: 'Latest notices',
  },
} as const
