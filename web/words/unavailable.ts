/** Words of the page everybody sees while the database cannot be reached. */
export const unavailableWords = {
  ja: {
    title: 'ただいまご利用いただけません',
    fault: 'システムの不具合のため、ログイン、予約、設定をご利用いただけません。ご不便をおかけします。',
    kept: 'すでに完了の画面をご覧になったお手続きは、そのまま有効です。',
    follow: 'このページは、ご利用いただけるようになると自動で切り替わります。',
    desk: 'お急ぎの場合のお問い合わせ',
  },
  en: {
    title: 'We are not available right now',
    fault:
      'Because of a fault on our side, signing in, booking and settings do not work at the moment. We are sorry for the inconvenience.',
    kept: 'Whatever was confirmed to you on screen stays valid.',
    follow: 'This page updates by itself as soon as we are back.',
    desk: 'If it cannot wait',
  },
} as const
