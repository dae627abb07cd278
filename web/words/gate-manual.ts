/** The web manual's page on the corporate ID and its password (S1-77). */
export const manualWords = {
  ja: {
    title: '法人IDの登録とパスワードの設定',
    lead: 'セルフ社員登録は、社員ご本人が{portal}への登録を行う方法です。新規登録の方法とパスワードの設定方法が変わりました。',
    'changed-title': '変わったこと',
    'changed-1':
      '法人ID・パスワードと会員番号・パスワードの4点を入力するログインと、そこからの社員登録は終了しました。',
    'changed-2':
      '法人IDとパスワードで開くのは、セルフ社員登録だけです。ログインには、会員番号と会員のパスワードだけを使います。',
    'changed-3': '社員を登録する方法は、利用管理者による登録と、セルフ社員登録の2つです。',
    'administrator-title': '利用管理者の方',
    'administrator-1': 'ポータルの「企業設定」を開き、「セルフ社員登録」でパスワードを設定します。',
    'administrator-2':
      '初めてパスワードを設定すると、貴社の法人IDが発行されます。法人IDは、いつでも同じ画面で確認できます。パスワードは、設定したあとはどこにも表示されません。',
    'administrator-3':
      '法人IDとパスワードを、登録する社員だけにお知らせください。別々の方法でお知らせになると、より安全です。',
    'administrator-4':
      '登録をすぐに完了させるか、利用管理者の承認を待つかを選べます。承認を待っている方は「社員・利用登録」に表示されます。',
    'administrator-5':
      '退職された方の会員番号での登録は、設定にかかわらず承認を待ちます。社員が退職されたときは、パスワードの変更をおすすめします。',
    'traveller-title': '登録する社員の方',
    'traveller-1': '入口のページで「セルフ社員登録」を選び、法人IDとパスワードを入力します。',
    'traveller-2': '{programme}の会員番号と会員のパスワードを入力し、ご本人であることを確認します。',
    'traveller-3':
      '部課とお名前を入力して登録します。登録が完了すると、会員番号と会員のパスワードでログインできます。',
    'lock-title': 'ロックされたとき',
    'lock-1':
      'セルフ社員登録のパスワードを続けて間違えると、貴社のセルフ社員登録がロックされます。利用管理者にはメールでお知らせします。',
    'lock-2':
      'ロックは、利用管理者が「企業設定」で新しいパスワードを設定すると解除されます。時間がたっても解除されず、ほかの方は解除できません。',
    'lock-3': '登録済みの方のログインや、そのほかの機能には影響ありません。',
    start: 'セルフ社員登録へ',
  },
  en: {
    title: 'The corporate ID and its password',
    lead: 'With self-registration, employees register with {portal} themselves. How to register and how to set the password have changed.',
    'changed-title': 'What has changed',
    'changed-1':
      'The sign-in with four fields – corporate ID, its password, member number, its password – has ended, and so has registering by it.',
    'changed-2':
      'The corporate ID and its password now open self-registration only. To sign in, people use their member number and member password.',
    'changed-3': 'Two ways to register remain: by the company administrator, and self-registration.',
    'administrator-title': 'For company administrators',
    'administrator-1': 'Open “Company settings” in the portal and set a password under “Self-registration”.',
    'administrator-2':
      'With the first password, your company is given its corporate ID, which that page always shows. The password is not shown anywhere once it is set.',
    'administrator-3':
      'Share the corporate ID and password only with those who are to register. It is safer to send them separately.',
    'administrator-4':
      'Choose whether people are registered at once or wait for your approval. Those who wait are shown under “People and registration”.',
    'administrator-5':
      'Registration with the member number of somebody who has left your company always waits for your approval. We recommend a new password whenever somebody leaves.',
    'traveller-title': 'For those who register',
    'traveller-1':
      'Choose “Self-registration” on the entry page and enter the corporate ID and the password.',
    'traveller-2': 'Enter your {programme} member number and your member password to confirm that it is you.',
    'traveller-3':
      'Enter your department and name and register. Then you can sign in with your member number and member password.',
    'lock-title': 'When it is locked',
    'lock-1':
      'After repeated wrong passwords, your company’s self-registration is locked. We notify company administrators by mail.',
    'lock-2':
      'It opens again when a company administrator sets a new password under “Company settings”. Waiting does not open it, and nobody else can.',
    'lock-3': 'Signing in, and everything else, works as before for people who are registered.',
    start: 'Go to self-registration',
  },
} as const
