/** A sentence for every refusal of the watch: what happened, then what to do next. */
export const watchProblems = {
  ja: {
    'policy-own': 'ご自身の提案は承認できません。ほかの担当者に依頼してください。',
    'policy-moved-on':
      'この提案はすでに承認されたか、別の提案に置き換えられています。画面を読み込み直してお確かめください。',
    'rules-not-found': '検知ルールのファイルが見つかりません。一覧からもう一度お選びください。',
    'alert-not-found': 'アラートが見つかりません。一覧からもう一度お選びください。',
    'incident-facts-moved-on':
      'ほかの担当者が先に記録しました。最新の内容をお確かめのうえ、もう一度入力してください。',
    'known-in-the-future': '知った日時が未来になっています。日時をお確かめください。',
    'known-before-the-last':
      '前回の記録より前の日時です。以前の記録が誤っていたときは「訂正」を選んでください。',
    'nothing-to-correct': '訂正する記録がまだありません。「新たに判明」を選んでください。',
    'clock-not-found': '期限が見つかりません。画面を読み込み直してください。',
    'step-noted-already': 'この報告はすでに記録されています。画面を読み込み直してお確かめください。',
    'done-in-the-future': '報告した日時が未来になっています。日時をお確かめください。',
    'confirmed-in-the-future': '事実を確認した日時が未来になっています。日時をお確かめください。',
    'disclosure-not-found': '公表文が見つかりません。画面を読み込み直してください。',
    'disclosure-moved-on': '公表文が書き換えられています。最新の文章をお読みのうえ、もう一度お進みください。',
    'own-wording': 'ご自身が最後に書いた公表文は承認できません。ほかの2名に承認を依頼してください。',
    'approved-already': 'この公表文はすでに承認済みです。ほかの方の承認をお待ちください。',
    'approvals-missing': '公表には2名の承認が必要です。ほかの方に承認を依頼してください。',
    'published-already': 'この公表文はすでに公表されています。画面を読み込み直してお確かめください。',
    'receiver-not-recognised':
      'このトークンの受信先はありません。登録時に示されたトークンをお確かめください。',
    'intel-not-found': 'この情報は見つかりません。画面を読み込み直してください。',
    'intel-without-indicators':
      'この情報には、ログインの判断に使える指標がありません。ほかの対応をお選びください。',
    'receiver-taken': 'この名前の通知先はすでにあります。別の名前を入力してください。',
    'receiver-not-found':
      'この通知先は見つからないか、すでにその状態です。画面を読み込み直してお確かめください。',
    'address-not-called':
      'このURLには通知できません。パスワードや「#」を含まない https:// で始まるURLを入力してください。ポーリングではURLは不要です。',
    'manual-moved-on':
      'マニュアルの下書きが書き換えられています。最新の下書きをお読みのうえ、もう一度お進みください。',
    'own-draft':
      'ご自分で書いた下書きは承認できません。書く方と承認する方は別の方です。セキュリティ担当者に内容を確かめて保存してもらい、そのあとで承認してください。',
    'server-not-found': 'このサーバーは登録されていません。画面を読み込み直してください。',
    'server-taken': 'このホスト名は登録済みです。一覧をお確かめください。',
    'check-in-the-future': '診断日が未来になっています。日付をお確かめください。',
    'rule-not-found': 'この版の規則はありません。画面を読み込み直してください。',
    'rule-confirmed-already': 'この版はすでに確認済みです。画面を読み込み直してお確かめください。',
    'alert-about-oneself':
      'ご自分のアカウントについてのアラートは、対応不要にできません。ほかの担当者に確認を依頼してください。',
    'alert-answered':
      'このアラートは、ほかの担当者がすでに対応しています。最新の状況を読み込んでお確かめください。',
  },
  en: {
    'policy-own': 'You cannot approve your own proposal. Please ask a colleague in the office to approve it.',
    'policy-moved-on':
      'This proposal has already been approved or replaced by another. Please reload the page.',
    'rules-not-found': 'There is no such file of detection rules. Please choose again from the list.',
    'alert-not-found': 'There is no such alert. Please choose again from the list.',
    'incident-facts-moved-on':
      'Somebody else recorded something first. Please check the latest state and enter yours again.',
    'known-in-the-future': 'The time it became known is in the future. Please check it.',
    'known-before-the-last':
      'This is earlier than the last note. If that note was wrong, please choose “Correction”.',
    'nothing-to-correct': 'Nothing has been noted yet. Please choose “Learned”.',
    'clock-not-found': 'There is no such clock. Please load the page again.',
    'step-noted-already': 'This report has been noted already. Please load the page again to see it.',
    'done-in-the-future': 'The time of the report is in the future. Please check it.',
    'confirmed-in-the-future': 'The time the facts were confirmed is in the future. Please check it.',
    'disclosure-not-found': 'There is no such disclosure. Please load the page again.',
    'disclosure-moved-on':
      'The disclosure has been changed. Please read the latest wording and continue from there.',
    'own-wording': 'You made the last change, so you cannot approve it. Please ask two others to approve it.',
    'approved-already': 'You have approved this already. Please wait for somebody else’s approval.',
    'approvals-missing': 'Two approvals are needed. Please ask others to approve it.',
    'published-already': 'This wording has been published already. Please load the page again.',
    'receiver-not-recognised':
      'No receiver has this token. Please check the one that was shown at the registration.',
    'intel-not-found': 'There is no such item. Please load the page again.',
    'intel-without-indicators':
      'It contains no indicators that can be used at sign-ins. Please choose another action.',
    'receiver-taken': 'There is a receiver of this name already. Please choose another name.',
    'receiver-not-found': 'This receiver was not found or already has that status. Please reload the page.',
    'address-not-called':
      'Notifications cannot be sent to this address. Please enter one that begins with https:// and contains no password and no #. For fetching, none is needed.',
    'manual-moved-on':
      'The draft of the manual has been changed. Please read the latest draft and continue from there.',
    'own-draft':
      'You cannot approve what you have written yourself: it takes two people. Ask a security officer to look it over and save it, then approve it.',
    'server-not-found': 'There is no such server. Please load the page again.',
    'server-taken': 'A server of this host name is listed already. Please look at the list.',
    'check-in-the-future': 'The date of the check is in the future. Please check it.',
    'rule-not-found': 'There is no such version of the rule. Please load the page again.',
    'rule-confirmed-already': 'This version is confirmed already. Please load the page again.',
    'alert-about-oneself':
      'You cannot dismiss an alert about your own account. Please ask a colleague to look at it.',
    'alert-answered': 'A colleague has already responded to this alert. Please reload it to see its status.',
  },
} as const
