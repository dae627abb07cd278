/** Refusals about ticket requests and issuing, and the next step. */
export const requestProblems = {
  ja: {
    'already-requested': '発券はすでに依頼済みです。依頼先の方の対応をお待ちください。',
    'manager-not-found': 'この方には、いまは発券を依頼できません。一覧から別の方を選んでください。',
    'too-late-to-issue': '発券期限を過ぎたため、発券できません。もう一度予約してください。',
    'request-not-found':
      'この依頼は見つからないか、担当外の部課の依頼です。一覧を開き直してご確認ください。担当する部課は、貴社の利用管理者が設定します。',
    'request-ended': 'この依頼の処理はすでに終わっています。一覧を開き直してご確認ください。',
    'request-in-hand':
      'この依頼は、ほかの発券管理者が処理中です。10分たつか、その方が担当をやめるまで、お待ちください。',
    'trip-being-issued': 'この予約は発券の処理中です。結果がわかるまで、しばらくお待ちください。',
    'trip-changed': 'この予約は、依頼のあとで変わりました。一覧を開き直してご確認ください。',
    'no-deputy':
      'この部課を担当する発券管理者が、ほかにいません。差し戻すか、貴社の利用管理者にご相談ください。',
    'seats-gone':
      '航空会社に席が残っていないため、発券できませんでした。ご自身の出張は、もう一度予約してください。依頼を受けた出張は、依頼した方にお知らせしています。',
  },
  en: {
    'already-requested': 'The ticket has already been requested. Please wait for the person you have asked.',
    'manager-not-found':
      'You cannot request tickets from this person now. Please choose somebody else from the list.',
    'too-late-to-issue': 'The ticketing deadline has passed. Please book again.',
    'request-not-found':
      'This request was not found, or belongs to a department you do not issue tickets for. Please open the list again. Your company administrator sets your departments.',
    'request-ended': 'This request has been dealt with already. Please open the list again.',
    'request-in-hand':
      'Another ticketing manager is working on this request. Please wait ten minutes, or until they release it.',
    'trip-being-issued':
      'The ticket for this booking is being issued. Please wait until the result is known.',
    'trip-changed': 'This booking has changed since it was asked for. Please open the list again.',
    'no-deputy':
      'No other ticketing manager issues tickets for this department. Please return the request, or ask your company administrator.',
    'seats-gone':
      'The airline has no seats left, so no ticket was issued. If it is your own trip, please book again. If you were asked to issue it, we have told the person who asked.',
  },
} as const
