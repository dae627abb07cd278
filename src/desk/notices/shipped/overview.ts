/** The two pillars and the five changes, announced in outline (S1-11, S1-16). */
export const overview = {
  title: {
    ja: '{portal}のセキュリティ強化の概要',
    en: 'Stronger security of {portal}: an overview',
  },
  body: {
    ja: `{cutOver}に、{portal}のセキュリティを強化いたします。柱は2つです。

- ログイン時のパスワードの強化
- 設定や登録内容を変更されるとき、必要に応じてワンタイムパスワードでご本人であることを確認

主な変更は次の5つです。

1. システムが必要と判断した場合、登録済みのメールアドレスへワンタイムパスワードをお送りします
2. 利用登録のときに仮パスワードを発行しません。パスワードはご本人が設定します
3. 利用管理者は、社員や発券管理者のパスワードを再設定できなくなります
4. 利用管理者と発券管理者がログインすると、ご本人へログイン通知をお送りします
5. ログインの方法が変わります

社員の方は、{programme}の会員パスワードだけでログインしていただきます。ご自分の会員パスワードで会員サイトにログインできるか、[2ステップの事前確認](guide)でお確かめください。日程は、あらためてこのお知らせでご案内いたします。`,
    en: `On {cutOver} we strengthen the security of {portal}. It stands on two pillars.

- Stronger passwords for signing in
- A one-time password to confirm that it is you when settings or registrations are changed, where it is necessary

Five things change above all.

1. When the system judges it necessary, we send a one-time password to your registered mail address
2. Registration issues no temporary password any more. Everybody sets a password of their own
3. Company administrators can no longer reset the passwords of travellers and ticketing managers
4. Company administrators and ticketing managers receive a login notice when they sign in
5. The ways to sign in change

Travellers sign in with their {programme} member password alone. Please try it on the member site with the [check in two steps](guide). The schedule will be announced here.`,
  },
} as const
