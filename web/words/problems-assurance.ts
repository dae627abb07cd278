/** A sentence for every refusal of the promises and their proof: what happened, then what to do next. */
export const assuranceProblems = {
  ja: {
    'commitment-not-found': 'この約束は見つかりません。一覧からもう一度お選びください。',
    'commitment-moved-on':
      'ほかの担当者が先に書き換えました。最新の文章をお読みのうえ、もう一度入力してください。',
    'evidence-not-found': 'この証跡は見つかりません。一覧からもう一度お選びください。',
    'record-not-computed': 'この証跡は申告によるもので、計算し直せません。申告の内容をお確かめください。',
    'rule-not-attested': 'この証跡は申告では記録できません。一覧からもう一度お選びください。',
    'meeting-in-future': '開催日が未来になっています。日付をお確かめください。',
    'meeting-names-unknown':
      '登録されていない会議体・人・対策が含まれています。画面を読み込み直してお選びください。',
    'follow-up-not-found':
      'この対応はすでに完了しているか、見つかりません。画面を読み込み直してお確かめください。',
    'seat-not-found': 'この役職は見つかりません。画面を読み込み直してお選びください。',
    'named-person-not-found':
      'この方は登録されていません。登録ファイルに加えてから、もう一度お選びください。',
    'seat-held-later': 'その日以降の就任がすでに記録されています。画面を読み込み直してお確かめください。',
    'audit-in-future': '監査の日が未来になっています。日付をお確かめください。',
    'audit-on-record': 'この機関の同じ日の監査はすでに記録されています。一覧をお確かめください。',
    'audit-names-unknown': '登録されていない対策が含まれています。画面を読み込み直してお選びください。',
    'finding-not-found': 'この指摘は見つかりません。画面を読み込み直してお選びください。',
    'finding-closed': 'この指摘はすでに完了しています。画面を読み込み直してお確かめください。',
    'finding-moved-on':
      'ほかの担当者が先に対応を書き換えました。最新の内容をお確かめのうえ、もう一度入力してください。',
    'finding-not-planned': '対応・担当・期限がまだ決まっていません。先に対応を記録してください。',
    'proof-not-of-control': 'この証跡は、指摘された対策のものではありません。一覧からお選びください。',
    'proof-does-not-hold':
      'いま計算し直した証跡が合格していません。対応が済んでいるかを確かめてから、もう一度お試しください。',
    'contact-too-often':
      '短い間に多くのご連絡をいただいたため、いまは受け付けられません。明日もう一度お試しいただくか、お電話でご連絡ください。',
    'inquiry-not-found': 'このご連絡は見つかりません。一覧からもう一度お選びください。',
    'inquiry-answered': 'ほかの担当者がすでに返事をしています。画面を読み込み直してお確かめください。',
    'inspection-in-future': '検査の日が未来になっています。日付をお確かめください。',
    'inspection-without-body':
      'CISOの下に検査する組織が登録されていません。登録ファイルに組織を加えてください。',
    'inspection-company-unknown':
      'このグループ会社にその部署はありません。人の登録にある会社名と部署名を入力してください。',
    'exception-allowed-by-inspector': '例外は、検査した人とは別の人が認めてください。',
    'check-names-unknown': '登録されていない組織か人が含まれています。画面を読み込み直してお選びください。',
    'check-not-found': 'この点検は見つかりません。画面を読み込み直してお選びください。',
    'check-in-future': '点検の日が未来になっています。日付をお確かめください。',
    'check-on-record': 'この日の点検はすでに記録されています。日付をお確かめください。',
    'check-without-improvement': '問題があったときは、改善することと期限を入力してください。',
    'improvement-not-found': 'この改善はすでに済んでいるか、見つかりません。画面を読み込み直してください。',
    'violation-in-future': '違反のあった日が未来になっています。日付をお確かめください。',
    'violation-not-found': 'このケースは見つかりません。一覧からもう一度お選びください。',
    'violation-decided': 'このケースはすでに判断されています。画面を読み込み直してお確かめください。',
    'colleague-without-account':
      'この社員番号の方には担当者のアカウントがありません。先にアカウントとの結び付けを登録してください。',
    'appraisal-item-not-agreed': '評価の項目がまだ合意されていません。先に、合意した項目を記録してください。',
    'agreed-in-future': '合意した日が未来になっています。日付をお確かめください。',
    'year-not-begun': 'この年度はまだ始まっていません。年度をお確かめください。',
    'risk-not-found': 'この項目は見つかりません。画面を読み込み直してお確かめください。',
    'risk-not-lowered': '区分を下げるには、最上位の会議の決定が必要です。先に会議の記録を登録してください。',
    'population-broken':
      '在籍者のファイルに誤りがあるため、何も取り込んでいません。示された行を直して、もう一度お試しください。',
    'nobody-on-the-roll': 'この在籍者は見つかりません。一覧からもう一度お選びください。',
    'colleague-has-account':
      'この在籍者には別のアカウントが結び付いています。在籍者とアカウントをお確かめください。',
    'programme-not-found': 'この取り組みは見つかりません。年間計画からもう一度お選びください。',
    'cycle-not-found':
      'この回は見つからないか、まだ始まっていないか、終わっています。年間計画でお確かめください。',
    'cycle-in-past': '開始日が過去になっています。今日以降の日付をお選びください。',
    'cycle-backwards': '終了日は開始日以降、1年以内の日付にしてください。',
    'attendance-outside': '受講日がこの回の期間の外か、未来になっています。日付をお確かめください。',
    'attendance-unknown':
      '登録されていない社員番号が含まれているため、何も記録していません。番号をお確かめください。',
    'exemption-backwards': '最終日は開始日以降、1年以内の日付にしてください。',
    'exercise-in-past': '予定日が過去になっています。今日以降の日付をお選びください。',
    'exercise-not-found':
      'この訓練は見つからないか、すでに実施または中止されています。年間計画でお確かめください。',
    'exercise-not-held-yet': '実施日は、計画した日以降で今日までの日付にしてください。',
  },
  en: {
    'commitment-not-found': 'There is no such promise. Please choose again from the list.',
    'commitment-moved-on':
      'Somebody else has changed this wording. Please read the latest version and enter yours again.',
    'evidence-not-found': 'There is no such record. Please choose again from the list.',
    'record-not-computed':
      'This record was attested, so no number can be found again. Please read what was attested.',
    'rule-not-attested': 'This is not proved by attesting. Please choose again from the list.',
    'meeting-in-future': 'The date of the meeting is in the future. Please check it.',
    'meeting-names-unknown':
      'It names a body, a person or a control that is not on the registers. Please reload the page and choose again.',
    'follow-up-not-found': 'This is already done, or was not found. Please reload the page.',
    'seat-not-found': 'There is no such seat. Please load the page again and choose.',
    'named-person-not-found':
      'This person is not on the registers. Please add them to the file of registers first.',
    'seat-held-later': 'A later appointment to this seat is already recorded. Please reload the page.',
    'audit-in-future': 'The date of the audit is in the future. Please check it.',
    'audit-on-record': 'This body’s audit of that day is already recorded. Please check the list.',
    'audit-names-unknown': 'A control in it is not on the registers. Please load the page again and choose.',
    'finding-not-found': 'There is no such finding. Please load the page again and choose.',
    'finding-closed': 'This finding is closed already. Please load the page again.',
    'finding-moved-on':
      'Somebody else has changed the plan. Please read the latest version and enter yours again.',
    'finding-not-planned': 'No action, owner and due date have been set yet. Please record the action first.',
    'proof-not-of-control':
      'This proof does not belong to the control in question. Please choose from the list.',
    'proof-does-not-hold':
      'The proof was checked again just now and did not pass. Please check that the action is done, and try again.',
    'contact-too-often':
      'We have received many messages in a short time and cannot accept more now. Please try again tomorrow, or call us.',
    'inquiry-not-found': 'There is no such inquiry. Please choose again from the list.',
    'inquiry-answered': 'Somebody else has answered this already. Please load the page again.',
    'inspection-in-future': 'The date of the inspection is in the future. Please check it.',
    'inspection-without-body':
      'No organisation under the CISO is on the registers. Please add it to the file of registers.',
    'inspection-company-unknown':
      'That company has no such unit. Please enter both as they appear in the register of people.',
    'exception-allowed-by-inspector':
      'Somebody other than the inspector must allow the exception. Please choose another person.',
    'check-names-unknown':
      'An organisation or a person in it is not on the registers. Please load the page again and choose.',
    'check-not-found': 'There is no such check. Please load the page again and choose.',
    'check-in-future': 'The date of the check is in the future. Please correct it.',
    'check-on-record': 'A result for that day is already recorded. Please correct the date.',
    'check-without-improvement':
      'If something is not in order, please enter what will be improved and by when.',
    'improvement-not-found': 'This improvement is already done, or was not found. Please reload the page.',
    'violation-in-future': 'The date it happened is in the future. Please check it.',
    'violation-not-found': 'There is no such case. Please choose again from the list.',
    'violation-decided': 'This case has already been decided. Please reload the page.',
    'colleague-without-account':
      'The person with this employee number has no staff account. Please link the account first.',
    'appraisal-item-not-agreed':
      'No item of the appraisal is agreed yet. Please record what was agreed first.',
    'agreed-in-future': 'The date of the agreement is in the future. Please check it.',
    'year-not-begun': 'That year has not begun yet. Please check it.',
    'risk-not-found': 'There is no such entry. Please load the page again.',
    'risk-not-lowered': 'Only the top body can decide to lower its class. Please record that meeting first.',
    'population-broken':
      'The file of people has faults, so nothing was imported. Please correct the lines shown and try again.',
    'nobody-on-the-roll': 'This person was not found. Please choose again from the list.',
    'colleague-has-account':
      'Another account is already linked to this person. Please check the person and the account.',
    'programme-not-found': 'There is no such programme. Please choose again from the plan of the year.',
    'cycle-not-found':
      'This round is not there, has not begun, or is over. Please check the plan of the year.',
    'cycle-in-past': 'The first day is in the past. Please choose today or a later day.',
    'cycle-backwards': 'Please end the round on or after its first day, within a year.',
    'attendance-outside': 'The date is outside the round or in the future. Please check it.',
    'attendance-unknown':
      'Some employee numbers are not registered, so nothing was recorded. Please check the numbers.',
    'exemption-backwards': 'Please choose a last day on or after the first, within a year.',
    'exercise-in-past': 'The date is in the past. Please choose today or a later day.',
    'exercise-not-found':
      'This exercise is not there, was held already or is cancelled. Please check the plan of the year.',
    'exercise-not-held-yet': 'Please choose a day from when it was planned until today.',
  },
} as const
