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
    'delegation-time': 'Choose a time that ends after it begins, within the next 400 days.',
    'no-such-deputy':
      'This person cannot stand in for you. Choose an active traveller or ticketing manager of your company.',
    'too-many-delegations': 'At most ten people can stand in for you at once. End one first, then try again.',
    'delegation-not-found': 'This delegation cannot be found; it may have ended. Load the page again.',
  },
} as const
