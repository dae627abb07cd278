/** Words of a company's own readiness board. */
export const companyReadinessWords = {
  ja: {
    title: '切り替えの準備',
    leadAhead:
      '{date}の時点で、貴社の{accounts}名がログインできるかどうかを、いまの登録内容から確かめました。',
    lead: '貴社の{accounts}名がログインできるかどうかを、いまの登録内容から確かめました。',
    fine: 'そのままログインできます',
    chart: 'ログインの見込み（人数）',
    ready: '準備は整っています。お手続きの必要な方はいません。',
    count: '{count}名',
    repairer: '対応できる方: {who}',
    show: '対象の方を表示する',
    hide: '対象の方を隠す',
    more: '続きを表示する',
    people: '「{reason}」の対象の方',
    name: '氏名',
    id: 'ID',
    outcome: '当日の様子',
    who: '対応できる方',
    leftOut: '引き継がれていません',
    inviteAll: '全員にお願いメールを送る',
    invite: 'お願いメールを送る',
    invitedAt: '{time} に送信済み',
    inviting: 'お願いメールを送っています（{count}名）',
    invited: '{count}名にお願いメールを送りました。',
    invitedNobody: '送信できる方がいませんでした。お願いメールは、お一人につき1日1通までです。',
    'how-no-address':
      '発券管理者のメールアドレスは「社員・利用登録」から登録してください。利用管理者の方は変更連絡表でデスクへ、社員の方はご本人から会員事務局へご連絡ください。パスワードをお持ちの発券管理者・利用管理者は、ログインの際にご自身で入力することもできます。',
    'how-mobile-only':
      '携帯メールアドレスは引き継がれていません。発券管理者は「社員・利用登録」から、利用管理者は変更連絡表で、新しいメールアドレスをご登録ください。',
    'how-no-password':
      'メールアドレスの登録がある方は、ログイン画面の「パスワード再設定はこちら」からご自身で設定できます。登録がない方は、先にメールアドレスの登録が必要です。社員の方は会員事務局がご案内します。',
    'how-old-password':
      'ご本人がログインし、「マイナビゲーション」から変更してください。ほかの方が代わりに変更することはできません。',
    'how-temporary-card':
      '仮カードではログインできません。本会員への切り替えを、ご本人から会員事務局へご依頼ください。',
    'how-not-registered':
      '会員番号が会員プログラムにありません。番号をご確認のうえ、ご本人から会員事務局へご連絡ください。番号の誤りは、登録し直してください。',
    'how-digits-only-id':
      '数字だけの管理者用IDは使えなくなりました。変更連絡表で、新しいIDの発行をデスクにご依頼ください。',
    'how-duplicate-holder':
      '1名につき1つのIDです。利用管理者のIDは変更連絡表で、発券管理者のIDは「社員・利用登録」から、使わないほうを止めてください。',
    'how-shared-address':
      'ワンタイムパスワードが複数の方に届きます。ご本人が「マイナビゲーション」から、ご自身だけのメールアドレスへ変更してください。',
    'how-no-department':
      '発券を担当する部課を「社員・利用登録」で設定してください。引き継がれていない方は、あらためて登録してください。',
  },
  en: {
    title: 'Ready for the change',
    leadAhead:
      'Whether the {accounts} people of your company could sign in on {date}, based on current registrations.',
    lead: 'Whether the {accounts} people of your company can sign in, based on current registrations.',
    fine: 'Can sign in as before',
    chart: 'Expected sign-ins (number of people)',
    ready: 'Everybody is ready. There is nothing to do.',
    count: 'People: {count}',
    repairer: 'Who can help: {who}',
    show: 'Show the people',
    hide: 'Hide the people',
    more: 'Show more',
    people: 'People with “{reason}”',
    name: 'Name',
    id: 'ID',
    outcome: 'What happens',
    who: 'Who can help',
    leftOut: 'Was not taken over',
    inviteAll: 'Ask all of them by mail',
    invite: 'Ask by mail',
    invitedAt: 'Asked on {time}',
    inviting: 'Asking by mail ({count} people so far)',
    invited: '{count} people were asked by mail.',
    invitedNobody: 'There was nobody to mail. Each person is asked at most once a day.',
    'how-no-address':
      'Register a ticketing manager’s mail address under People and registration. For a company administrator, send a change notice to the desk. Travellers contact the member office. Ticketing managers and administrators who have a password can also enter an address when they sign in.',
    'how-mobile-only':
      'Mobile addresses were not taken over. Please register a new address: for a ticketing manager under People and registration, for a company administrator by change notice.',
    'how-no-password':
      'Anyone with a registered mail address can set a password with “Reset your password” on the sign-in page. Without one, an address has to be registered first. The member office helps travellers.',
    'how-old-password':
      'The person signs in and changes it in My Navigation. Nobody can change it in their place.',
    'how-temporary-card':
      'A temporary card cannot be used to sign in. Please have the person ask the member office for a full membership.',
    'how-not-registered':
      'The member number is not in the member programme. Check the number and have the person contact the member office. If it was typed wrongly, register the person again.',
    'how-digits-only-id':
      'IDs of digits only can no longer be used. Please ask the desk for a new ID by change notice.',
    'how-duplicate-holder':
      'One person has one ID. Please end the one that is not used: a company administrator’s by change notice, a ticketing manager’s under People and registration.',
    'how-shared-address':
      'One-time passwords reach several people. The person enters an address of their own in My Navigation.',
    'how-no-department':
      'Choose the departments to issue tickets for under People and registration. Please register people who were not taken over again.',
  },
} as const
