import type { ManualText } from './contract.ts'

/** The manual that comes along until the CISO puts one of the operator's own in force. */
export const shipped: ManualText = {
  title: { ja: 'リスクマネジメントマニュアル(初期版)', en: 'Risk management manual (as delivered)' },
  text: {
    ja: `このマニュアルは、情報セキュリティの事故に対応する手順を定めます。

1. 気付いた人は、すぐにインシデントを開きます。確証を待ちません。
2. 指揮者は、被害が広がらないことを最優先に、封じ込めを決めます。
3. 記録者は、見たこと・決めたこと・行ったことを、その時刻に経過へ書きます。経過はあとから直せません。
4. 広報担当は、公表する内容と時期を指揮者と決めます。公表は二人が承認します。
5. 個人情報が関わるときは、法定の報告期限を確かめます。
6. 再発防止策を担当者と期日とともに決めてから、インシデントを閉じます。`,
    en: `This manual says how an information security incident is answered.

1. Whoever notices something opens an incident at once and does not wait for certainty.
2. The lead decides on containment; that the damage does not spread comes first.
3. The scribe writes what is seen, decided and done into the timeline when it happens. The timeline cannot be changed.
4. Communications decides with the lead what is made public, and when. Two people approve a disclosure.
5. Where personal data is concerned, the legal deadlines are looked at.
6. The incident is closed once measures against recurrence stand with owner and date.`,
  },
  tasks: [
    { ja: '指揮者・記録者・広報担当を決める', en: 'Name the lead, the scribe and communications' },
    {
      ja: '影響を受けたアカウントと会社を確かめる',
      en: 'Find out which accounts and companies are affected',
    },
    { ja: '封じ込めを行い、効いていることを確かめる', en: 'Contain, and see that it holds' },
    {
      ja: '個人情報への影響と法定の報告期限を確かめる',
      en: 'See whether personal data is affected, and the legal deadlines',
    },
    { ja: '影響を受けた会社の管理者へ連絡する', en: 'Tell the administrators of the companies affected' },
    { ja: '原因を突き止めて記録する', en: 'Find the cause and write it down' },
    {
      ja: '再発防止策を担当者と期日とともに決める',
      en: 'Decide on measures against recurrence with owner and date',
    },
  ],
}
