/** Words of the two screens that ask for a first mail address at sign-in (S1-53, S1-78, O8). */
export const addressWords = {
  ja: {
    title: 'メールアドレスの登録',
    lead: 'ワンタイムパスワードやお知らせをお送りするメールアドレスが、まだ登録されていません。ログインを続けるには、メールアドレスを入力してください。',
    label: 'メールアドレス',
    hint: 'ご自身だけが受け取れるアドレスを、1つ入力してください。',
    missing: 'メールアドレスを入力してください。',
    malformed: 'メールアドレスの形式が正しくありません。例: hana@example.jp',
    go: '確認メールを送る',
    'about-title': '登録の前にご確認ください',
    'about-one':
      '1名につき1つのID、1つのメールアドレスです。共有のアドレスやグループアドレスはお控えください。ワンタイムパスワードが複数の方に届いてしまいます。',
    'about-code': '入力したメールアドレスに6桁の数字をお送りします。数字を入力すると、登録が完了します。',
    'about-limit':
      '登録した後も、発券管理者の方は貴社の利用管理者が、利用管理者の方はデスクが確認するまでは、閲覧のみご利用いただけます。',
    'about-once': '登録が済むと、次回からこの画面は表示されません。',
    'prove-title': 'メールアドレスの確認',
    'prove-sent': '{address} あてに、6桁のワンタイムパスワードを記載したメールをお送りしました。',
    'prove-check': 'アドレスに誤りがないか、お確かめください。',
    'prove-go': '確認して進む',
    other: '別のメールアドレスを入力する',
  },
  en: {
    title: 'Register your mail address',
    lead: 'No mail address is registered yet to send you one-time passwords and notices. To continue signing in, please enter your mail address.',
    label: 'Mail address',
    hint: 'One address that only you can read.',
    missing: 'Please enter a mail address.',
    malformed: 'This is not a mail address. Example: hana@example.jp',
    go: 'Send a mail to confirm it',
    'about-title': 'Before you register it',
    'about-one':
      'One person has one ID and one mail address. Please do not use a shared or group address: several people would receive your one-time passwords.',
    'about-code':
      'We send six digits to the address you enter. It is registered once you have entered those digits.',
    'about-limit':
      'Afterwards you can look at things but change nothing until the address is confirmed: for ticketing managers by your company administrator, for company administrators by the desk.',
    'about-once': 'Once it is registered you will not see this page again.',
    'prove-title': 'Confirm your mail address',
    'prove-sent': 'We have sent a mail with a six-digit one-time password to {address}.',
    'prove-check': 'Please check that the address is right.',
    'prove-go': 'Confirm and continue',
    other: 'Enter another mail address',
  },
} as const
