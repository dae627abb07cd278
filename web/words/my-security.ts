/** Words of what is asked of each officer and employee. */
export const mySecurityWords = {
  ja: {
    brand: '{portal} マイセキュリティ',
    title: 'マイセキュリティ',
    own: 'マイナビゲーション',
    toOffice: '業務の画面へ戻る',
    lead: '{name}さんにお願いしていることです。',
    nothing: 'いま、お願いしていることはありません。',
  },
  en: {
    brand: '{portal} My Security',
    title: 'My Security',
    own: 'My Navigation',
    toOffice: 'Back to your office',
    lead: 'What is asked of you, {name}.',
    nothing: 'Nothing is asked of you now.',
  },
} as const
