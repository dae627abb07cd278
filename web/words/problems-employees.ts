/** A sentence for every refusal of what is asked of officers and employees: what happened, then what to do next. */
export const employeeProblems = {
  ja: {
    'document-not-found':
      'この文書は見つからないか、いまは対象ではありません。一覧からもう一度お選びください。',
    'document-moved-on':
      'この文書は、ほかの方が先に更新しました。画面を読み込み直して、最新の内容をお確かめください。',
    'document-own-draft':
      'ご自分で書いた版は、ご自分では承認できません。ほかの担当者に承認をご依頼ください。',
    'not-a-colleague':
      'このIDは、まだ名簿の方と結び付いていません。情報セキュリティの担当者へお知らせください。',
    'lesson-not-found': 'この研修は見つかりません。一覧からもう一度お選びください。',
    'lesson-moved-on': 'この研修は新しくなりました。画面を読み込み直して、もう一度お答えください。',
    'enrolment-in-past': '期限が過ぎた日付になっています。今日以降の日付を入力してください。',
    'no-mail-file':
      'メールのファイルとして読めません。メールを .eml 形式で保存してから、もう一度お選びください。',
    'too-many-reports':
      '1時間に受け付けられる報告の数を超えました。時間をおいてから、もう一度ご報告ください。急ぐときはCSIRTへ電話してください。',
    'report-not-found': 'この報告は見つかりません。一覧からもう一度お選びください。',
  },
  en: {
    'document-not-found':
      'This document was not found or does not apply to you now. Please choose again from the list.',
    'document-moved-on':
      'Somebody else has updated this document. Please reload the page and read the latest version.',
    'document-own-draft':
      'You wrote this version, so you cannot approve it. Please ask a colleague to approve it.',
    'not-a-colleague':
      'This ID is not linked to anybody on the register of people yet. Please tell the security office.',
    'lesson-not-found': 'There is no such lesson. Please choose again from the list.',
    'lesson-moved-on': 'This lesson has been updated. Please reload the page and answer again.',
    'enrolment-in-past': 'That day has passed. Please enter today or a later day.',
    'no-mail-file': 'This file cannot be read as a mail. Please save the mail as .eml and choose it again.',
    'too-many-reports':
      'The number of reports we can accept in an hour has been reached. Please report it a little later, or call the CSIRT if it is urgent.',
    'report-not-found': 'There is no such report. Please choose again from the list.',
  },
} as const
