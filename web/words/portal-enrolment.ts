/** Words of the page that lets nobody on before he has a passkey or an authenticator app. */
export const enrolmentWords = {
  ja: {
    title: 'パスキーまたは認証アプリを登録してください',
    lead: 'このIDでは、パスワードのほかに、パスキーまたは認証アプリが必要です。どちらか1つを登録すると、そのままお進みいただけます。次回からは、ワンタイムパスワードのメールではログインできません。',
    lost: '登録したものは、どれも使えなくなっています。新しく登録してください。',
    passkey: 'パスキー',
    'passkey-hint':
      '端末の画面ロック（指紋・顔・PINなど）で確認します。偽のサイトでは使えないため、もっとも安全です。',
    app: '認証アプリ',
    'app-hint':
      'スマートフォンやパソコンのアプリに表示される6桁の数字で確認します。二次元コードを読み取れないときは、文字で登録できます。',
    proof: '登録の前に、登録メールアドレスへワンタイムパスワードをもう一度お送りして、ご本人を確認します。',
    'proof-lost':
      '登録の前に、保管したリカバリーコードをもう1つ入力していただきます。登録が済むと、新しいリカバリーコードを10個お渡しします。',
    help: 'どちらも用意できないときは、ログアウトして、貴社の利用管理者またはデスクへご連絡ください。',
    'help-staff': 'どちらも用意できないときは、ログアウトして、システムの運営者へご連絡ください。',
  },
  en: {
    title: 'Add a passkey or an authenticator app',
    lead: 'This ID needs a passkey or an authenticator app besides its password. Add one of them and you can go on at once. From then on, a one-time password by mail no longer signs you in.',
    lost: 'None of those you added works any more. Please add a new one.',
    passkey: 'Passkey',
    'passkey-hint':
      'You confirm with your device’s screen lock (fingerprint, face or PIN). It does not work on fake sites, so it is the safest choice.',
    app: 'Authenticator app',
    'app-hint':
      'You confirm with the six digits that an app on your phone or computer shows. If you cannot scan the QR code, you can enter a text instead.',
    proof:
      'Before it is added, we mail one more one-time password to your registered address to be sure that it is you.',
    'proof-lost':
      'First, please enter one more of the recovery codes you kept. Once you have added a passkey or an app, you get ten new codes.',
    help: 'If you cannot set up either, please sign out and contact your company administrator or the desk.',
    'help-staff': 'If you cannot set up either, please sign out and contact the operator of the system.',
  },
} as const
