/** Words wherever a new password is chosen: policy, live hints, done. */
export const passwordWords = {
  ja: {
    'new-title': '新しいパスワードの設定',
    'forced-lead':
      'いままでのパスワードは、利用できる期間が終わりました。続けるには、新しいパスワードを設定してください。',
    'recovery-lead': 'ご本人の確認ができました。新しいパスワードを設定してください。',
    'new-label': '新しいパスワード',
    'again-label': '新しいパスワード（確認）',
    'again-hint': '同じパスワードをもう一度入力してください。',
    'policy-title': 'パスワードの決まり',
    'policy-length': '{min}文字以上、{max}文字以内',
    'policy-kinds': '英大文字・英小文字・数字・記号のうち{kinds}種類以上',
    'policy-common': 'よく使われる言葉や並び、IDに似たものは使えません',
    'rule-met': 'できています',
    'rule-open': 'まだです',
    missing: '新しいパスワードを入力してください。',
    different: '2つのパスワードが一致していません。もう一度入力してください。',
    go: 'パスワードを設定する',
    'set-title': 'パスワードの設定',
    'set-lead':
      'ユーザー登録が完了しました。ご自身のパスワードを設定してください。設定が済むとログインできます。',
    'set-unusable-title': 'このリンクは使えません',
    'set-unusable-text':
      '有効期限が切れたか、すでに使われたか、新しいメールが送られています。最新のメールをお確かめください。',
    'set-unusable-resend':
      'パスワード設定メールの再送は、発券管理者の方は貴社の利用管理者へ、利用管理者の方は{desk}へご依頼ください。',
    'done-title': 'パスワードを設定しました',
    'done-text': '入口のページから、新しいパスワードでログインしてください。',
    'done-id':
      '管理者用IDはメールには記載していません。発券管理者の方は貴社の利用管理者からのご案内をご確認ください。',
    'done-others': '安全のため、ほかの端末でのログインは終了しました。',
    'done-go-staff': '担当者用の画面へ進む',
    'done-go': '入口のページへ進む',
  },
  en: {
    'new-title': 'Set a new password',
    'forced-lead': 'The time for using your old password is over. To continue, please set a new password.',
    'recovery-lead': 'Your identity is confirmed. Please set a new password.',
    'new-label': 'New password',
    'again-label': 'New password again',
    'again-hint': 'Enter the same password once more.',
    'policy-title': 'Rules for passwords',
    'policy-length': 'At least {min} and at most {max} characters',
    'policy-kinds': 'At least {kinds} kinds of: upper case, lower case, digits, symbols',
    'policy-common': 'No common words or sequences, and nothing similar to your ID',
    'rule-met': 'rule met',
    'rule-open': 'not met yet',
    missing: 'Please enter a new password.',
    different: 'The two passwords differ. Please enter them again.',
    go: 'Set password',
    'set-title': 'Set your password',
    'set-lead': 'You have been registered. Please set a password of your own; after that you can sign in.',
    'set-unusable-title': 'This link cannot be used',
    'set-unusable-text':
      'It has expired, has been used already, or a newer mail was sent. Please look for the newest mail.',
    'set-unusable-resend':
      'To get a new mail, ticketing managers ask their company administrator, and company administrators ask the {desk}.',
    'done-title': 'Your password is set',
    'done-text': 'Please sign in from the entry page with your new password.',
    'done-id':
      'Your administrator ID is not in the mail. Ticketing managers get it from their company administrator.',
    'done-others': 'For your security, you have been signed out on your other devices.',
    'done-go-staff': 'Go to the staff page',
    'done-go': 'Go to the entry page',
  },
} as const
