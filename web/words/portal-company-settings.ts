/** Words of 企業設定. */
export const companySettingsWords = {
  ja: {
    title: '企業設定',
    lead: '貴社全体に関わる設定です。',
    mails: 'パスワード設定メール',
    mailsText:
      '発券管理者を登録すると、パスワードを設定するための「ユーザー登録完了」メールがご本人に自動で届きます。',
    send: '送信する',
    sendHint: '登録と同時に、ご本人のアドレスへ送信します。',
    hold: '送信を停止する',
    holdHint: '登録しても送信しません。準備が整うまでご案内を控えたいときに選びます。',
    nowHeld:
      '現在、パスワード設定メールの送信を停止しています。新しく登録した発券管理者には届きません。届いていない方には、送信を再開してから、登録内容の画面で「パスワード設定メールを送る」を選んでください。',
    never:
      'この設定で止まるのは、登録時のパスワード設定メールだけです。ワンタイムパスワード、パスワード再設定、ログイン通知のメールは止まりません。',
    saved: '企業設定を保存しました。',
  },
  en: {
    title: 'Company settings',
    lead: 'Settings that concern your whole company.',
    mails: 'Password-setting mails',
    mailsText:
      'When you register a ticketing manager, that person automatically receives a “Registration complete” mail to set a password.',
    send: 'Send',
    sendHint: 'Sent to the registered address at the moment of registration.',
    hold: 'Hold back',
    holdHint: 'Nothing is sent at registration. Choose this if you want to wait until you are ready.',
    nowHeld:
      'Password-setting mails are being held back. Newly registered ticketing managers receive none. To reach them, switch sending on again and then choose “Send the password-setting mail” on their registration page.',
    never:
      'Only this mail at registration is held back. One-time passwords, password resets and login notices are always sent.',
    saved: 'The company settings were saved.',
  },
} as const
