/** Words of the mails of the contact window. */
export const contactMailWords = {
  ja: {
    'label.inquiryNumber': '受付番号',
    'label.inquiryKind': '内容の種類',
    'label.inquiryUntil': 'お返事の期限',
    'label.inquiryAnswer': 'お返事',
    'inquiry.inquiry': 'お問い合わせ',
    'inquiry.complaint': '苦情',
    'inquiry.request': 'ご要望',
    'contact/received.subject': '【{portal}】窓口への内容を受け付けました',
    'contact/received.purpose': '情報セキュリティの窓口へのご連絡を受け付けました。ありがとうございます。',
    'contact/received.next':
      '期限までに、このメールアドレスへお返事します。受付番号をお控えのうえ、お待ちください。',
    'contact/received.notYou':
      'どなたかがメールアドレスを誤って入力したものと思われます。このメールは破棄してください。続くときは、{contact}までお知らせください。',
    'contact/answered.subject': '【{portal}】窓口からのお返事',
    'contact/answered.purpose': '情報セキュリティの窓口にいただいたご連絡について、お返事します。',
    'contact/answered.next':
      'さらにお尋ねになりたいことがあるときは、情報セキュリティのページの窓口から、受付番号を添えてご連絡ください。',
    'contact/answered.notYou':
      'どなたかがメールアドレスを誤って入力したものと思われます。このメールは破棄し、{contact}までお知らせください。',
    'contact/waiting.subject': '【{portal}】窓口に新しいご連絡があります',
    'contact/waiting.purpose': '情報セキュリティの窓口に、あなたが担当するご連絡が届きました。',
    'contact/waiting.next':
      'セキュリティの画面を開き、「窓口」から内容を読み、期限までに返事をしてください。',
    'contact/waiting.notYou': '窓口の担当でないときは、{contact}までお知らせください。',
  },
  en: {
    'label.inquiryNumber': 'Receipt number',
    'label.inquiryKind': 'Kind',
    'label.inquiryUntil': 'Answered by',
    'label.inquiryAnswer': 'Our answer',
    'inquiry.inquiry': 'Inquiry',
    'inquiry.complaint': 'Complaint',
    'inquiry.request': 'Request',
    'contact/received.subject': '[{portal}] We have received your message',
    'contact/received.purpose':
      'Your message to our contact point for information security has arrived. Thank you.',
    'contact/received.next':
      'We will answer at this address by the date above. Please keep the receipt number.',
    'contact/received.notYou':
      'Somebody has probably mistyped an address. Please throw this mail away. If it happens again, tell {contact}.',
    'contact/answered.subject': '[{portal}] Our answer to your message',
    'contact/answered.purpose':
      'This is our answer to your message to our contact point for information security.',
    'contact/answered.next':
      'If you have further questions, please write again on the page about information security and give the receipt number.',
    'contact/answered.notYou':
      'Somebody has probably mistyped an address. Please throw this mail away and tell {contact}.',
    'contact/waiting.subject': '[{portal}] A new message for the contact point',
    'contact/waiting.purpose':
      'A message for you to answer has arrived at the contact point for information security.',
    'contact/waiting.next':
      'Open the security screens, read it under "Contact point" and answer it by the date above.',
    'contact/waiting.notYou': 'If you are not in charge of the contact point, tell {contact}.',
  },
} as const
