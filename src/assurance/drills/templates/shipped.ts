import type { TemplateText } from '../contract.ts'

const inert =
  'これは標的型メール訓練の添付ファイルです。中身は文字だけで、開いても何も起きません。\n差出人や件名に覚えのないメールの添付ファイルは開かず、情報セキュリティの窓口へ報告してください。\n'
const inertInEnglish =
  'This file belongs to a drill. It holds nothing but words, and opening it did nothing.\nPlease do not open files of mails you did not expect: report the mail instead.\n'

/** The templates that come along, of both kinds (S2-49): every name in them is made up, and so is what they tell of. */
export const shippedTemplates: readonly TemplateText[] = [
  {
    ...{ kind: 'virus', language: 'ja', fromName: '文書管理センター' },
    subject: '【至急】会議資料の差し替えについて',
    body: '{unit}\n{name} 様\n\n明日の会議資料に誤りがありました。添付の案内をお読みのうえ、差し替え版を次の場所から\nダウンロードして開いてください。\n\n{link}\n\n本日中にご対応ください。\n文書管理センター\n',
    attachment: { name: '差し替えのご案内.txt', text: inert },
  },
  {
    ...{ kind: 'virus', language: 'ja', fromName: '複合機 通知' },
    subject: 'スキャン文書の受信（3ページ）',
    body: '{name} 様\n\n複合機からスキャン文書が届いています。次のリンクから開いてください。\n\n{link}\n\n文書は24時間後に削除されます。\n',
  },
  {
    ...{ kind: 'virus', language: 'ja', fromName: '宅配便 お届け係' },
    subject: 'お荷物をお届けできませんでした',
    body: '{name} 様\n\nお荷物をお届けに伺いましたが、宛先を確認できませんでした。\n不在票を次の場所から開き、印刷してお持ちください。\n\n{link}\n',
  },
  {
    ...{ kind: 'compromise', language: 'ja', fromName: '取引先 経理担当' },
    subject: 'Re: 振込先の変更のお願い',
    body: '{unit}\n{name} 様\n\nいつもお世話になっております。先日お送りした請求書につきまして、取引口座の監査のため、\n今回のお支払いから振込先を変更させてください。新しい口座は次の書面にございます。\n\n{link}\n\n本日の締めに間に合うよう、急ぎご手配をお願いいたします。この件はメールのみでご連絡ください。\n',
  },
  {
    ...{ kind: 'compromise', language: 'ja', fromName: '役員室' },
    subject: '極秘：本日中の送金について',
    body: '{name} さん\n\n今、会議中で電話に出られません。まだ公表していない買収の件で、本日中に送金が必要です。\n相手先と金額は次の書面のとおりです。ほかの人には話さず、終わったら返信してください。\n\n{link}\n',
  },
  {
    ...{ kind: 'compromise', language: 'ja', fromName: '情報システム部' },
    subject: 'メールの転送設定のご確認',
    body: '{name} 様\n\n取引先へのメールが正しく届いていません。お手元の転送設定を次の画面でご確認ください。\n確認がない場合、本日でメールが止まります。\n\n{link}\n',
  },
  {
    ...{ kind: 'virus', language: 'en', fromName: 'Document centre' },
    subject: 'Minutes of the meeting: corrected version',
    body: 'Dear {name},\n\nThe minutes you got yesterday hold an error. Please open the corrected version at once:\n\n{link}\n\nDocument centre, {unit}\n',
    attachment: { name: 'note.txt', text: inertInEnglish },
  },
  {
    ...{ kind: 'virus', language: 'en', fromName: 'Office printer' },
    subject: 'Scanned document received (3 pages)',
    body: 'Dear {name},\n\nA scanned document is waiting for you. Open it here; it will be deleted after 24 hours.\n\n{link}\n',
  },
  {
    ...{ kind: 'compromise', language: 'en', fromName: 'Accounts of your supplier' },
    subject: 'Re: our new account for your transfer',
    body: 'Dear {name},\n\nBecause of an audit of our account, please send the amount of the last invoice to the new one in this letter:\n\n{link}\n\nIt must leave today. Please answer by mail only.\n',
  },
  {
    ...{ kind: 'compromise', language: 'en', fromName: 'Board office' },
    subject: 'Confidential: transfer needed today',
    body: 'Dear {name},\n\nI am in a meeting and cannot take calls. A transfer must leave today; the details are here:\n\n{link}\n\nPlease speak to nobody about it and answer when it is done.\n',
  },
]
