/** Words of the entry page's notices, fetched once the page stands. */
export const entryNoticeWords = {
  ja: {
    'notices-title': 'お知らせ',
    important: '重要',
    notice: 'ご案内',
    'notice-cut-over-title': 'ログイン方法とご本人確認について',
    'notice-cut-over':
      '{date}から、新しいログイン方法でご利用いただきます。システムが必要と判断した場合は、登録済みのメールアドレスへワンタイムパスワードをお送りします。',
    'notice-old-title': '管理者パスワードの切り替え期限',
    'notice-old':
      '以前から管理者用IDをお持ちの方のパスワードは{date}までご利用いただけます。マイナビゲーションで早めに切り替えてください。',
    'notice-one-title': '1人に1つのID・1つのメールアドレス',
    'notice-one':
      'IDとメールアドレスは、おひとりずつご登録ください。共有のメールアドレスでは、ワンタイムパスワードがほかの方にも届いてしまいます。',
  },
  en: {
    'notices-title': 'Notices',
    important: 'Important',
    notice: 'Notice',
    'notice-cut-over-title': 'How you sign in and confirm who you are',
    'notice-cut-over':
      'The new way to sign in applies from {date}. When the system judges it necessary, we send a one-time password to your registered mail address.',
    'notice-old-title': 'Last day for old administrator passwords',
    'notice-old':
      'If you already held an administrator ID, your old password works until {date}. Please change it early in My Navigation.',
    'notice-one-title': 'One person, one ID, one mail address',
    'notice-one':
      'Please register an ID and a mail address for each person. With a shared address, other people would receive the one-time password too.',
  },
} as const
