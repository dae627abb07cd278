/** What holders of a temporary card have to do, and until when (S1-11, S1-87). */
export const instantMembers = {
  title: {
    ja: '仮カードでご利用のインスタント会員の皆さまへ',
    en: 'For instant members who travel with a temporary card',
  },
  body: {
    ja: `紙の入会申込書に付いていた仮カードの番号で{portal}をご利用の方へのご案内です。仮カードの番号では、{cutOver}からログインできなくなります。

その前に、次のどちらかのお手続きをお願いいたします。

1. お手元の仮カードを本会員のカードへ切り替える
2. {programme}へあらためて入会し、新しい会員番号を利用管理者へ知らせる

お手続きは{office}(電話 {officePhone})で承ります。切り替えが済みますと、それまでの番号と会員パスワードでそのままログインできます。

- 本会員のカードをお持ちの方は、お手続きの必要はありません。
- 会員パスワードをまだ設定していない方は、[パスワードの再設定](recovery/member)から設定できます。
- 利用管理者の方は、社員の会員番号が変わったときに利用登録の番号をお確かめください。`,
    en: `This is for travellers who use {portal} with the number of a temporary card, the one attached to a paper application form. From {cutOver} such a number can no longer sign in.

Please do one of the following before that day.

1. Turn your temporary card into a full membership
2. Join {programme} anew and tell your company administrator the new member number

The {office} (telephone {officePhone}) does this for you. Once it is done you sign in with the same number and member password as before.

- Holders of a full member's card need to do nothing.
- If you have not set a member password yet, you can set one by [resetting it](recovery/member).
- Company administrators: please check the registered number when a traveller's member number has changed.`,
  },
} as const
