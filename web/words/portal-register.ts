/** Words of the registration of one person. */
export const registerWords = {
  ja: {
    title: '1名を登録する',
    back: '社員・利用登録の一覧へ戻る',
    onePerson:
      '1名につき1つのIDをご登録ください。IDの共有や、部署の共有メールアドレス・グループアドレスの登録はお控えください。ワンタイムパスワードが複数の方に届いてしまいます。',
    who: '登録する方の区分',
    managerHint: '担当する部課の発券を行う方です。管理者用IDが発行されます。',
    travellerHint: 'ご自身の出張を予約する方です。{programme}の会員番号と会員パスワードでログインします。',
    administratorHint:
      '利用管理者の追加は、変更連絡表で{desk}へお申し込みください。この画面では登録できません。',
    names: '氏名',
    romajiHint: '航空券に記載されます。会員カードをお持ちの方は、カードと同じつづりで入力してください。',
    department: '所属する部課',
    choose: '選んでください',
    noDepartments: '部課がまだ登録されていません。先に「部課」で登録してください。',
    toDepartments: '部課を登録する',
    memberNumber: '{programme}会員番号',
    memberNumberHint: '7桁または9桁の数字です。',
    address: 'メールアドレス',
    addressHint:
      'ご本人だけが受け取れるアドレスを1つご登録ください。パスワード設定のご案内とワンタイムパスワードが届きます。',
    managed: '発券を担当する部課',
    managedHint: '選んだ部課の発券だけを行えます。あとから変更できます。',
    language: 'メールの言語',
    submit: '登録する',
    done: '登録が完了しました',
    doneFor: '{name}さんを{kind}として登録しました。',
    idTitle: '管理者用ID',
    idHand: 'このIDは、利用管理者からご本人に直接お伝えください。お送りするメールには記載されません。',
    mailSent:
      'ご本人のメールアドレスに「ユーザー登録完了」のメールをお送りしました。ご本人がメールのご案内からパスワードを設定すると、ログインできるようになります。',
    mailHeldBack:
      '企業設定でパスワード設定メールを停止しているため、メールは送信していません。ご本人がパスワードを設定するには、企業設定で停止を解除してから、登録内容の画面でメールを送信してください。',
    toSettings: '企業設定を開く',
    travellerReady:
      '{name}さんは、{programme}の会員番号と、ご本人がすでに設定している会員パスワードで、いますぐログインできます。メールは送信していません。',
    travellerForgot:
      '会員パスワードが分からないときは、ご本人がログイン画面の「パスワード再設定」をご利用いただくか、{office}（{phone}）へお問い合わせください。',
    another: '続けてもう1名を登録する',
    open: '登録内容を確認する',
    toList: '一覧へ戻る',
  },
  en: {
    title: 'Register one person',
    back: 'Back to people and registration',
    onePerson:
      'One person, one ID. Please do not share IDs or register a shared or group mail address: one-time passwords would reach several people.',
    who: 'Role of the person',
    managerHint: 'Issues tickets for the departments assigned. An administrator ID is created.',
    travellerHint: 'Books their own trips. Signs in with the {programme} number and member password.',
    administratorHint:
      'To add a company administrator, send a change notice form to the {desk}. It cannot be done here.',
    names: 'Names',
    romajiHint: 'Printed on tickets. If there is a member card, spell the name as on the card.',
    department: 'Department',
    choose: 'Please choose',
    noDepartments: 'There are no departments yet. Please add one under “Departments” first.',
    toDepartments: 'Add a department',
    memberNumber: '{programme} number',
    memberNumberHint: '7 or 9 digits.',
    address: 'Mail address',
    addressHint:
      'One address that only this person reads. The password-setting mail and one-time passwords go there.',
    managed: 'Departments to issue tickets for',
    managedHint: 'Tickets can be issued for these departments only. You can change them later.',
    language: 'Language of mails',
    submit: 'Register',
    done: 'Registration complete',
    doneFor: '{name} is now registered as: {kind}.',
    idTitle: 'Administrator ID',
    idHand: 'Please give this ID to the person yourself. The mail does not contain it.',
    mailSent:
      'We sent the “Registration complete” mail to the registered address. The person can sign in once they have set a password from that mail.',
    mailHeldBack:
      'No mail was sent, because your company settings hold back password-setting mails. To let the person set a password, switch that off in the company settings and then send the mail from the registration page.',
    toSettings: 'Open company settings',
    travellerReady:
      '{name} can sign in right away with the {programme} number and the member password they already have. No mail was sent.',
    travellerForgot:
      'If they do not know the member password, they can use “Reset your password” on the sign-in screen or contact the {office} ({phone}).',
    another: 'Register another person',
    open: 'See the registration',
    toList: 'Back to the list',
  },
} as const
