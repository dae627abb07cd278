/** Words for what looking for people refuses. */
export const whereaboutsProblems = {
  ja: {
    'window-too-wide': '時間は、開始より後に終わるように、7日以内で指定してください。',
    'nobody-there':
      'この時間、この場所にいるはずの方はいません。時間や空港を変えて、もう一度表示してください。',
    'safety-call-too-soon':
      'この場所の方には、すでに安否確認をお送りしています。画面下の「安否確認」で回答をご覧ください。連絡のない方には、電話などでお確かめください。',
    'safety-call-not-found':
      'この安否確認は見つかりません。画面を開き直して、届いている確認をもう一度お確かめください。',
  },
  en: {
    'window-too-wide': 'Choose a time that ends after it begins, and no longer than 7 days.',
    'nobody-there': 'Nobody should be there at that time. Change the time or the airport and look again.',
    'safety-call-too-soon':
      'The people at this place have been asked already. See their answers under "Safety calls", and try to reach who is silent by telephone.',
    'safety-call-not-found':
      'This safety call cannot be found. Open the page again and look for a call that waits.',
  },
} as const
