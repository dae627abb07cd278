/** Words of the dialog that asks for a code before one operation. */
export const stepUpWords = {
  ja: {
    title: '本人確認のお願い',
    text: 'この操作を続けるには、{address} にお送りした6桁のワンタイムパスワードを入力してください。',
    textNoAddress:
      'この操作を続けるには、ご登録のメールアドレスにお送りした6桁のワンタイムパスワードを入力してください。',
    kept: '入力した内容は残っています。確認のあと、操作をそのまま続けます。',
    code: 'ワンタイムパスワード（6桁）',
    never: '担当者が電話やメールでワンタイムパスワードをお尋ねすることはありません。',
    submit: '確認して続ける',
    resend: 'ワンタイムパスワードをもう一度送る',
    resent: '新しいワンタイムパスワードをお送りしました。以前のものは使えません。',
    wait: 'メールが届かないときは、迷惑メールのフォルダーもご確認ください。',
  },
  en: {
    title: 'Confirm that it is you',
    text: 'To continue, enter the 6-digit one-time password we sent to {address}.',
    textNoAddress:
      'To continue, enter the 6-digit one-time password we sent to your registered mail address.',
    kept: 'What you typed is kept. We carry on as soon as you have confirmed.',
    code: 'One-time password (6 digits)',
    never: 'Our staff never ask for it by phone or mail.',
    submit: 'Confirm and continue',
    resend: 'Send another one-time password',
    resent: 'We sent a new one-time password. Earlier ones no longer work.',
    wait: 'If no mail arrives, please look in your spam folder too.',
  },
} as const
