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
    'window-too-wide':
      'The end must be after the start and no more than 7 days later. Please choose other times.',
    'nobody-there':
      'Nobody is expected there at that time. Please change the time or the airport and look again.',
    'safety-call-too-soon':
      'The people at this place have already been asked. See their answers under “Safety calls”, and try to reach anyone who has not answered by phone.',
    'safety-call-not-found':
      'This safety call was not found. Please open the page again and look for one that is waiting for your answer.',
  },
} as const
