/** A sentence for every refusal of the promises and their proof: what happened, then what to do next. */
export const assuranceProblems = {
  ja: {
    'commitment-not-found': 'この約束は見つかりません。一覧からもう一度お選びください。',
    'commitment-moved-on':
      'ほかの担当者が先に書き換えました。最新の文章をお読みのうえ、もう一度入力してください。',
  },
  en: {
    'commitment-not-found': 'There is no such promise. Please choose again from the list.',
    'commitment-moved-on':
      'Somebody else has worded this anew. Please read the newest words and enter yours again.',
  },
} as const
