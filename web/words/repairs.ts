/**
 * Words of "who can fix this?": a question for each trouble, an answer for each trouble and role. They say what holds
 * for everybody of a role; nothing here depends on who asks.
 */
export const repairWords = {
  ja: {
    title: 'だれが対応できますか',
    lead: 'お立場と起きていることを選ぶと、対応できる方と進め方をご案内します。入力や照会は行いません。',
    who: 'あなたのお立場',
    what: '起きていること',
    answer: 'ご案内',
    choose: 'お立場と、起きていることを選んでください。',
    'can-fix': '対応できる方',
    'who-traveller': '出張される方（社員）',
    'who-ticketing-manager': '発券管理者',
    'who-administrator': '利用管理者',
    'who-hint':
      '7桁または9桁の会員番号でログインする方は社員、英数字9桁の管理者用IDの方は発券管理者か利用管理者です。',
    yourself: 'ご本人',
    administrator: '貴社の利用管理者',
    'administrators-of-yours': '貴社の利用管理者: {names}',
    'go-reset-member': '会員パスワードを再設定する',
    'go-reset-administrator': '管理者のパスワードを再設定する',
    'go-self-registration': 'セルフ社員登録へ進む',
    password: 'パスワードが分からない、違うと言われる',
    locked: '何度も間違えた、ロックされたかもしれない',
    'no-code': 'ワンタイムパスワードが届かない',
    'wrong-address': '登録したメールアドレスが違う、使えなくなった',
    'no-address': 'メールアドレスを登録していない',
    'forgot-id': '会員番号・管理者用IDが分からない',
    link: 'パスワード設定のメールが届かない、リンクが使えない',
    'temporary-card': '仮カードの番号でログインできない',
    'not-registered': '利用登録されていないかもしれない',
    'self-registration': 'セルフ社員登録がロックされた',
    suspended: '利用を停止された、会社の利用が止まった',
    'lost-device': 'パソコンや電話をなくした',
    'not-me': '心当たりのないログインや変更がある、アカウントが保護中',
    'left-company': '退職・異動した、担当を交代する',
    'password.traveller':
      '会員パスワードは、ご本人だけが設定できます。初めて設定する方も「パスワード再設定」からお手続きください。うまくいかないときは会員事務局へお問い合わせください。利用管理者やデスクは対応できません。',
    'password.ticketing-manager':
      'ログイン画面の「パスワード再設定はこちら」から、ご本人が再設定してください。登録済みのメールアドレスへワンタイムパスワードをお送りします。ほかの方が代わりに再設定することはできません。',
    'password.administrator':
      'ログイン画面の「パスワード再設定はこちら」から、ご本人が再設定してください。登録済みのメールアドレスへワンタイムパスワードをお送りします。ほかの方が代わりに再設定することはできません。',
    'locked.traveller':
      'パスワードを再設定するか、会員事務局へお問い合わせください。利用管理者や発券管理者はロックを解除できません。',
    'locked.ticketing-manager':
      'しばらく待つと、もう一度お試しいただけます。パスワードの再設定は待たずに行えます。解除の依頼は必要ありません。',
    'locked.administrator':
      'しばらく待つと、もう一度お試しいただけます。パスワードの再設定は待たずに行えます。解除の依頼は必要ありません。',
    'no-code.traveller':
      '迷惑メールのフォルダーと受信設定をお確かめください。会員として登録したメールアドレスが違うときは、会員事務局へお問い合わせください。',
    'no-code.ticketing-manager':
      '迷惑メールのフォルダーと受信設定をお確かめください。登録したメールアドレスが違うときは、利用管理者が「社員・利用登録」で修正します。',
    'no-code.administrator':
      '迷惑メールのフォルダーと受信設定をお確かめください。登録したメールアドレスが違うときは、変更連絡表で修正をご依頼ください。',
    'wrong-address.traveller':
      'メールアドレスは会員として登録したものを使います。会員事務局へお問い合わせください。ポータルでは変更できません。',
    'wrong-address.ticketing-manager':
      '利用管理者が「社員・利用登録」で修正します。ログインできるときは、マイナビゲーションでご自身でも変更できます。',
    'wrong-address.administrator':
      '変更連絡表で修正をご依頼ください。ログインでき、いまのアドレスでメールを受け取れるときは、マイナビゲーションでご自身で変更できます。',
    'no-address.traveller':
      'メールアドレスは会員として登録したものを使います。登録は会員事務局へお問い合わせください。',
    'no-address.ticketing-manager':
      'ログインの途中で、ご自身のメールアドレスを登録できます。利用管理者が確認するまで、一部の操作はご利用いただけません。利用管理者が先に「社員・利用登録」で登録することもできます。',
    'no-address.administrator':
      'ログインの途中で、ご自身のメールアドレスを登録できます。デスクが確認するまで、一部の操作はご利用いただけません。',
    'forgot-id.traveller':
      '会員番号は会員カードに記載されています。分からないときは会員事務局へお問い合わせください。',
    'forgot-id.ticketing-manager':
      '管理者用IDは、利用管理者が「社員・利用登録」で確認できます。メールでお知らせすることはありません。',
    'forgot-id.administrator':
      '管理者用IDは、貴社のほかの利用管理者が「社員・利用登録」で確認できます。おひとりのときはデスクへお問い合わせください。',
    'link.traveller':
      '社員の方に設定用のメールはお送りしていません。会員パスワードは「パスワード再設定」から、ご本人が設定してください。',
    'link.ticketing-manager':
      'リンクは最新のメールのものだけが、期限内に1回使えます。再送は利用管理者が行います。企業設定でメールを止めていることもあります。',
    'link.administrator':
      'リンクは最新のメールのものだけが、期限内に1回使えます。再送はデスクへご依頼ください。設定済みの方は、ログイン画面から再設定できます。',
    'temporary-card.traveller':
      '仮カードの番号ではログインできません。本会員への切り替えか再登録が必要です。手続きは会員事務局へお問い合わせください。',
    'temporary-card.ticketing-manager':
      '発券管理者は、仮カードの番号ではなく管理者用IDでログインします。IDは利用管理者へお問い合わせください。',
    'temporary-card.administrator':
      '利用管理者は、仮カードの番号ではなく管理者用IDでログインします。分からないときはデスクへお問い合わせください。',
    'not-registered.traveller':
      '利用管理者が登録します。会社が認めているときは、セルフ社員登録でご自身でも登録できます。',
    'not-registered.ticketing-manager': '利用管理者が「社員・利用登録」で登録します。',
    'not-registered.administrator':
      '利用管理者のIDは、変更連絡表でお申し込みください。ほかの利用管理者が登録することはできません。',
    'self-registration.traveller':
      '利用管理者が新しいパスワードを設定すると解除されます。待っても解除されません。新しいパスワードは利用管理者にお問い合わせください。',
    'self-registration.ticketing-manager':
      '利用管理者が新しいパスワードを設定すると解除されます。待っても解除されません。',
    'self-registration.administrator':
      'ポータルの「企業設定」で新しいパスワードを設定すると解除されます。ほかの方は解除できません。',
    'suspended.traveller':
      '利用の停止と再開は、利用管理者が行います。会社全体で使えないときは、利用管理者からデスクへお問い合わせください。',
    'suspended.ticketing-manager':
      '利用の停止と再開は、利用管理者が行います。会社全体で使えないときは、利用管理者からデスクへお問い合わせください。',
    'suspended.administrator': '利用管理者の停止や、会社全体で使えないときは、デスクへお問い合わせください。',
    'lost-device.traveller':
      '別の端末から会員パスワードを再設定してください。なくした端末を含め、すべてのログインが終了します。メールも読まれるおそれがあるときは、先に会員事務局へご連絡ください。',
    'lost-device.ticketing-manager':
      '別の端末からパスワードを再設定してください。なくした端末を含め、すべてのログインが終了します。メールも読まれるおそれがあるときは、先に利用管理者へ連絡し、メールアドレスを修正してもらってください。',
    'lost-device.administrator':
      '別の端末からパスワードを再設定してください。なくした端末を含め、すべてのログインが終了します。メールも読まれるおそれがあるときは、先にデスクへご連絡ください。',
    'not-me.traveller':
      'ログインできるときは、マイナビゲーションの「セキュリティの記録」で「心当たりがない」を選んでください。会員パスワードを再設定すると、保護は解除されます。届出が誤りだったときは利用管理者が、メールアドレスが違うときは会員事務局が対応します。',
    'not-me.ticketing-manager':
      'ログインできるときは、マイナビゲーションの「セキュリティの記録」で「心当たりがない」を選んでください。パスワードを再設定すると、保護は解除されます。届出が誤りだったときや、メールアドレスが違うときは、利用管理者が対応します。',
    'not-me.administrator':
      'ログインできるときは、マイナビゲーションの「セキュリティの記録」で「心当たりがない」を選んでください。パスワードを再設定すると、保護は解除されます。届出が誤りだったときや、メールアドレスが違うときは、デスクが対応します。',
    'left-company.traveller': '退職や異動の手続きは、利用管理者が「社員・利用登録」で行います。',
    'left-company.ticketing-manager':
      '退職や異動の手続きは、利用管理者が「社員・利用登録」で行います。後任の方には新しいIDが必要です。IDの引き継ぎはできません。',
    'left-company.administrator':
      '変更連絡表で、後任の方の新しいIDと、これまでのIDの削除をお申し込みください。IDの引き継ぎはできません。',
  },
  en: {
    title: 'Who can fix this?',
    lead: 'Say who you are and what happened, and read who can help and how. Nothing is typed in and nothing is looked up.',
    who: 'Who you are',
    what: 'What happened',
    answer: 'What to do',
    choose: 'Choose who you are and what happened.',
    'can-fix': 'Who can fix it',
    'who-traveller': 'Traveller',
    'who-ticketing-manager': 'Ticketing manager',
    'who-administrator': 'Company administrator',
    'who-hint':
      'Travellers sign in with a member number of 7 or 9 digits; ticketing managers and company administrators with an administrator ID of 9 letters and digits.',
    yourself: 'Yourself',
    administrator: 'Your company administrator',
    'administrators-of-yours': 'Your company administrators: {names}',
    'go-reset-member': 'Reset your member password',
    'go-reset-administrator': 'Reset your administrator password',
    'go-self-registration': 'Go to self-registration',
    password: 'I do not know my password, or it is refused',
    locked: 'I was wrong too often, or may be locked',
    'no-code': 'The one-time password does not arrive',
    'wrong-address': 'My registered mail address is wrong or no longer mine',
    'no-address': 'I have registered no mail address',
    'forgot-id': 'I do not know my member number or administrator ID',
    link: 'The password-setting mail did not arrive, or its link does not work',
    'temporary-card': 'I cannot sign in with the number of a temporary card',
    'not-registered': 'I may not be registered',
    'self-registration': 'The self-registration is locked',
    suspended: 'I was suspended, or my company’s use was stopped',
    'lost-device': 'I lost my computer or phone',
    'not-me': 'A sign-in or change was not me, or my account is held',
    'left-company': 'I left or moved, or somebody takes over',
    'password.traveller':
      'Only you can set your member password. Use “Reset your password”, the first time too. If that does not work, contact the member office. Your company administrator and the desk cannot help with it.',
    'password.ticketing-manager':
      'Reset it yourself with “Reset your password” on the sign-in screen. A one-time password goes to your registered mail address. Nobody can do it for you.',
    'password.administrator':
      'Reset it yourself with “Reset your password” on the sign-in screen. A one-time password goes to your registered mail address. Nobody can do it for you.',
    'locked.traveller':
      'Reset your password, or contact the member office. Your company administrator and ticketing managers cannot unlock it.',
    'locked.ticketing-manager':
      'After a short wait you may try again. A reset of your password works without waiting. Nobody needs to unlock you.',
    'locked.administrator':
      'After a short wait you may try again. A reset of your password works without waiting. Nobody needs to unlock you.',
    'no-code.traveller':
      'Look in your spam folder and check your mail filter. If the mail address registered with your membership is wrong, contact the member office.',
    'no-code.ticketing-manager':
      'Look in your spam folder and check your mail filter. If your registered mail address is wrong, your company administrator corrects it under “People and registration”.',
    'no-code.administrator':
      'Look in your spam folder and check your mail filter. If your registered mail address is wrong, ask for a correction with the change notice form.',
    'wrong-address.traveller':
      'We use the mail address registered with your membership. Contact the member office. It cannot be changed in the portal.',
    'wrong-address.ticketing-manager':
      'Your company administrator corrects it under “People and registration”. If you can sign in, you can also change it yourself in My Navigation.',
    'wrong-address.administrator':
      'Ask for a correction with the change notice form. If you can sign in and still receive mail at the present address, change it yourself in My Navigation.',
    'no-address.traveller':
      'We use the mail address registered with your membership. Contact the member office to register one.',
    'no-address.ticketing-manager':
      'You can register your own while you sign in. Until your company administrator has confirmed it, some operations are not available. Your company administrator can also register it beforehand under “People and registration”.',
    'no-address.administrator':
      'You can register your own while you sign in. Until the desk has confirmed it, some operations are not available.',
    'forgot-id.traveller':
      'Your member number stands on your membership card. If you cannot find it, contact the member office.',
    'forgot-id.ticketing-manager':
      'Your company administrator sees your administrator ID under “People and registration”. It is never sent by mail.',
    'forgot-id.administrator':
      'Another company administrator of yours sees your administrator ID under “People and registration”. If there is no other, contact the desk.',
    'link.traveller':
      'Travellers receive no password-setting mail. Set your member password yourself with “Reset your password”.',
    'link.ticketing-manager':
      'Only the link of the newest mail works, once and in time. Your company administrator sends it again; the company settings may hold these mails back.',
    'link.administrator':
      'Only the link of the newest mail works, once and in time. Ask the desk to send it again. If you have set a password before, reset it on the sign-in screen.',
    'temporary-card.traveller':
      'Nobody can sign in with the number of a temporary card. You need to become a full member or register again. Contact the member office.',
    'temporary-card.ticketing-manager':
      'Ticketing managers sign in with an administrator ID, not with the number of a temporary card. Ask your company administrator for it.',
    'temporary-card.administrator':
      'Company administrators sign in with an administrator ID, not with the number of a temporary card. If you do not know it, contact the desk.',
    'not-registered.traveller':
      'Your company administrator registers you. If your company allows it, you can also register yourself by self-registration.',
    'not-registered.ticketing-manager':
      'Your company administrator registers you under “People and registration”.',
    'not-registered.administrator':
      'Apply for an administrator ID with the change notice form. Another company administrator cannot register you.',
    'self-registration.traveller':
      'It opens when your company administrator sets a new password, and not by waiting. Ask your company administrator for the new one.',
    'self-registration.ticketing-manager':
      'It opens when your company administrator sets a new password, and not by waiting.',
    'self-registration.administrator':
      'Set a new password in the portal under “Company settings”. Nobody else can unlock it.',
    'suspended.traveller':
      'Your company administrator suspends and reopens. If nobody of your company can use it, your company administrator contacts the desk.',
    'suspended.ticketing-manager':
      'Your company administrator suspends and reopens. If nobody of your company can use it, your company administrator contacts the desk.',
    'suspended.administrator':
      'If you were suspended, or nobody of your company can use it, contact the desk.',
    'lost-device.traveller':
      'Reset your member password on another device: every sign-in ends, also on the lost one. If somebody may read your mail there, contact the member office first.',
    'lost-device.ticketing-manager':
      'Reset your password on another device: every sign-in ends, also on the lost one. If somebody may read your mail there, first ask your company administrator to correct your mail address.',
    'lost-device.administrator':
      'Reset your password on another device: every sign-in ends, also on the lost one. If somebody may read your mail there, contact the desk first.',
    'not-me.traveller':
      'If you can sign in, choose “This was not me” in the security timeline of My Navigation. A reset of your member password ends the hold. If the report was a mistake, your company administrator helps; if your mail address is wrong, the member office.',
    'not-me.ticketing-manager':
      'If you can sign in, choose “This was not me” in the security timeline of My Navigation. A reset of your password ends the hold. If the report was a mistake, or your mail address is wrong, your company administrator helps.',
    'not-me.administrator':
      'If you can sign in, choose “This was not me” in the security timeline of My Navigation. A reset of your password ends the hold. If the report was a mistake, or your mail address is wrong, the desk helps.',
    'left-company.traveller': 'Your company administrator carries it out under “People and registration”.',
    'left-company.ticketing-manager':
      'Your company administrator carries it out under “People and registration”. A successor needs an ID of his own; an ID cannot be taken over.',
    'left-company.administrator':
      'Apply with the change notice form for a new ID for the successor and the deletion of the old one. An ID cannot be taken over.',
  },
} as const
