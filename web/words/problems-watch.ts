/** A sentence for every refusal of the watch: what happened, then what to do next. */
export const watchProblems = {
  ja: {
    'alert-not-found': 'アラートが見つかりません。一覧からもう一度お選びください。',
    'alert-answered':
      'このアラートは、ほかの担当者がすでに対応しています。最新の状況を読み込んでお確かめください。',
  },
  en: {
    'alert-not-found': 'There is no such alert. Please choose again from the list.',
    'alert-answered':
      'Somebody else has already answered this alert. Please load it again to see where it stands.',
  },
} as const
