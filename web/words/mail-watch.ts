/** Words of the mails to whoever is on call in the security office. */
export const watchMailWords = {
  ja: {
    'label.incidentNumber': 'インシデント番号',
    'label.alert': 'アラート',
    'label.evidence': '証跡',
    'label.reportNumber': '報告の受付番号',
    'watch/incident-opened.subject': '【{portal}】インシデントが開かれました',
    'watch/incident-opened.purpose': 'インシデントが開かれました。当番の方にお知らせしています。',
    'watch/incident-opened.next':
      'セキュリティの画面を開き、「インシデント」から経過を確かめて、対応に加わってください。',
    'watch/incident-opened.notYou':
      '当番でないときは、当番表を確かめて、当番の方へ連絡してください。セキュリティの担当でないときは、{contact}までお知らせください。',
    'watch/alert.subject': '【{portal}】アラートを検知しました',
    'watch/alert.purpose': '重要なアラートを検知しました。当番の方にお知らせしています。',
    'watch/alert.next':
      'セキュリティの画面を開き、「アラート」から内容を確かめてください。攻撃のおそれがあるときは、そこからインシデントを開けます。',
    'watch/alert.notYou':
      '当番でないときは、当番表を確かめて、当番の方へ連絡してください。セキュリティの担当でないときは、{contact}までお知らせください。',
    'watch/evidence.subject': '【{portal}】約束の証跡を確認できません',
    'watch/evidence.purpose':
      'あなたが責任者となっている対策について、約束が守られていることを示せなくなりました。',
    'watch/evidence.next':
      'セキュリティの画面を開き、「約束と証跡」から内容と理由を確かめ、必要な対応をしてください。',
    'watch/evidence.notYou': 'この対策の責任者でないときは、{contact}までお知らせください。',
    'watch/mail-reported.subject': '【{portal}】不審なメールの報告を受け付けました',
    'watch/mail-reported.purpose': '不審なメールをご報告いただき、ありがとうございます。CSIRTが確認します。',
    'watch/mail-reported.next':
      '報告したメールは、開いたり返信したりせずに削除してください。リンクや添付ファイルを開いたときは、端末をネットワークから切り離し、すぐにCSIRTへ連絡してください。結果は「マイセキュリティ」で確かめられます。',
    'watch/mail-reported.notYou': '報告した覚えがないときは、{contact}までお知らせください。',
  },
  en: {
    'label.incidentNumber': 'Incident',
    'label.alert': 'Alert',
    'label.evidence': 'Evidence',
    'label.reportNumber': 'Receipt number',
    'watch/incident-opened.subject': '[{portal}] An incident has been opened',
    'watch/incident-opened.purpose': 'An incident has been opened. We are telling whoever is on call.',
    'watch/incident-opened.next':
      'Open the security screens, read its timeline under "Incidents" and join the response.',
    'watch/incident-opened.notYou':
      'If you are not on call, check the duty calendar and contact whoever is. If you do not work in the security office, tell {contact}.',
    'watch/alert.subject': '[{portal}] An alert has been raised',
    'watch/alert.purpose': 'A serious alert has been raised. We are telling whoever is on call.',
    'watch/alert.next':
      'Open the security screens and look at it under "Alerts". If it may be an attack, open an incident from there.',
    'watch/alert.notYou':
      'If you are not on call, check the duty calendar and contact whoever is. If you do not work in the security office, tell {contact}.',
    'watch/evidence.subject': '[{portal}] A promise cannot be proved at present',
    'watch/evidence.purpose':
      'For a control you are responsible for, we can no longer show that the promise is kept.',
    'watch/evidence.next':
      'Open the security screens, look under "Promises" at what was found and why, and do what is needed.',
    'watch/evidence.notYou': 'If you are not responsible for this control, tell {contact}.',
    'watch/mail-reported.subject': '[{portal}] Your report of a suspicious mail has arrived',
    'watch/mail-reported.purpose': 'Thank you for reporting a suspicious mail. The CSIRT will check it.',
    'watch/mail-reported.next':
      'Delete the mail without opening or answering it. If you have opened a link or an attachment, disconnect the device from the network and call the CSIRT at once. You can see the result under "My Security".',
    'watch/mail-reported.notYou': 'If you did not report anything, tell {contact}.',
  },
} as const
