/** Refusals of the audit log. */
export const auditProblems = {
  ja: {
    'fact-not-found':
      'この記録は見つからないか、個人情報を含んでいません。検索をやり直して、もう一度お試しください。',
  },
  en: {
    'fact-not-found':
      'This fact cannot be found, or it has no personal fields. Please search again and try once more.',
  },
} as const
