/** Words of one person's registration page. */
export const personWords = {
  ja: {
    back: '社員・利用登録の一覧へ戻る',
    namesAndDepartment: '氏名と部課',
    enrolment: '利用登録',
    administratorId: '管理者用ID',
    memberNumber: '{programme}会員番号',
    kind: '区分',
    status: '状態',
    address: 'メールアドレス',
    addressHint: 'ご本人だけが受け取れるアドレスを1つご登録ください。共有のアドレスはお控えください。',
    addressNone: '登録されていません',
    addressCorrect: 'メールアドレスを修正する',
    addressNew: '新しいメールアドレス',
    addressTells:
      '修正すると、届いているワンタイムパスワードと設定用リンクは使えなくなり、古いアドレスと新しいアドレスの両方にお知らせが届きます。',
    addressDone: 'メールアドレスを修正しました。次のワンタイムパスワードは新しいアドレスにだけ届きます。',
    password: 'パスワード',
    passwordSet: 'ご本人が設定済みです',
    passwordUnset: 'まだ設定されていません。設定されるまでログインできません。',
    mailAgain: 'パスワード設定メールを送る',
    mailAgainDone: 'パスワード設定メールをお送りしました。以前のリンクは使えなくなりました。',
    managed: '発券を担当する部課',
    department: '所属する部課',
    whoFixes: 'この方がお困りのとき',
    managerForgot:
      'パスワードを忘れたときは、ご本人がログイン画面の「パスワード再設定はこちら」から再設定します。利用管理者がほかの方のパスワードを再設定することはできません。',
    managerAddress: 'メールアドレスが違うときは、この画面の「利用登録」で修正してください。',
    travellerForgot:
      '会員パスワードを忘れたとき、ロックされたときは、ご本人がログイン画面の「パスワード再設定」をご利用いただくか、{office}（{phone}）へお問い合わせください。利用管理者は対応できません。',
    travellerAddress:
      'メールアドレスは{programme}に登録されているものを使います。違うときは、ご本人から{office}へお問い合わせください。',
    administratorSelf: '利用管理者の登録内容の変更は、変更連絡表で{desk}（{free}）へご依頼ください。',
    suspend: '利用を停止する',
    suspendText:
      '利用を停止すると、{name}さんはすぐにログアウトされ、再開するまでログインできません。登録内容は残ります。',
    suspended: '{name}さんの利用を停止しました。',
    reopen: '利用を再開する',
    reopenText: '利用を再開すると、{name}さんは再びログインできるようになります。',
    reopened: '{name}さんの利用を再開しました。',
    heldText:
      'ご本人が「心当たりがない」と届け出たため、アカウントを保護しています（受付番号 {number}）。ご本人がパスワードを再設定すると、保護は解除されます。',
    'heldHow-ticketing-manager':
      'ご本人にお電話などで確かめ、再設定をお伝えください。メールアドレスが違うとき、ほかの方も読めるおそれがあるときは、先に下の「利用登録」で修正してください。届出が誤りだったときだけ、保護を解除してください。',
    'heldHow-traveller':
      'ご本人にお電話などで確かめ、会員パスワードの再設定をお伝えください。メールアドレスが違うときは、ご本人から会員事務局へお問い合わせください。届出が誤りだったときだけ、保護を解除してください。',
    heldByOffice:
      '安全を確かめるため、当社のセキュリティ担当がアカウントを保護しています（受付番号 {number}）。パスワードの再設定や、貴社での解除はできません。お急ぎのときは、デスク（{free}）へご連絡ください。',
    heldAdministrator:
      '利用管理者の保護は、ご本人がパスワードを再設定するか、デスク（{free}）が解除するまで続きます。',
    lift: '保護を解除する',
    liftText:
      '{name}さんご本人に確かめましたか。解除すると、これまでのパスワードと新しいワンタイムパスワードでログインできるようになり、ご本人にメールでお知らせします。届出で使えなくなったパスキーと認証アプリは削除します。',
    lifted: '{name}さんのアカウントの保護を解除しました。',
    leave: '退職の手続きをする',
    leaveText:
      '{name}さんの登録を終了します。すぐにログアウトされ、以後ログインできません。元に戻すことはできません。',
    leaveConfirm: '元に戻せないことを確認しました',
    left: '{name}さんの退職の手続きが完了しました。',
    leftSince: '退職の手続きが済んでいます。IDが再び使われることはありません。',
    access: '利用の停止・退職',
    registeredAt: '登録日時',
    leftAt: '退職の手続き日時',
    spelling: 'カナ・ローマ字',
    savedNames: '登録内容を保存しました。',
  },
  en: {
    back: 'Back to people and registration',
    namesAndDepartment: 'Names and department',
    enrolment: 'Registration',
    administratorId: 'Administrator ID',
    memberNumber: '{programme} number',
    kind: 'Role',
    status: 'Status',
    address: 'Mail address',
    addressHint: 'One address that only this person reads. Please do not use a shared one.',
    addressNone: 'None',
    addressCorrect: 'Correct the mail address',
    addressNew: 'New mail address',
    addressTells:
      'One-time passwords and links already sent stop working, and we notify both the old and the new address.',
    addressDone: 'The mail address was corrected. The next one-time password goes to the new address only.',
    password: 'Password',
    passwordSet: 'Set by the person',
    passwordUnset: 'Not set yet. The person cannot sign in until it is.',
    mailAgain: 'Send the password-setting mail',
    mailAgainDone: 'The password-setting mail was sent. Earlier links no longer work.',
    managed: 'Departments to issue tickets for',
    department: 'Department',
    whoFixes: 'If this person needs help',
    managerForgot:
      'If the password is forgotten, this person resets it with “Reset your password” on the sign-in screen. A company administrator cannot reset someone else’s password.',
    managerAddress: 'If the mail address is wrong, correct it on this page under “Registration”.',
    travellerForgot:
      'If the member password is forgotten or locked, this person uses “Reset your password” on the sign-in screen or contacts the {office} ({phone}). A company administrator cannot help here.',
    travellerAddress:
      'Mail goes to the address held by {programme}. If it is wrong, the person contacts the {office}.',
    administratorSelf:
      'To change a company administrator’s registration, send a change notice form to the {desk} ({free}).',
    suspend: 'Suspend',
    suspendText:
      '{name} is signed out at once and cannot sign in until you reopen the account. The registration is kept.',
    suspended: '{name} is now suspended.',
    reopen: 'Reopen',
    reopenText: '{name} can sign in again.',
    reopened: '{name} can sign in again.',
    heldText:
      'This person reported “This was not me”, so the account is held (case number {number}). The hold ends when they reset their password.',
    'heldHow-ticketing-manager':
      'Please speak with the person, for example by phone, and ask for a reset. If the mail address is wrong, or somebody else may read it, correct it under Registration first. Lift the hold only if the report was a mistake.',
    'heldHow-traveller':
      'Please speak with the person, for example by phone, and ask for a reset of the member password. If the mail address is wrong, the person contacts the member office. Lift the hold only if the report was a mistake.',
    heldByOffice:
      'Our security office is holding this account until we know it is safe (case number {number}). Neither a new password nor your company can end the hold. If it is urgent, call the desk ({free}).',
    heldAdministrator:
      'A company administrator’s hold ends when they reset their password. Otherwise only the desk ({free}) can lift it.',
    lift: 'Lift the hold',
    liftText:
      'Have you checked with {name}? Once the hold is lifted, they can sign in with their present password and a new one-time password, and we notify them by mail. Passkeys and apps that the report disabled are removed.',
    lifted: 'The account of {name} is no longer held.',
    leave: 'Record leaving',
    leaveText:
      "{name}'s registration ends. The person is signed out at once and cannot sign in again. This cannot be undone.",
    leaveConfirm: 'I understand that this cannot be undone',
    left: '{name} is recorded as having left.',
    leftSince: 'This person has left. The ID will never be used again.',
    access: 'Suspension and leaving',
    registeredAt: 'Registered',
    leftAt: 'Left',
    spelling: 'Kana and romaji',
    savedNames: 'The registration was saved.',
  },
} as const
