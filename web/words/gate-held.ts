/** Words of the page after "this was not me": what has happened, and the way back. */
export const heldWords = {
  ja: {
    title: 'アカウントを保護しました',
    done: 'すべての端末のログインが終了しました。パスワードを再設定するまで、どなたもログインできません。',
    number: '受付番号',
    'number-use': 'お問い合わせの際にお知らせください。登録済みのメールアドレスにもお送りしました。',
    next: '次にしていただくこと',
    reset: '登録済みのメールアドレスを、ご自身だけが読めることをお確かめください。',
    'reset-then':
      'パスワードを再設定してください。済むと保護は解除されます。ログインの際に登録したメールアドレスの確認がまだ済んでいない方は、先に窓口へご連絡ください。',
    mailbox:
      'メールアドレスが違うとき、ほかの方も読めるおそれがあるときは、再設定の前に窓口へご連絡ください。「心当たりがない」とお申し出いただいた記録より後に追加されたパスキーと認証アプリは、使えなくなりました。ほかに使えるものがないときも、窓口へご連絡ください。',
    go: 'パスワードを再設定する',
    who: '窓口を確認する',
  },
  en: {
    title: 'Your account is held',
    done: 'Every device has been signed out. Nobody can sign in until the password is reset.',
    number: 'Case number',
    'number-use': 'Please quote it when you contact us. We also sent it to your registered mail address.',
    next: 'What to do next',
    reset: 'Make sure that you alone can read your registered mailbox.',
    'reset-then':
      'Reset your password. That ends the hold. If a mail address you entered at sign-in has not been confirmed yet, please contact us first.',
    mailbox:
      'If the address is wrong, or somebody else may read it, contact us before you reset. Passkeys and authenticator apps added since the entry you reported no longer work. If you have no other, please contact us too.',
    go: 'Reset your password',
    who: 'See who can help',
  },
} as const
