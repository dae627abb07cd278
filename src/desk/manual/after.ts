import { everybody, managers, type Written } from './item.ts'

/** What is different after the change. */
export const after: Written[] = [
  {
    id: 'one-time-passwords',
    roles: everybody,
    title: { ja: 'ワンタイムパスワードをお送りします', en: 'One-time passwords are introduced' },
    text: {
      ja: `システムが必要と判断した場合、あらかじめ登録されているメールアドレスへワンタイムパスワードをお送りします。画面に入力して、ご本人であることをご確認ください。

- 受け取り方はメールだけです。
- 利用管理者・発券管理者の方は、マイナビゲーションのメールアドレスへお送りします。
- 社員の方は、{programme}に登録されたメールアドレスへお送りします。`,
      en: `When the system judges it necessary, we send a one-time password to the mail address registered beforehand. Please enter it on the screen to confirm that it is you.

- It comes by mail only.
- For company administrators and ticketing managers it goes to the mail address in My Navigation.
- For travellers it goes to the mail address registered with {programme}.`,
    },
  },
  {
    id: 'no-temporary-passwords',
    roles: everybody,
    title: { ja: '利用登録で仮パスワードを発行しません', en: 'Registration issues no temporary passwords' },
    text: {
      ja: `利用管理者の画面には「登録完了」とだけ表示し、パスワードはどこにも表示しません。

- 発券管理者の方には「ユーザー登録完了」のメールを自動でお送りします。パスワードはご本人が設定し、IDは利用管理者からお知らせします。
- 社員の方にメールはお送りしません。お持ちの会員パスワードで、すぐにログインできます。
- 利用管理者のIDは、これまでどおり{desk}が作成します。「ユーザー登録完了」のメールでパスワードをご本人が設定し、IDは別にお知らせします。`,
      en: `The company administrator sees that the registration is complete, and no password anywhere.

- A ticketing manager automatically receives the mail “registration complete” and sets the password himself or herself; the company administrator tells the ID.
- A traveller receives no mail and signs in at once with the member password he or she has.
- IDs of company administrators are still made by the {desk}. They set their password from the mail “registration complete”, and the ID is told separately.`,
    },
  },
  {
    id: 'no-reset-by-administrators',
    roles: everybody,
    title: {
      ja: '利用管理者はパスワードを再設定できなくなります',
      en: 'Company administrators can no longer reset passwords',
    },
    text: {
      ja: `社員と発券管理者のパスワードを、利用管理者が再設定することはできません。パスワードを忘れたときは、ログイン画面の「パスワード再設定」から、ご本人が変更してください。再設定には、登録済みのメールアドレスへお送りするワンタイムパスワードが必要です。`,
      en: `Company administrators cannot reset the passwords of travellers and ticketing managers. Whoever has forgotten a password changes it with “Reset your password” on the sign-in page. This takes a one-time password, which we send to the registered mail address.`,
    },
  },
  {
    id: 'login-notice',
    roles: managers,
    title: { ja: 'ログイン通知を始めます', en: 'Login notices begin' },
    text: {
      ja: `利用管理者・発券管理者の方がログインすると、ご本人へログイン通知をメールでお送りします。マイナビゲーションで「受け取らない」に変更できます。社員の方にはお送りしません。`,
      en: `When a company administrator or ticketing manager signs in, we send that person a login notice by mail. It can be switched to “do not receive” in My Navigation. Travellers receive none.`,
    },
  },
  {
    id: 'ways-to-sign-in',
    roles: everybody,
    title: { ja: 'ログインの方法が変わります', en: 'The ways to sign in change' },
    text: {
      ja: `- 法人ID・パスワードと会員番号・パスワードの4点を入力するログインは終了します。社員の登録は、利用管理者による登録か[セルフ社員登録](manual/self-registration)のどちらかです。
- メールアドレスが登録されていない管理者の方は、ログインのときに入力していただきます。届いたワンタイムパスワードで確認したあと、マイナビゲーションに登録されます。
- セルフ社員登録のパスワードを続けて間違えると、ロックされます。利用管理者が新しいパスワードを設定すると解除されます。

登録済みのメールアドレスが違っていて、ワンタイムパスワードが届かないときは、次の方法で直してください。

- 利用管理者: 変更連絡表で{desk}へ修正を申し込む
- 発券管理者: 利用管理者が利用登録で直す
- 社員: {office}へ連絡する

お困りの内容ごとに、[だれが対応できるか](who-can-fix)をご案内しています。`,
      en: `- The sign-in with four fields, corporate ID and password together with member number and password, ends. People are registered by the company administrator or [register themselves](manual/self-registration).
- Administrators without a registered mail address enter one when they sign in. Once the one-time password sent there has been entered, it is stored in My Navigation.
- Repeated wrong passwords lock the self-registration. It opens again when a company administrator sets a new password.

If the registered mail address is wrong and the one-time password does not arrive, this is who corrects it.

- Company administrator: the {desk}, by the change notice form
- Ticketing manager: the company administrator, in the registration
- Traveller: the {office}

For each trouble we show [who can help](who-can-fix).`,
    },
  },
]
