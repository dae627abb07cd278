/** Mails that tell a member what the member office has done for him. */
export const memberOfficeMailWords = {
  ja: {
    'member-office/registered.subject': '【{portal}】会員登録のお知らせ',
    'member-office/registered.purpose': '会員事務局が、お客さまを{programme}の会員として登録しました。',
    'member-office/registered.next':
      '入口のページの「会員ログイン」から「パスワード再設定」に進み、ご自身で会員パスワードを設定してください。会員番号は会員事務局からご案内します。',
    'member-office/registered.notYou': 'お申し込みの覚えがないときは、{contact}までお知らせください。',
    'member-office/unlocked.subject': '【{portal}】ログインのロック解除のお知らせ',
    'member-office/unlocked.purpose': '会員事務局が、お客さまの会員番号のログインのロックを解除しました。',
    'member-office/unlocked.next':
      'これまでの会員パスワードでログインしてください。お忘れのときは、ログイン画面の「パスワード再設定」から設定し直せます。',
    'member-office/unlocked.notYou':
      'どなたかがお客さまの会員番号でログインしようとしたおそれがあります。会員パスワードを設定し直し、{contact}までお知らせください。',
    'member-office/full.subject': '【{portal}】本会員への切り替え完了のお知らせ',
    'member-office/full.purpose': '会員事務局が、お客さまの仮カードを本会員に切り替えました。',
    'member-office/full.next': 'いまの会員番号と会員パスワードで、そのままログインできます。',
    'member-office/full.notYou': '{contact}までお知らせください。',
    'member-office/address-old.subject': '【{portal}】会員のメールアドレス変更のお知らせ',
    'member-office/address-old.purpose':
      '会員事務局が、お客さまの会員のメールアドレスを変更しましたので、これまでのメールアドレスにもお知らせします。',
    'member-office/address-old.next':
      'ご承知の変更でしたら、お手続きは必要ありません。ログイン中の端末はすべて終了しましたので、もう一度ログインしてください。',
    'member-office/address-old.notYou':
      '至急{contact}までお知らせください。このメールアドレスには、以後ワンタイムパスワードは届きません。',
    'member-office/address-new.subject': '【{portal}】会員のメールアドレス登録完了のお知らせ',
    'member-office/address-new.purpose':
      '会員事務局が、このメールアドレスを会員のメールアドレスとして登録しました。',
    'member-office/address-new.next':
      '今後のワンタイムパスワードやお知らせは、このメールアドレスにお送りします。ログイン中の端末はすべて終了しましたので、もう一度ログインしてください。',
    'member-office/address-new.notYou': '{contact}までお知らせください。',
  },
  en: {
    'member-office/registered.subject': '[{portal}] You are registered as a member',
    'member-office/registered.purpose': 'The member office has registered you as a member of {programme}.',
    'member-office/registered.next':
      'Choose "Member sign-in" on the entry page, then "Reset your password", and set your member password yourself. The member office tells you your member number.',
    'member-office/registered.notYou': 'If you did not apply for this, tell {contact}.',
    'member-office/unlocked.subject': '[{portal}] Your sign-in is unlocked',
    'member-office/unlocked.purpose': 'The member office has unlocked the sign-in with your member number.',
    'member-office/unlocked.next':
      'Sign in with your member password as before. If you have forgotten it, reset it on the sign-in screen.',
    'member-office/unlocked.notYou':
      'Somebody may have tried to sign in with your member number. Reset your member password and tell {contact}.',
    'member-office/full.subject': '[{portal}] You are a full member now',
    'member-office/full.purpose': 'The member office has turned your temporary card into a full membership.',
    'member-office/full.next': 'Sign in with the same member number and member password as before.',
    'member-office/full.notYou': 'Tell {contact}.',
    'member-office/address-old.subject': '[{portal}] Your mail address as a member has changed',
    'member-office/address-old.purpose':
      'The member office has changed your mail address as a member. We tell the address that was registered before, too.',
    'member-office/address-old.next':
      'If you know of this, there is nothing to do but to sign in again: every device was signed out.',
    'member-office/address-old.notYou':
      'Tell {contact} at once. One-time passwords no longer arrive at this address.',
    'member-office/address-new.subject': '[{portal}] Your mail address as a member is registered',
    'member-office/address-new.purpose':
      'The member office has registered this address as your mail address as a member.',
    'member-office/address-new.next':
      'One-time passwords and notices go to this address from now on. Every device was signed out, so please sign in again.',
    'member-office/address-new.notYou': 'Tell {contact}.',
  },
} as const
