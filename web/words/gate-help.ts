/** Words of the help pages: for each trouble, who can repair it and what to do next. */
export const helpWords = {
  ja: {
    title: 'お困りのときは',
    lead: '困りごとと、お立場から選んでください。',
    'for-traveller': '出張される方（社員）',
    'for-manager': '発券管理者の方',
    'for-administrator': '利用管理者の方',
    all: 'ヘルプの一覧へ',
    'who-repairs': '対応できる窓口',
    'what-to-do': 'お手続き',
    'member-address': '登録したメールアドレスが違う・ワンタイムパスワードが届かない',
    'member-address-1':
      'ワンタイムパスワードは、{programme}に登録されているメールアドレスへお送りします。{portal}ではこのメールアドレスを変更できません。',
    'member-address-2':
      'メールアドレスが違っているために届かない場合は、{office}へお問い合わせください。貴社の利用管理者や{desk}では変更できません。',
    'member-locked': 'ログインできない・ロックされた',
    'member-locked-1': 'パスワードを一定回数以上間違えると、安全のため会員番号がロックされることがあります。',
    'member-locked-2':
      'パスワードを再設定するか、{office}へお問い合わせください。貴社の利用管理者や発券管理者はロックを解除できません。',
    'member-password': 'パスワードが分からない・設定できない',
    'member-password-1':
      '会員のパスワードは、ご本人だけが設定できます。分からない方、初めて設定する方は、ログイン画面の「パスワード再設定はこちら」からお手続きください。',
    'member-password-2':
      'お手続きがうまくいかない場合は、{office}へお問い合わせください。貴社の利用管理者は、パスワードの確認や再設定を行えません。',
    'self-registration': 'セルフ社員登録ができない・ロックされた',
    'self-registration-1':
      '法人IDとセルフ社員登録のパスワードは、貴社の利用管理者がお知らせします。分からないときは、利用管理者へおたずねください。',
    'self-registration-2':
      'ロックされたときは、利用管理者が新しいパスワードを設定するまで進めません。時間がたっても解除されず、{desk}や{office}では解除できません。',
    'manager-address': '発券管理者のメールアドレスが違う',
    'manager-address-1':
      '貴社の利用管理者が、ポータルの「利用登録」から発券管理者のメールアドレスを修正できます。利用管理者へご連絡ください。',
    'manager-address-2':
      '修正後のワンタイムパスワードは、新しいメールアドレスだけに届きます。修正前に送られたものは使えなくなります。',
    'manager-first-address': '発券管理者がログイン時にメールアドレスの入力を求められた・閲覧しかできない',
    'administrator-first-address':
      '利用管理者がログイン時にメールアドレスの入力を求められた・閲覧しかできない',
    'first-address-1':
      'メールアドレスが登録されていない管理者用IDでは、ログインの際にメールアドレスの入力が必要です。入力したアドレスに届いた6桁の数字で登録が完了し、次回からは求められません。',
    'manager-first-address-2':
      '登録した後、貴社の利用管理者が確認するまでは閲覧のみご利用いただけます。利用管理者にはメールでお知らせしています。お急ぎのときは直接ご連絡ください。',
    'administrator-first-address-2':
      '登録した後、{desk}が確認するまでは閲覧のみご利用いただけます。お電話でご連絡ください。',
    'first-address-3':
      'ご本人の入力でないと分かったときは拒否され、パスワードも使えなくなります。正しいメールアドレスが登録されると、新しいパスワードを設定できます。',
    'administrator-address': '利用管理者のメールアドレスが違う・利用管理者を追加したい',
    'administrator-address-1':
      'ログインできる方は、マイナビゲーションでご自身のメールアドレスを変更できます。ログインできない場合は、変更連絡表にメールアドレスの修正を記入し、{desk}へお送りください。',
    'administrator-address-2':
      '別の方に利用管理者のIDが必要な場合も、変更連絡表でお申し込みください。1人に1つのIDをお使いいただき、前任者のIDの引き継ぎはできません。',
    'administrator-address-3':
      'メールアドレスは、ご本人だけが受け取れるものをご登録ください。組織で共有するメールアドレスでは、ワンタイムパスワードがほかの方にも届いてしまいます。',
    'password-mail': 'パスワード設定・再設定のメールが届かない',
    'password-mail-1':
      'パスワードに関するメールは、すべて {from} からお送りしています。迷惑メールのフォルダーと受信設定をご確認ください。',
    'password-mail-2':
      '登録の直後に送る「ユーザー登録完了」のメールは、貴社の企業設定で止められていることがあります。利用管理者の方は、ポータルの「企業設定」で「パスワード設定メールの送信」をご確認ください。',
    'password-mail-3':
      '発券管理者の方は、貴社の利用管理者へご確認ください。メールの再送も利用管理者が行えます。',
    'administrator-password': '管理者のパスワードを忘れた・ログインできない',
    'administrator-password-1':
      'ログイン画面の「パスワード再設定はこちら」から、ご自身で再設定してください。登録済みのメールアドレスへワンタイムパスワードをお送りします。',
    'administrator-password-2':
      '続けて間違えた場合は、次に試せるまで少し時間がかかります。再設定は待たずに行えます。ほかの方がパスワードを再設定することはできません。',
    'step-manual': '法人IDとパスワードについて',
    'step-reset-member': 'パスワードを再設定する',
    'step-reset-administrator': '管理者のパスワードを再設定する',
    phone: '電話',
    'your-administrator': '貴社の利用管理者',
    yourself: 'ご本人',
  },
  en: {
    title: 'If you need help',
    lead: 'Choose your problem and your role.',
    'for-traveller': 'Travellers',
    'for-manager': 'Ticketing managers',
    'for-administrator': 'Company administrators',
    all: 'All help topics',
    'who-repairs': 'Who can help',
    'what-to-do': 'What to do',
    'member-address': 'My registered mail address is wrong, or the one-time password does not arrive',
    'member-address-1':
      'One-time passwords go to the mail address registered with {programme}. That address cannot be changed in {portal}.',
    'member-address-2':
      'If mail does not arrive because the address is wrong, please contact the {office}. Your company administrator and the {desk} cannot change it.',
    'member-locked': 'I cannot sign in, or my number is locked',
    'member-locked-1': 'After several wrong passwords a member number may be locked for your security.',
    'member-locked-2':
      'Please reset your password or contact the {office}. Your company administrator and ticketing managers cannot unlock it.',
    'member-password': 'I do not know my password, or cannot set one',
    'member-password-1':
      'Only you can set your member password. If you do not know it, or set it for the first time, use “Reset your password” on the sign-in page.',
    'member-password-2':
      'If that does not work, please contact the {office}. Your company administrator can neither see nor reset your password.',
    'self-registration': 'I cannot register myself, or self-registration is locked',
    'self-registration-1':
      'Your company administrator gives you the corporate ID and the self-registration password. If you do not know them, please ask your administrator.',
    'self-registration-2':
      'If it is locked, it stays so until your company administrator sets a new password. Waiting does not open it, and neither the {desk} nor the {office} can.',
    'manager-address': 'A ticketing manager’s mail address is wrong',
    'manager-address-1':
      'Your company administrator can correct it in the portal under “People”. Please contact your administrator.',
    'manager-address-2':
      'From then on one-time passwords go to the new address only; those sent before the correction no longer work.',
    'manager-first-address':
      'A ticketing manager is asked for a mail address at sign-in, or can only look at things',
    'administrator-first-address':
      'A company administrator is asked for a mail address at sign-in, or can only look at things',
    'first-address-1':
      'If no mail address is registered for an administrator ID, you are asked for one at sign-in. Enter the six digits we send to it to register it; you are not asked again.',
    'manager-first-address-2':
      'Until your company administrator confirms it, you can look at things but change nothing. We have told them by mail; if you are in a hurry, please get in touch yourself.',
    'administrator-first-address-2':
      'Until the {desk} confirms it, you can look at things but change nothing. Please give them a call.',
    'first-address-3':
      'If it turns out that somebody else entered it, it is refused and the password stops working. Once the right address is registered, you can set a new password.',
    'administrator-address':
      'A company administrator’s mail address is wrong, or we need another administrator',
    'administrator-address-1':
      'If you can sign in, change your address in My Navigation. If you cannot, fill in the change notice form with the correction and send it to the {desk}.',
    'administrator-address-2':
      'If a colleague needs an administrator ID, apply with the change notice form as well. One person uses one ID; a predecessor’s ID cannot be taken over.',
    'administrator-address-3':
      'Please register an address that only you can read. With a shared address, other people would receive the one-time password too.',
    'password-mail': 'A mail about setting or resetting a password did not arrive',
    'password-mail-1':
      'All mails about passwords come from {from}. Please look in your spam folder and check your mail filter.',
    'password-mail-2':
      'The “registration complete” mail may be held back by your company’s settings. Company administrators find “Password-setting mails” under “Company settings” in the portal.',
    'password-mail-3':
      'Ticketing managers, please ask your company administrator, who can also send the mail again.',
    'administrator-password': 'I forgot my administrator password, or cannot sign in',
    'administrator-password-1':
      'Reset it yourself with “Reset your password” on the sign-in page. We send a one-time password to your registered mail address.',
    'administrator-password-2':
      'After repeated mistakes you have to wait a little before the next try. You can reset your password without waiting. Nobody else can reset it for you.',
    'step-manual': 'About the corporate ID and its password',
    'step-reset-member': 'Reset your password',
    'step-reset-administrator': 'Reset your administrator password',
    phone: 'Phone',
    'your-administrator': 'Your company administrator',
    yourself: 'Yourself',
  },
} as const
