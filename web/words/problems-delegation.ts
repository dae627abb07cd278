/** Words for what standing in for a colleague refuses. */
export const delegationProblems = {
  ja: {
    'delegation-time': '期間は、開始より後に終わるように、これから400日以内で指定してください。',
    'no-such-deputy':
      'この方には代理を頼めません。同じ会社で利用中の社員または発券管理者の方を選んでください。',
    'too-many-delegations': '代理は同時に10件までです。不要な代理を終了してから、もう一度お試しください。',
    'delegation-not-found':
      'この代理は見つかりません。すでに終了していることがあります。画面を読み込み直してください。',
  },
  en: {
    'delegation-time':
      'The end must be after the start and within the next 400 days. Please choose other times.',
    'no-such-deputy':
      'This person cannot stand in for you. Choose an active traveller or ticketing manager of your company.',
    'too-many-delegations':
      'Up to ten people can stand in for you at once. Please end one first, then try again.',
    'delegation-not-found': 'This arrangement was not found; it may have ended. Please reload the page.',
  },
} as const
