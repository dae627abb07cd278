/** Words of the first step of a reset, and of the pre-check guide. */
export const recoveryWords = {
  ja: {
    title: 'パスワードの再設定',
    'member-lead':
      '会員番号を入力してください。{programme}に登録済みのメールアドレスへ、ワンタイムパスワードをお送りします。初めてパスワードを設定する方も、こちらからお進みください。',
    'administrator-lead':
      '管理者用IDを入力してください。マイナビゲーションに登録済みのメールアドレスへ、ワンタイムパスワードをお送りします。',
    'staff-lead':
      '担当者用IDを入力してください。登録済みのメールアドレスへ、ワンタイムパスワードをお送りします。',
    go: 'ワンタイムパスワードを送る',
    'member-else':
      'メールアドレスが変わった方、この手順で設定できない方は、{office}（{phone}）へお問い合わせください。',
    'administrator-else': 'メールアドレスが違っていて受け取れない方は、こちらをご覧ください。',
  },
  en: {
    title: 'Reset your password',
    'member-lead':
      'Enter your member number. We send a one-time password to the mail address registered with {programme}. Use this also to set a password for the first time.',
    'administrator-lead':
      'Enter your administrator ID. We send a one-time password to the mail address registered in My Navigation.',
    'staff-lead': 'Enter your staff ID. We send a one-time password to your registered mail address.',
    go: 'Send the one-time password',
    'member-else':
      'If your mail address has changed, or you cannot set a password this way, please contact the {office} ({phone}).',
    'administrator-else': 'If your registered address is wrong and you receive nothing, see here.',
  },
} as const

export const checkWords = {
  ja: {
    title: '出張される方の事前確認',
    lead: 'はじめてログインする前に、会員のパスワードが使えることを2つのステップでお確かめください。',
    'step-1': 'ステップ1',
    'step-1-title': '{programme}のサイトのログイン画面を開く',
    'step-1-text': '{programme}のサイトを開き、ログインの画面へ進んでください。',
    'step-1-go': '{programme}のサイトを開く',
    'step-2': 'ステップ2',
    'step-2-title': '会員番号とパスワードを入力する',
    'step-2-text':
      '会員番号（数字7桁または9桁）とパスワードを入力し、ログインできることをご確認ください。ログインできたら準備は完了です。',
    'ready-title': 'ログインできたら',
    'ready-text': '同じ会員番号とパスワードで、入口のページから{portal}にログインできます。',
    'failed-title': 'ログインできなかったら',
    'failed-text': 'パスワードを再設定してください。初めて設定する方も同じ画面からお進みいただけます。',
    'failed-go': 'パスワード再設定はこちら(初めて設定する方もこちら)',
  },
  en: {
    title: 'Check your member password first',
    lead: 'Before your first sign-in, make sure in two steps that your member password works.',
    'step-1': 'Step 1',
    'step-1-title': 'Open the sign-in page of the {programme} site',
    'step-1-text': 'Go to the {programme} site and open its sign-in page.',
    'step-1-go': 'Open the {programme} site',
    'step-2': 'Step 2',
    'step-2-title': 'Enter your number and password',
    'step-2-text':
      'Enter your member number (7 or 9 digits) and your password, and check that you can sign in. If you can, you are ready.',
    'ready-title': 'If it worked',
    'ready-text': 'Sign in to {portal} from the entry page with the same number and password.',
    'failed-title': 'If it did not work',
    'failed-text':
      'Please reset your password. If you are setting one for the first time, use the same page.',
    'failed-go': 'Reset your password (or set it for the first time)',
  },
} as const
