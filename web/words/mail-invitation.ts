/** The words of the mails that ask somebody to act before the change; laid out like all mails. */
export const invitationMailWords = {
  ja: {
    'label.until': '期限',
    'invitation/old-password.subject': '【{portal}】パスワード変更のお願い',
    'invitation/old-password.purpose':
      '貴社の利用管理者からのお願いです。切り替え前のパスワードを、新しいパスワードへ変更してください。',
    'invitation/old-password.next':
      '{portal}にログインし、「マイナビゲーション」からパスワードを変更してください。期限を過ぎたあとは、ログインの途中で新しいパスワードの設定が必要になります。',
    'invitation/old-password.notYou':
      'このメールに、パスワードを入力する画面へのリンクはありません。ご不明な点は、{contact}までお知らせください。',
    'invitation/no-password.subject': '【{portal}】パスワード設定のお願い',
    'invitation/no-password.purpose':
      '貴社の利用管理者からのお願いです。ログインに使うパスワードがまだ設定されていません。',
    'invitation/no-password.next':
      '{portal}のログイン画面にある「パスワード再設定はこちら」から、パスワードを設定してください。管理者用IDは貴社の利用管理者におたずねください。',
    'invitation/no-password.notYou':
      'このメールに、パスワードを入力する画面へのリンクはありません。ご不明な点は、{contact}までお知らせください。',
    'invitation/shared-address.subject': '【{portal}】メールアドレス変更のお願い',
    'invitation/shared-address.purpose':
      '貴社の利用管理者からのお願いです。このメールアドレスを、ほかの方も{portal}に登録しています。ワンタイムパスワードが複数の方に届いてしまいます。',
    'invitation/shared-address.next':
      '{portal}にログインし、「マイナビゲーション」からご自身だけのメールアドレスへ変更してください。',
    'invitation/shared-address.notYou':
      'このメールに、ログイン画面へのリンクはありません。ご不明な点は、{contact}までお知らせください。',
  },
  en: {
    'label.until': 'Until',
    'invitation/old-password.subject': '[{portal}] Please change your password',
    'invitation/old-password.purpose':
      'Your company administrator asks you to replace your password from before the change with a new one.',
    'invitation/old-password.next':
      'Sign in to {portal} and change your password in My Navigation. After the last day you will be asked to set a new one when you sign in.',
    'invitation/old-password.notYou':
      'This mail has no link to a page that asks for a password. If anything is unclear, ask {contact}.',
    'invitation/no-password.subject': '[{portal}] Please set your password',
    'invitation/no-password.purpose':
      'Your company administrator asks you to set the password you sign in with. It has not been set yet.',
    'invitation/no-password.next':
      'On the sign-in page of {portal}, choose "Reset your password" and set one. Please ask your company administrator for your administrator ID.',
    'invitation/no-password.notYou':
      'This mail has no link to a page that asks for a password. If anything is unclear, ask {contact}.',
    'invitation/shared-address.subject': '[{portal}] Please change your mail address',
    'invitation/shared-address.purpose':
      'Your company administrator asks you to change your mail address. A colleague has registered the same one with {portal}, so one-time passwords reach both of you.',
    'invitation/shared-address.next':
      'Sign in to {portal} and enter an address of your own in My Navigation.',
    'invitation/shared-address.notYou':
      'This mail has no link to a sign-in page. If anything is unclear, ask {contact}.',
  },
} as const
