/** Words of the mails about change notices, and of the one that brings a new administrator's ID. */
export const changeNoticeMailWords = {
  ja: {
    'label.notice': '変更連絡表の受付番号',
    'label.noticeKind': '内容',
    'label.reason': '理由',
    'notice.add-administrator': '利用管理者の追加',
    'notice.replace-administrator': '利用管理者の交代（新しいIDの発行と、これまでのIDの削除）',
    'notice.delete-administrator': '利用管理者の削除',
    'notice.correct-address': '利用管理者のメールアドレスの変更',
    'notice.company-data': '会社情報の変更',
    'change-notice/submitted.subject': '【{portal}】変更連絡表を受け付けました',
    'change-notice/submitted.purpose':
      '貴社の変更連絡表を受け付けました。貴社の利用管理者全員にお知らせしています。',
    'change-notice/submitted.next':
      '{contact}が内容を確認します。審査が始まるまでは、ポータルの「変更連絡表」から取り下げられます。',
    'change-notice/submitted.notYou':
      '貴社のどなたも提出していないときは、ポータルの「変更連絡表」から取り下げたうえで、至急{contact}までお知らせください。',
    'change-notice/approved.subject': '【{portal}】変更連絡表の審査が終わりました',
    'change-notice/approved.purpose': '貴社の変更連絡表の審査が終わり、承認されました。',
    'change-notice/approved.next':
      'お手続きは必要ありません。登録の変更が済みましたら、あらためてお知らせします。',
    'change-notice/approved.notYou':
      '貴社のどなたも提出していないときは、登録が変わる前に、至急{contact}までお知らせください。',
    'change-notice/rejected.subject': '【{portal}】変更連絡表を承認できませんでした',
    'change-notice/rejected.purpose': '貴社の変更連絡表を承認できませんでした。登録は何も変わっていません。',
    'change-notice/rejected.next':
      '上の理由をご確認のうえ、必要でしたら、ポータルの「変更連絡表」からもう一度ご提出ください。',
    'change-notice/rejected.notYou': '貴社のどなたも提出していないときは、{contact}までお知らせください。',
    'change-notice/applied.subject': '【{portal}】変更連絡表による登録の変更が完了しました',
    'change-notice/applied.purpose': '貴社の変更連絡表にもとづいて、登録の変更が完了しました。',
    'change-notice/applied.next':
      'お手続きは必要ありません。利用管理者を追加したときは、ご本人にはパスワードを設定するメールを、IDはこれとは別のメールでお送りしています。',
    'change-notice/applied.notYou': '貴社のどなたも提出していないときは、至急{contact}までお知らせください。',
    'administrator-id.subject': '【{portal}】新しい利用管理者のIDのお知らせ',
    'administrator-id.purpose': '貴社の新しい利用管理者の管理者用IDをお知らせします。',
    'administrator-id.next':
      'このIDを、新しい利用管理者ご本人に口頭などでお伝えください。パスワードを設定するメールは、ご本人に別途お送りしています。このメールを転送しないでください。',
    'administrator-id.notYou': '貴社で利用管理者を追加していないときは、至急{contact}までお知らせください。',
  },
  en: {
    'label.notice': 'Change notice number',
    'label.noticeKind': 'What it asks for',
    'label.reason': 'Reason',
    'notice.add-administrator': 'A new company administrator',
    'notice.replace-administrator': 'A successor: a new ID, and the deletion of the old one',
    'notice.delete-administrator': 'Deletion of a company administrator',
    'notice.correct-address': 'A company administrator’s mail address',
    'notice.company-data': 'Company data',
    'change-notice/submitted.subject': '[{portal}] Your change notice has arrived',
    'change-notice/submitted.purpose':
      'We have received a change notice from your company. All your company administrators receive this mail.',
    'change-notice/submitted.next':
      'It is now checked by {contact}. Until the review begins, you can withdraw it under "Change notices" in the portal.',
    'change-notice/submitted.notYou':
      'If nobody of your company has sent it, withdraw it under "Change notices" in the portal and tell {contact} at once.',
    'change-notice/approved.subject': '[{portal}] Your change notice has been approved',
    'change-notice/approved.purpose': 'The change notice of your company has been checked and approved.',
    'change-notice/approved.next': 'There is nothing to do. We will tell you when the change has been made.',
    'change-notice/approved.notYou':
      'If nobody of your company has sent it, tell {contact} at once, before the change is made.',
    'change-notice/rejected.subject': '[{portal}] Your change notice could not be approved',
    'change-notice/rejected.purpose':
      'The change notice of your company could not be approved. Nothing has been changed.',
    'change-notice/rejected.next':
      'Please read the reason above and, if you still need the change, send a new one under "Change notices" in the portal.',
    'change-notice/rejected.notYou': 'If nobody of your company has sent it, tell {contact}.',
    'change-notice/applied.subject': '[{portal}] The change of your change notice has been made',
    'change-notice/applied.purpose': 'The change your company asked for has been made.',
    'change-notice/applied.next':
      'There is nothing to do. If a company administrator was added, that person gets a mail to set a password; the ID goes out in a mail of its own.',
    'change-notice/applied.notYou': 'If nobody of your company has asked for it, tell {contact} at once.',
    'administrator-id.subject': '[{portal}] The ID of your new company administrator',
    'administrator-id.purpose': 'Here is the administrator ID of your new company administrator.',
    'administrator-id.next':
      'Please tell this ID to the new company administrator in person. The mail to set a password goes to that person separately. Do not forward this mail.',
    'administrator-id.notYou':
      'If your company has not added a company administrator, tell {contact} at once.',
  },
} as const
