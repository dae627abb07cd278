/** The schedule of the change, with both earlier notices to go with it (S1-05, S1-10, S1-11). */
export const schedule = {
  title: {
    ja: '{portal}のセキュリティ強化の実施日とシステム停止のお知らせ',
    en: 'The day of the change, and when {portal} is closed',
  },
  body: {
    ja: `先にご案内した[セキュリティ強化](notice:overview)を、次の日程で実施いたします。

- 実施日 {cutOver}
- システム停止 [maintenance]
- 新しいマニュアルの公開 {manual}

停止中は、ログイン、予約、設定の変更のいずれもご利用いただけません。終了の時刻は目安です。

お使いのIDによってログインの画面が分かれます。ブックマークには入口のページだけをご登録いただき、IDとパスワードを入力する画面は登録しないでください。英語版も同じ入口のページからお進みいただけます。

実施日から何が変わるかは、[新しいマニュアル](manual)で、お使いのIDごとにご案内します。仮カードをお持ちの方は、[インスタント会員の皆さまへのご案内](notice:instant-members)もあわせてご覧ください。`,
    en: `We carry out the [security changes](notice:overview) announced earlier on the following days.

- Day of the change: {cutOver}
- Closed: [maintenance]
- The new manual is published on {manual}

While we are closed, nobody can sign in, book or change settings. The end is approximate.

Which sign-in page you use depends on your ID. Please bookmark the entry page alone, and none of the pages where ID and password are typed. The English pages start from the same entry page.

What changes for which ID is explained in the [new manual](manual). If you hold a temporary card, please also read [the notice for instant members](notice:instant-members).`,
  },
} as const
