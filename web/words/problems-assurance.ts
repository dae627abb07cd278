/** A sentence for every refusal of the promises and their proof: what happened, then what to do next. */
export const assuranceProblems = {
  ja: {
    'commitment-not-found': 'この約束は見つかりません。一覧からもう一度お選びください。',
    'commitment-moved-on':
      'ほかの担当者が先に書き換えました。最新の文章をお読みのうえ、もう一度入力してください。',
    'record-not-found': 'この証跡は見つかりません。一覧からもう一度お選びください。',
    'record-not-computed': 'この証跡は申告によるもので、計算し直せません。申告の内容をお確かめください。',
    'rule-not-attested': 'この証跡は申告では記録できません。一覧からもう一度お選びください。',
  },
  en: {
    'commitment-not-found': 'There is no such promise. Please choose again from the list.',
    'commitment-moved-on':
      'Somebody else has worded this anew. Please read the newest words and enter yours again.',
    'record-not-found': 'There is no such record. Please choose again from the list.',
    'record-not-computed':
      'This record was attested, so no number can be found again. Please read what was attested.',
    'rule-not-attested': 'This is not proved by attesting. Please choose again from the list.',
  },
} as const
