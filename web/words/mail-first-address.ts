/** The words of the mails about a first address that was entered at a sign-in (O8); laid out like all mails. */
export const firstAddressMailWords = {
  ja: {
    'first-address-entered/ticketing-manager.subject': '【{portal}】メールアドレス登録のお知らせ',
    'first-address-entered/ticketing-manager.purpose':
      'ログインの際に、このメールアドレスが{portal}の各種サービス用メールアドレスとして入力されました。',
    'first-address-entered/ticketing-manager.next':
      '貴社の利用管理者が確認するまでは、閲覧のみご利用いただけます。利用管理者にはメールでお知らせしていますので、お急ぎのときは直接ご連絡ください。確認が済みましたら、このメールアドレスにお知らせします。',
    'first-address-entered/ticketing-manager.notYou':
      '第三者がこのメールアドレスを入力したおそれがあります。至急{contact}までお知らせください。',
    'first-address-entered/administrator.subject': '【{portal}】メールアドレス登録のお知らせ',
    'first-address-entered/administrator.purpose':
      'ログインの際に、このメールアドレスが{portal}の各種サービス用メールアドレスとして入力されました。',
    'first-address-entered/administrator.next':
      'デスクが確認するまでは、閲覧のみご利用いただけます。{contact}へご連絡のうえ、確認をお受けください。確認が済みましたら、このメールアドレスにお知らせします。',
    'first-address-entered/administrator.notYou':
      '第三者がこのメールアドレスを入力したおそれがあります。至急{contact}までお知らせください。',
    'first-address-waiting/ticketing-manager.subject': '【{portal}】発券管理者のメールアドレス確認のお願い',
    'first-address-waiting/ticketing-manager.purpose':
      'メールアドレスが未登録だった貴社の発券管理者が、ログインの際にメールアドレスを入力しました。',
    'first-address-waiting/ticketing-manager.next':
      'この発券管理者ご本人に、お電話など別の方法でお確かめください。そのうえで{portal}にログインし、「メールアドレスの確認」から確認または拒否してください。確認が済むまで、この発券管理者は閲覧のみ行えます。',
    'first-address-waiting/ticketing-manager.notYou':
      'ご本人の入力でないときは、「メールアドレスの確認」から「拒否する」を押してください。ログインはすぐに終了し、入力されたメールアドレスは削除されます。ご不明な点は、{contact}までお知らせください。',
    'first-address-waiting/administrator.subject': '【{portal}】利用管理者のメールアドレス登録のお知らせ',
    'first-address-waiting/administrator.purpose':
      'メールアドレスが未登録だった貴社の利用管理者が、ログインの際にメールアドレスを入力しました。',
    'first-address-waiting/administrator.next':
      'ご本人による入力でしたら、お手続きは必要ありません。デスクが確認するまで、この利用管理者は閲覧のみ行えます。',
    'first-address-waiting/administrator.notYou':
      'ご本人の入力でないときは、至急{contact}までお知らせください。デスクがログインを終了し、入力されたメールアドレスを削除します。',
    'first-address-confirmed.subject': '【{portal}】メールアドレス確認完了のお知らせ',
    'first-address-confirmed.purpose':
      'このメールアドレスがご本人のものと確認され、{portal}のすべての操作をご利用いただけるようになりました。',
    'first-address-confirmed.next':
      'お手続きは必要ありません。開いている画面がある場合は、読み込み直してください。',
    'first-address-confirmed.notYou': '至急{contact}までお知らせください。',
    'first-address-confirmed/held.subject': '【{portal}】メールアドレス確認完了のお知らせ',
    'first-address-confirmed/held.purpose': 'このメールアドレスがご本人のものと確認されました。',
    'first-address-confirmed/held.next':
      'アカウントは保護中のため、まだログインできません。ログイン画面の「パスワード再設定」から、このメールアドレスでパスワードを再設定してください。済むと保護は解除されます。',
    'first-address-confirmed/held.notYou': '至急{contact}までお知らせください。',
    'address-changed-new/held.subject': '【{portal}】メールアドレス登録完了のお知らせ',
    'address-changed-new/held.purpose':
      'このメールアドレスが、{portal}の各種サービス用メールアドレスとして登録されました。',
    'address-changed-new/held.next':
      'アカウントは保護中のため、まだログインできません。ログイン画面の「パスワード再設定」から、このメールアドレスでパスワードを再設定してください。済むと保護は解除されます。',
    'address-changed-new/held.notYou': '{contact}までお知らせください。',
  },
  en: {
    'first-address-entered/ticketing-manager.subject': '[{portal}] Your mail address was entered',
    'first-address-entered/ticketing-manager.purpose':
      'This address was entered at a sign-in as your mail address for {portal}.',
    'first-address-entered/ticketing-manager.next':
      'Until your company administrator confirms it, you can look at things but change nothing. We have told your company administrators by mail; if it is urgent, please contact them yourself. We will write to this address once it is confirmed.',
    'first-address-entered/ticketing-manager.notYou':
      'Somebody else may have entered this address. Tell {contact} without delay.',
    'first-address-entered/administrator.subject': '[{portal}] Your mail address was entered',
    'first-address-entered/administrator.purpose':
      'This address was entered at a sign-in as your mail address for {portal}.',
    'first-address-entered/administrator.next':
      'Until the desk confirms it, you can look at things but change nothing. Please contact {contact} to have it confirmed. We will write to this address once it is confirmed.',
    'first-address-entered/administrator.notYou':
      'Somebody else may have entered this address. Tell {contact} without delay.',
    'first-address-waiting/ticketing-manager.subject':
      '[{portal}] Please confirm the mail address of a ticketing manager',
    'first-address-waiting/ticketing-manager.purpose':
      'A ticketing manager of your company who had no mail address has entered one at a sign-in.',
    'first-address-waiting/ticketing-manager.next':
      'Please ask the ticketing manager in person or by phone. Then sign in to {portal} and confirm or refuse the address under "Addresses to confirm". Until then the ticketing manager can look at things but change nothing.',
    'first-address-waiting/ticketing-manager.notYou':
      'If the ticketing manager did not enter it, press "Refuse" under "Addresses to confirm": that ends the sign-in at once and removes the address. If in doubt, tell {contact}.',
    'first-address-waiting/administrator.subject':
      '[{portal}] A company administrator has entered a mail address',
    'first-address-waiting/administrator.purpose':
      'A company administrator of your company who had no mail address has entered one at a sign-in.',
    'first-address-waiting/administrator.next':
      'If you know of it, there is nothing to do. Until the desk confirms the address, that company administrator can look at things but change nothing.',
    'first-address-waiting/administrator.notYou':
      'If your colleague did not enter it, tell {contact} without delay: the desk ends the sign-in and removes the address.',
    'first-address-confirmed.subject': '[{portal}] Your mail address is confirmed',
    'first-address-confirmed.purpose':
      'This address has been confirmed as yours, and you can now use all of {portal}.',
    'first-address-confirmed.next': 'There is nothing to do. If a page is open, please reload it.',
    'first-address-confirmed.notYou': 'Tell {contact} without delay.',
    'first-address-confirmed/held.subject': '[{portal}] Your mail address is confirmed',
    'first-address-confirmed/held.purpose': 'This address has been confirmed as yours.',
    'first-address-confirmed/held.next':
      'Your account is held, so you cannot sign in yet. Choose “Reset your password” on the sign-in page and reset it with this address. That ends the hold.',
    'first-address-confirmed/held.notYou': 'Tell {contact} without delay.',
    'address-changed-new/held.subject': '[{portal}] Your mail address is registered',
    'address-changed-new/held.purpose': 'This address has been registered as your mail address for {portal}.',
    'address-changed-new/held.next':
      'Your account is held, so you cannot sign in yet. Choose “Reset your password” on the sign-in page and reset it with this address. That ends the hold.',
    'address-changed-new/held.notYou': 'Tell {contact}.',
  },
} as const
