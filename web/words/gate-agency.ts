/** Words of the pages on the way from a travel agency and back to it. */
export const gateAgencyWords = {
  ja: {
    'go-title': '旅行会社の画面へ移動しています',
    'go-text': '旅行会社でのログインを確認してから、ポータルに戻ります。しばらくお待ちください。',
    'arrive-title': '旅行会社からログインしています',
    'arrive-text': 'しばらくお待ちください。',
    'not-title': '旅行会社からログインできませんでした',
    'not-next': '管理者用IDや会員番号をお持ちの方は、入口のページからもログインできます。',
    'unknown-title': 'この連携は利用できません',
    'out-title': 'ログアウトしました',
    'out-text': '{agency}からのご利用を終了しました。',
    'out-agency': '旅行会社からもログアウトするときは、{agency}の画面で行ってください。',
    'out-back': '{agency}へ戻る',
  },
  en: {
    'go-title': 'Taking you to your travel agency',
    'go-text':
      'Your travel agency confirms that you are signed in there, then brings you back to the portal. One moment, please.',
    'arrive-title': 'Signing you in from your travel agency',
    'arrive-text': 'One moment, please.',
    'not-title': 'We could not sign you in from your travel agency',
    'not-next':
      'If you have an administrator ID or a member number, you can also sign in from the entry page.',
    'unknown-title': 'This travel agency is not available',
    'out-title': 'You have signed out',
    'out-text': 'You came from {agency}; your visit here has ended.',
    'out-agency': 'If you want to sign out of {agency} too, please do so on its own page.',
    'out-back': 'Back to {agency}',
  },
} as const
