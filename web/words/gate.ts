/** Words around every screen of the gate: names of places, ways back, reasons for having been led here. */
export const gateWords = {
  ja: {
    'to-entry': '入口のページへ戻る',
    help: 'ヘルプ',
    'help-label': 'お困りのときは',
    'offline-title': 'ページを表示できませんでした',
    'offline-text': '通信の状態をお確かめのうえ、もう一度お試しください。',
    retry: 'もう一度試す',
    'not-found-title': 'お探しのページはありません',
    'not-found-text':
      'アドレスが変わったか、入力に誤りがある可能性があります。入口のページからお進みください。',
    'led-back':
      'ログインの画面を直接開いたか、有効期限が切れたため、入口のページへ戻りました。ご利用のIDを選んで、はじめからお進みください。',
    'do-not-bookmark': '安全のため、この画面はブックマークしないでください。',
    'bookmark-instead': 'ブックマークには入口のページをご登録ください',
  },
  en: {
    'to-entry': 'Back to the entry page',
    help: 'Help',
    'help-label': 'If you need help',
    'offline-title': 'This page could not be shown',
    'offline-text': 'Please check your connection and try again.',
    retry: 'Try again',
    'not-found-title': 'There is no such page',
    'not-found-text': 'The address may have changed or contain a mistake. Please start from the entry page.',
    'led-back':
      'You opened a sign-in page directly, or it had expired, so we brought you back here. Choose your kind of ID to start again.',
    'do-not-bookmark': 'For your security, please do not bookmark this page.',
    'bookmark-instead': 'Bookmark the entry page instead',
  },
} as const
