/** Words about first mail addresses that wait to be confirmed: of the list, and of whoever waits (O8). */
export const firstAddressWords = {
  ja: {
    title: 'メールアドレスの確認',
    lead: 'メールアドレスが未登録だった方が、ログインの際に入力したメールアドレスです。ご本人にお電話など別の方法でお確かめのうえ、確認または拒否してください。確認が済むまで、その方は閲覧のみ行えます。',
    back: '一覧へ戻る',
    none: '確認を待っているメールアドレスはありません。',
    count: '{count}名のメールアドレスが確認を待っています。',
    open: 'メールアドレスの確認へ',
    more: '次の50件を表示する',
    administratorId: '管理者用ID',
    address: '入力されたメールアドレス',
    at: '入力した日時',
    device: '端末',
    network: '接続元',
    unknown: '不明',
    confirm: '確認する',
    confirmTitle: 'ご本人のものと確認する',
    confirmText:
      '{address} を {name}さんご本人のメールアドレスと確認します。確認すると、すぐにすべての操作ができるようになります。',
    confirmed: '{name}さんのメールアドレスを確認しました。',
    refuse: '拒否する',
    refuseText:
      '「拒否する」を押すと、すぐにログインが終了し、入力されたメールアドレスといまのパスワードは使えなくなります。',
    refused:
      '{name}さんのメールアドレスを拒否し、ログインを終了しました。ご本人のメールアドレスを登録し、パスワード設定メールを再送してください。',
    byDesk:
      '利用管理者のメールアドレスは、デスクが確認します。ご本人の入力でないときは、至急{desk}（{free}）までお知らせください。',
    person: 'この方の登録を開く',
    limitedTitle: 'いまは閲覧のみご利用いただけます',
    limitedText:
      'ログインの際に入力されたメールアドレスの確認が、まだ済んでいません。確認が済むまで、発券、登録、設定の変更はできません。',
    limitedAdministrator:
      '貴社の利用管理者が確認します。メールでお知らせしていますので、お急ぎのときは直接ご連絡ください。',
    limitedDesk: '確認は{desk}（{free}）が行います。お電話でご連絡ください。',
    limitedAgain: '確認が済んだか調べる',
  },
  en: {
    title: 'Addresses to confirm',
    lead: 'People without a registered mail address entered these when they signed in. Please check with each person in another way, such as by phone, then confirm or refuse. Until then they can look at things but change nothing.',
    back: 'Back to the list',
    none: 'No mail addresses are waiting.',
    count: 'Mail addresses waiting to be confirmed: {count}',
    open: 'See addresses to confirm',
    more: 'Show the next 50',
    administratorId: 'Administrator ID',
    address: 'Mail address entered',
    at: 'Entered on',
    device: 'Device',
    network: 'Network',
    unknown: 'Unknown',
    confirm: 'Confirm',
    confirmTitle: 'Confirm that it is theirs',
    confirmText:
      'You confirm that {address} is the mail address of {name}. They can then use every function at once.',
    confirmed: 'The mail address of {name} is confirmed.',
    refuse: 'Refuse',
    refuseText:
      '“Refuse” ends the sign-in at once. The address entered and the current password stop working.',
    refused:
      '{name}’s mail address was refused and the sign-in ended. Please register the right address and send the password-setting mail again.',
    byDesk:
      'The desk confirms addresses of company administrators. If your colleague did not enter it, tell the {desk} ({free}) without delay.',
    person: 'Open this registration',
    limitedTitle: 'For now you can look at things but change nothing',
    limitedText:
      'The mail address you entered when you signed in has not been confirmed yet. Until it is, you cannot issue tickets, register people or change settings.',
    limitedAdministrator:
      'Your company administrator confirms it. We have sent a mail; if you are in a hurry, please get in touch yourself.',
    limitedDesk: 'The {desk} ({free}) confirms it. Please give them a call.',
    limitedAgain: 'Check whether it is confirmed',
  },
} as const
