/** Words of the mail that asks whether somebody is safe. */
export const safetyMailWords = {
  ja: {
    'label.askedBy': '照会元',
    'label.message': 'メッセージ',
    'label.answer': '回答の画面',
    'safety-call.subject': '【{portal}】安否確認：無事かどうかをお知らせください',
    'safety-call.purpose':
      '{company}が、出張中の方の安否を確認しています。あなた、またはあなたの出張に同行するゲストが対象です。',
    'safety-call.next':
      'まず身の安全を確保してください。落ち着きましたら、下の画面を開いてログインし、「無事です」または「助けが必要です」を選んでください。このメールにご返信いただいても届きません。',
    'safety-call.notYou': '出張中でないときも、下の画面からお知らせください。ご不明な点は、{contact}まで。',
  },
  en: {
    'label.askedBy': 'Asked by',
    'label.message': 'Message',
    'label.answer': 'Where to answer',
    'safety-call.subject': '[{portal}] Are you safe? Please let us know',
    'safety-call.purpose':
      '{company} asks whether its travellers are safe. This concerns you, or a guest on one of your trips.',
    'safety-call.next':
      'Please get to safety first. Then open the page below, sign in, and choose “I am safe” or “I need help”. Replies to this mail are not received.',
    'safety-call.notYou':
      'If you are not travelling, please say so on the page below. If in doubt, contact {contact}.',
  },
} as const
