/** Words of maintenance: the page everybody sees meanwhile, the notice before it, the banner over a half-filled form. */
export const maintenanceWords = {
  ja: {
    title: 'ただいまメンテナンス中です',
    closed: 'ログイン、予約、設定は、終わるまでご利用いただけません。ご不便をおかけします。',
    period: 'メンテナンスの日時',
    about: '終了の時刻は目安です。早まることも、延びることもあります。',
    follow: 'このページは、メンテナンスが終わると自動で切り替わります。',
    desk: 'お急ぎの場合のお問い合わせ',
    'notice-title': 'メンテナンスのお知らせ',
    notice: '次の日時は、ログイン・予約・設定のすべてをご利用いただけません。',
    'banner-title': 'メンテナンスのため、送信できませんでした。',
    banner: '{end}に終わる予定です。入力内容はこの画面に残っています。終わりましたら、ここでお知らせします。',
    'banner-over-title': 'メンテナンスが終わりました。',
    'banner-over': '入力内容を確認して、もう一度お送りください。',
    close: '閉じる',
  },
  en: {
    title: 'We are closed for maintenance',
    closed:
      'Signing in, booking and settings are not available until it is over. We are sorry for the inconvenience.',
    period: 'Time of the maintenance',
    about: 'The end is approximate: it may come sooner or later.',
    follow: 'This page updates by itself when the maintenance is over.',
    desk: 'If it cannot wait',
    'notice-title': 'Planned maintenance',
    notice: 'During this time, signing in, booking and settings are not available.',
    'banner-title': 'We could not send this because of maintenance.',
    banner:
      'It is expected to end at {end}. What you entered is kept on this page. We will tell you here when it is over.',
    'banner-over-title': 'The maintenance is over.',
    'banner-over': 'Please check what you entered and send it again.',
    close: 'Close',
  },
} as const
