/** Refusals around trips; `problems.ts` takes them up. */
export const travelProblems = {
  ja: {
    'airport-unknown': 'この空港の便は取り扱っていません。一覧から空港を選び直してください。',
    'same-airport': '出発地と到着地が同じです。どちらかを選び直してください。',
    'day-past': '出発日が過去になっています。今日以降の日付を選んでください。',
    'back-before-out': '復路の日付が往路より前です。往路以降の日付を選んでください。',
    'carrier-away':
      '航空会社のシステムにつながりません。予約は変わっていません。少し待ってから、もう一度お試しください。',
  },
  en: {
    'airport-unknown': 'We do not offer flights from or to this airport. Please choose one from the list.',
    'same-airport': 'The trip starts and ends at the same airport. Please change one of them.',
    'day-past': 'The departure date is in the past. Please choose today or a later day.',
    'back-before-out': 'The way back is before the way there. Please choose the same day or a later one.',
    'carrier-away':
      'We cannot reach the airline’s system. Nothing has changed. Please wait a moment and try again.',
  },
} as const
