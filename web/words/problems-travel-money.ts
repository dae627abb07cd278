/** Refusals of statements, records and servicing, and the next step. */
export const travelMoneyProblems = {
  ja: {
    'record-not-found': 'この記録は見つかりません。取引記録を検索し直してください。',
    'receipt-not-found': 'この予約の領収書はまだありません。発券が済んでから、もう一度お開きください。',
    'servicing-running':
      'この予約は、変更または払戻の手続き中です。しばらくしてから画面を読み込み直して、結果をご確認ください。',
    'quote-gone':
      'お見積りの有効期限が切れたか、予約の内容が変わりました。もう一度お見積りを表示して、金額をご確認ください。',
    'change-by-manager':
      '貴社の規程により、この変更は発券管理者だけが確定できます。予約番号とご希望の便をお伝えのうえ、発券管理者へご依頼ください。',
    'not-changeable': 'この運賃では便を変更できません。払い戻して、あらためて予約してください。',
    'not-refundable': 'この運賃では払い戻せる金額がありません。運賃のきまりをご確認ください。',
  },
  en: {
    'record-not-found': 'This record was not found. Please search the records again.',
    'receipt-not-found':
      'There is no receipt for this trip yet. Please open it again once a ticket is issued.',
    'servicing-running':
      'This trip is being changed or refunded. Please reload the page in a moment to see the result.',
    'quote-gone':
      'The quote has expired, or the trip has changed. Please get a new quote and check the amount again.',
    'change-by-manager':
      'Under your company’s policy, only a ticketing manager can confirm this change. Please give them the booking number and the flight you want.',
    'not-changeable': 'This fare does not allow a change. Please refund the trip and book again.',
    'not-refundable': 'There is nothing to refund with this fare. Please check the fare rules.',
  },
} as const
