import { managers, type Written } from './item.ts'

/** What people do before the change. */
export const before: Written[] = [
  {
    id: 'member-password',
    roles: ['traveller'],
    title: {
      ja: '{programme}の会員パスワードでログインするようになります',
      en: 'You sign in with your {programme} member password',
    },
    text: {
      ja: `利用管理者からお知らせしていた{portal}だけのパスワードは廃止し、会員ご本人が設定した会員パスワードに統合します。対象は、7桁または9桁の会員番号でログインしている方です。

1. 会員サイトのログイン画面を開く
2. 会員番号と会員パスワードを入力し、ログインできることを確かめる

くわしくは[2ステップの事前確認](guide)をご覧ください。パスワードが分からない方と、まだ設定していない方は、[パスワードの再設定](recovery/member)から設定できます。

次のようなときは{office}(電話 {officePhone})へお問い合わせください。

- 再設定の画面から設定できない
- 登録したメールアドレスが違っていて、ワンタイムパスワードを受け取れない
- パスワードを続けて間違え、ロックされた`,
      en: `The password for {portal} alone, handed out by company administrators, is abolished. It becomes one with the member password you set yourself. This concerns everybody who signs in with a member number of 7 or 9 digits.

1. Open the sign-in page of the member site
2. Enter member number and member password, and see that you get in

The [check in two steps](guide) shows how. If you do not know your password, or never set one, you can set it by [resetting it](recovery/member).

Please contact the {office} (telephone {officePhone}) in these cases.

- You cannot set a password by the reset
- Your registered mail address is wrong, so the one-time password does not reach you
- Your number is locked after repeated wrong passwords`,
    },
  },
  {
    id: 'administrator-password',
    roles: managers,
    title: {
      ja: '管理者用IDのパスワードの決まりが変わります',
      en: 'New rules for the password of an administrator ID',
    },
    text: {
      ja: `新しいパスワードは8文字以上で、英大文字・英小文字・数字・記号のうち2種類以上を組み合わせてください。よく使われるパスワードは設定できません。

- いまのパスワードは{oldPasswordsUntil}までご利用いただけます。それ以降は、新しいパスワードの設定が必要です。
- {cutOver}からあとに設定するパスワードは、すべて新しい決まりに合わせていただきます。
- ワンタイムパスワードは、マイナビゲーションに登録されたメールアドレスへお送りします。最新のメールアドレスが登録されているか、お確かめください。
- 登録できるメールアドレスは1つです。PC用の欄のメールアドレスだけが引き継がれ、携帯用の欄は廃止します。

パスワードとメールアドレスは、ポータルのマイナビゲーションで変更できます。`,
      en: `A new password has at least 8 characters of at least two of the four kinds: upper case, lower case, digits and symbols. Common passwords cannot be set.

- Your present password works until {oldPasswordsUntil}. After that you need to set a new one.
- Every password set from {cutOver} on has to follow the new rules.
- One-time passwords go to the mail address registered in My Navigation. Please check that it is up to date.
- One mail address can be registered. Only the one in the field for computers is kept; the field for mobile phones is abolished.

Password and mail address can be changed in My Navigation in the portal.`,
    },
  },
]
