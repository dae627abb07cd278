import type { ClassRules } from './contract.ts'

/** The classes and their rules that come along until the CISO publishes the operator's own. */
export const shipped: ClassRules = {
  public: {
    meaning: {
      ja: 'だれに見られてもよい情報です。お知らせ、マニュアル、受付時間など。',
      en: 'Anybody may see it. Notices, manuals, opening hours.',
    },
    outside: {
      ja: '社外でも自由に使えます。',
      en: 'Use it freely outside the office.',
    },
    download: 'anywhere',
  },
  internal: {
    meaning: {
      ja: '業務のための情報で、お客さまも秘密も含みません。会社の設定、件数の集計など。',
      en: 'Needed for the work, neither about customers nor secret. Settings of companies, counts.',
    },
    outside: {
      ja: '承認済みの会社端末で使えます。のぞき見されない場所で開き、離席するときは画面をロックします。',
      en: 'Use it on an approved company device, where nobody looks over your shoulder; lock the screen when you leave.',
    },
    download: 'anywhere',
  },
  confidential: {
    meaning: {
      ja: '漏れると守りが弱くなる情報です。契約の内容、アラート、インシデント、検知ルールなど。',
      en: 'A leak would weaken the defence. Contracts, alerts, incidents, detection rules.',
    },
    outside: {
      ja: '基準を満たす会社端末の画面だけで見ます。印刷と保存はしません。家族と共有する部屋では音声で読み上げません。',
      en: 'Look at it on the screen of a compliant company device only. Do not print or save it, nor read it aloud where others live.',
    },
    download: 'office',
  },
  customer: {
    meaning: {
      ja: '旅行者のプロフィール、予約、マイレージ番号、メールアドレス、ログイン履歴です。',
      en: 'Profiles of travellers, bookings, mileage numbers, mail addresses, the record of sign-ins.',
    },
    outside: {
      ja: '基準を満たす会社端末の画面だけで、権限のある担当者が必要なときに見ます。印刷・保存・撮影・転送はしません。紛失や誤送信に気付いたら、すぐにセキュリティ担当へ連絡します。',
      en: 'Look at it on the screen of a compliant company device only, when your task needs it. Do not print, save, photograph or forward it. Tell the security office at once of a loss or a mail gone astray.',
    },
    download: 'office',
  },
}
