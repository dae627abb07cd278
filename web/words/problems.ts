import { accessProblems } from './problems-access.ts'
import { agencyProblems } from './problems-agency.ts'
import { assuranceProblems } from './problems-assurance.ts'
import { auditProblems } from './problems-audit.ts'
import { bulkProblems } from './problems-bulk.ts'
import { cutoverProblems } from './problems-cutover.ts'
import { delegationProblems } from './problems-delegation.ts'
import { deskProblems } from './problems-desk.ts'
import { drillProblems } from './problems-drills.ts'
import { employeeProblems } from './problems-employees.ts'
import { incidentProblems } from './problems-incidents.ts'
import { registerProblems } from './problems-registers.ts'
import { requestProblems } from './problems-requests.ts'
import { travelProblems } from './problems-travel.ts'
import { travelMoneyProblems } from './problems-travel-money.ts'
import { tripProblems } from './problems-trips.ts'
import { watchProblems } from './problems-watch.ts'
import { whereaboutsProblems } from './problems-whereabouts.ts'

/**
 * A sentence for every refusal, in both languages: what happened, then what to do next.
 * They never tell whether an ID exists, nor why a code was asked for (S1-46).
 */
export const problemWords = {
  ja: {
    // Before sign-in
    'not-recognised':
      'ログインできませんでした。入力内容をお確かめください。続けてログインできないときは、ロックされている可能性があります。パスワードを再設定するか、会員の方は会員事務局へ、管理者の方はデスクへお問い合わせください。',
    'code-not-accepted':
      'このワンタイムパスワードは使えません。最新のメールに記載された6桁の数字を入力してください。うまくいかない場合は、時間をおいて最初からやり直してください。',
    'journey-not-found':
      'この画面の有効期限が切れました。お手数ですが、入口のページから最初からお進みください。',
    'journey-step-mismatch': 'この手続きは別の画面で先に進んでいます。画面を読み込み直してください。',
    'temporary-card':
      '仮カードの番号ではログインできません。本会員への切り替え、または再登録が必要です。手続きについては、仮カードをお持ちの方へのお知らせをご覧ください。',
    'link-not-usable':
      'このリンクは使えません。有効期限が切れたか、すでに使われたか、新しいメールが送られています。最新のメールをお確かめのうえ、見つからない場合は、登録した管理者（利用管理者の方はデスク）へ再送をご依頼ください。',
    'too-many-resends':
      '続けてお送りできるメールの数を超えました。10分ほど待ってから、もう一度お試しください。',
    'self-registration-not-recognised':
      '法人IDまたはパスワードが違います。貴社の利用管理者にお確かめのうえ、もう一度入力してください。',
    'self-registration-locked':
      'パスワードの誤りが続いたため、この法人IDのセルフ社員登録はロックされています。正しいパスワードでも進めず、時間がたっても解除されません。貴社の利用管理者に、新しいパスワードの設定をご依頼ください。',
    'already-registered':
      'この会員番号はすでに貴社で登録されています。入口のページの会員ログインからお進みください。ログインできないときは、貴社の利用管理者へおたずねください。',
    'already-waiting':
      'この会員番号の登録は、利用管理者の承認をお待ちいただいているところです。結果はメールでお知らせします。',
    'member-without-address':
      'この会員番号にはメールアドレスが登録されていません。会員事務局でメールアドレスを登録してから、もう一度お進みください。',
    'four-field-sign-in-gone':
      '法人IDと会員番号を合わせて入力するログインは終了しました。登録済みの方は会員ログインへ、登録がまだの方はセルフ社員登録へ、入口のページからお進みください。',
    'campaign-refused':
      'ただいまこの操作を受け付けることができません。しばらくしてから、入口のページからもう一度お試しください。',
    // One's own account
    'entry-not-found': 'この記録は見つかりません。画面を開き直して、もう一度お試しください。',
    'person-not-held': 'この方のアカウントは保護中ではありません。画面を開き直してご確認ください。',
    // Passwords
    'password-too-short':
      'パスワードの文字数が足りません。画面の「パスワードの決まり」に合わせて入力してください。',
    'password-too-long': 'パスワードが長すぎます。256文字以内で入力してください。',
    'password-one-kind':
      '文字の種類が足りません。英大文字・英小文字・数字・記号のうち、2種類以上を組み合わせてください。',
    'password-common': 'よく使われていて推測されやすいパスワードです。別のパスワードを入力してください。',
    'password-same': 'いままでと同じパスワードは使えません。別のパスワードを入力してください。',
    'password-like-id': 'IDやメールアドレスに似たパスワードは使えません。別のパスワードを入力してください。',
    'wrong-password': '現在のパスワードが違います。お確かめのうえ、もう一度入力してください。',
    // Passkeys, authenticator apps, recovery codes
    'not-offered':
      'この方法は、いまはご利用いただけません。画面を読み込み直して、ほかの方法をお選びください。',
    'passkey-not-accepted':
      'パスキーを確認できませんでした。もう一度お試しいただくか、ほかの方法をお選びください。',
    'passkey-already-added': 'このパスキーはすでに追加されています。別の端末で作り直してください。',
    'app-code-not-accepted':
      'この6桁の数字は使えません。認証アプリに表示されている最新の数字を入力してください。合わないときは、端末の時刻をお確かめください。',
    'recovery-code-not-accepted':
      'このリカバリーコードは使えません。使っていないものを、ハイフンも含めて書かれたとおりに入力してください。',
    'too-many-authenticators':
      '追加できるのは10個までです。使っていないものを削除してから、もう一度お試しください。',
    'authenticator-not-found': 'この項目は見つかりません。画面を読み込み直してください。',
    'authenticator-needed':
      'このIDには、本人確認の手段が少なくとも1つ必要です。先に別のものを追加してください。',
    'authenticator-first':
      'このIDでは、パスキーまたは認証アプリの登録が必要です。先に登録してください。登録が済むまで、ほかの操作はご利用いただけません。',
    // Registration, departments, people
    'account-not-found': 'このIDは見つかりません。一覧を読み込み直してください。',
    'administrator-by-operator':
      '利用管理者は、この画面では登録・変更できません。変更連絡表でデスクへお申し込みください。',
    'only-ticketing-managers': 'この操作は発券管理者に対してだけ行えます。対象の方をお確かめください。',
    'person-not-found': 'この方は見つかりません。一覧を読み込み直してください。',
    'person-left':
      'この方はすでに退職の手続きが済んでいるため、変更できません。一覧を読み込み直してください。再び利用される場合は、あらためて登録してください。',
    'person-suspended': 'この方は利用を停止しています。利用を再開してから、もう一度操作してください。',
    'person-has-trips':
      'この方には、まだ終わっていない出張があります。出張をどうするかを決めてから、もう一度操作してください。',
    'person-held': 'この方のアカウントは保護中です。先に保護を解除してから、もう一度操作してください。',
    'characters-not-in-cp932':
      'Shift_JIS にない文字が含まれているため、この形式では保存できません。UTF-8 の「CSVで保存する」をお使いください。',
    'department-not-found': 'この部課は見つかりません。部課の一覧を読み込み直して、選び直してください。',
    'department-code-taken': 'この部課コードはすでに使われています。別の3桁のコードを入力してください。',
    'department-has-trips':
      'この部課には出張の記録があるため、削除できません。使わない部課は、そのことがわかる名称に変更してください。',
    'department-in-use':
      'この部課には所属または担当の方がいるため、削除できません。先に部課を変更してください。',
    'member-full-already': 'この方はすでに本会員です。画面を読み込み直してください。',
    'member-number-malformed': '会員番号は7桁または9桁の数字で入力してください。',
    'member-number-taken': 'この会員番号はすでに貴社で登録されています。番号をお確かめください。',
    'self-registration-password-missing':
      'セルフ社員登録のパスワードがまだ設定されていません。先にパスワードを設定してください。',
    'application-not-found': 'この登録の申し込みは見つかりません。一覧を読み込み直してください。',
    'application-decided':
      'この登録の申し込みは、すでに承認または却下されています。一覧を読み込み直してください。',
    'member-unknown': 'この会員番号は見つかりません。ご本人に番号をお確かめください。',
    'member-exists':
      'この会員番号はすでに登録されています。番号をお確かめのうえ、「会員を探す」で登録内容をご確認ください。',
    'address-shared':
      'このメールアドレスは、ほかの方がすでに使っています。ご本人だけが受け取れるメールアドレスを入力してください。',
    'address-unchanged':
      'いまと同じメールアドレスです。変更する場合は、新しいメールアドレスを入力してください。',
    'address-kept-by-programme':
      '会員のメールアドレスは、ここでは変更できません。ご本人から会員事務局へお申し出ください。',
    'no-address':
      'メールアドレスが登録されていません。会員の方は会員事務局へ、発券管理者の方は貴社の利用管理者へ、利用管理者の方はデスクへ登録をご依頼ください。',
    'first-address-not-found':
      'このメールアドレスの確認は、すでに済んでいます。一覧を読み込み直してください。',
    'account-limited':
      'メールアドレスの確認が済むまで、閲覧以外の操作はご利用いただけません。発券管理者の方は貴社の利用管理者に、利用管理者の方はデスクにご連絡ください。',
    'password-kept-by-programme':
      '会員のパスワードは、ここでは変更できません。ログイン画面の「パスワード再設定はこちら」からお手続きください。',
    'password-already-set':
      'この方はすでにパスワードを設定しています。忘れた場合は、ご本人がログイン画面から再設定できます。',
    'password-mail-held-back':
      '企業設定でパスワード設定メールの送信を止めています。送る場合は、企業設定を変更してから再送してください。',
    'session-not-found':
      'このログインはすでに終了しています。画面を読み込み直して、「ログイン中の端末」をご確認ください。',
    'not-now': 'いまはこの操作を行えません。画面を読み込み直して、状態をご確認ください。',
    // Notices and manual
    'manual-not-published': 'マニュアルはまだ公開していません。公開日までお待ちください。',
    'notice-not-found':
      'このお知らせは見つかりません。掲載が終了した可能性があります。一覧を読み込み直してください。',
    'notice-changed': 'このお知らせは別の担当者が先に変更しました。読み込み直して、内容をご確認ください。',
    'notice-withdrawn':
      'このお知らせは取り下げられているため、変更できません。新しいお知らせとして作成してください。',
    'notice-link-broken':
      'リンク先が見つからないか、使えない形です。お知らせの番号、マニュアルなどのページ、https で始まるアドレスだけを指定できます。',
    'related-notice-unknown': '関連のお知らせに、見つからないものがあります。選び直してください。',
    // Import
    'import-not-found': 'この取り込みは見つかりません。もう一度ファイルを送ってください。',
    'too-many-lines': 'ファイルが10,000行を超えています。分割して、それぞれ取り込んでください。',
    'file-not-readable':
      'ファイルを読み取れませんでした。UTF-8 または Shift_JIS のCSVで保存し直して、もう一度お試しください。',
    ...accessProblems.ja,
    ...agencyProblems.ja,
    ...auditProblems.ja,
    ...delegationProblems.ja,
    ...whereaboutsProblems.ja,
    ...watchProblems.ja,
    ...assuranceProblems.ja,
    ...registerProblems.ja,
    ...employeeProblems.ja,
    ...drillProblems.ja,
    ...incidentProblems.ja,
    ...cutoverProblems.ja,
    // Maintenance
    'maintenance-not-found': 'このメンテナンスは見つかりません。一覧を読み込み直してください。',
    'maintenance-overlaps':
      'ほかのメンテナンスと時間が重なっています。一覧をご確認のうえ、日時を変えてください。',
    'maintenance-in-past': '日時が過去になっています。これからの日時を入力してください。',
    'maintenance-ends-first': '終了の日時が開始より前です。日時をお確かめください。',
    'maintenance-too-long': '1週間より長いメンテナンスは登録できません。終了の日時をお確かめください。',
    'maintenance-not-now':
      'このメンテナンスの状態が変わったため、この操作はできません。一覧をご確認ください。',
    ...bulkProblems.ja,
    ...travelMoneyProblems.ja,
    ...deskProblems.ja,
    ...tripProblems.ja,
    ...requestProblems.ja,
    ...travelProblems.ja,
    // Anywhere
    'invalid-input': '入力内容を確認してください。形式が正しくない項目があります。',
    'signed-out': 'ログインの有効期限が切れました。入口のページからもう一度ログインしてください。',
    forbidden:
      'この操作を行う権限がありません。必要な場合は、貴社の利用管理者（利用管理者の方はデスク、運営の担当者は上長）にご相談ください。',
    'method-not-allowed': 'このページは表示専用です。何も送信せずに、画面を閉じてください。',
    'not-found':
      'お探しのページまたは情報は見つかりません。移動または削除された可能性があります。前の画面に戻るか、入口のページからお進みください。',
    conflict: '別の方が先に変更しました。画面を読み込み直して、もう一度お試しください。',
    'too-large': '送信されたデータが大きすぎます。内容を分けて、もう一度お試しください。',
    'too-slow': '送信に時間がかかりすぎたため、受け付けを中止しました。もう一度お試しください。',
    'too-many-requests': '操作が続いたため、一時的に受け付けを止めています。少し待ってからお試しください。',
    'foreign-origin': '別のサイトからの操作は受け付けられません。入口のページから操作してください。',
    maintenance:
      'ただいまメンテナンスのため停止しています。入力内容はこの画面に残っています。終わりましたら、もう一度お試しください。',
    busy: 'ただいま混み合っています。入力内容はそのままで、少し待ってからもう一度お試しください。',
    unavailable:
      'ただいまシステムの不具合のため、ご利用いただけません。入力内容はこの画面に残っています。数分おいて、もう一度お試しください。',
    fault: '処理できませんでした。入力内容はこの画面に残っています。しばらくしてからもう一度お試しください。',
    'step-up-required': '続けるには、ご本人の確認が必要です。画面の案内に沿って確認してください。',
    'step-up-not-found': '確認の有効期限が切れました。お手数ですが、操作をもう一度やり直してください。',
  },
  en: {
    'not-recognised':
      'We could not sign you in. Please check what you entered. If it keeps failing, it may be locked: please reset your password, or contact the member office (members) or the desk (administrators).',
    'code-not-accepted':
      'This one-time password cannot be used. Enter the six digits from the newest mail. If that does not help, wait a while and start again from the beginning.',
    'journey-not-found': 'This page has expired. Please start again from the entry page.',
    'journey-step-mismatch': 'This has already moved on in another window. Please reload the page.',
    'temporary-card':
      'You cannot sign in with a temporary card number. Please become a full member or register again. The notice for holders of a temporary card explains how.',
    'link-not-usable':
      'This link cannot be used. It has expired, has been used already, or a newer mail was sent. Look for the newest mail; if there is none, ask the administrator who registered you to send it again (company administrators ask the desk).',
    'too-many-resends': 'No more mails can be sent just now. Please wait about 10 minutes and try again.',
    'self-registration-not-recognised':
      'The corporate ID or its password is not correct. Please check them with your company administrator and enter them again.',
    'self-registration-locked':
      'After repeated wrong passwords, the self-registration of this corporate ID is locked. Even the right password does not open it, nor does waiting. Please ask your company administrator to set a new password.',
    'already-registered':
      'This member number is already registered in your company. Please use the member sign-in on the entry page. If you cannot sign in, ask your company administrator.',
    'already-waiting':
      'The registration of this member number is waiting for your company administrator. We will tell you the result by mail.',
    'member-without-address':
      'No mail address is registered for this member number. Please register one with the member office, then start again.',
    'four-field-sign-in-gone':
      'Signing in with corporate ID and member number together has ended. From the entry page, registered people use the member sign-in, and everybody else the self-registration.',
    'campaign-refused': 'We cannot accept this right now. Please try again later from the entry page.',
    'entry-not-found': 'This entry was not found. Please open the page again and retry.',
    'person-not-held': 'This person’s account is not held. Please open the screen again.',
    'password-too-short':
      'This password is too short. Please follow the rules for passwords shown on the page.',
    'password-too-long': 'This password is too long. Use at most 256 characters.',
    'password-one-kind': 'Use at least two kinds of characters: upper case, lower case, digits and symbols.',
    'password-common': 'This password is common and easy to guess. Please choose another one.',
    'password-same': 'This is the password you have been using. Please choose another one.',
    'password-like-id': 'This password resembles your ID or mail address. Please choose another one.',
    'wrong-password': 'Your current password is not correct. Please check it and enter it again.',
    'not-offered': 'This method is not available now. Please reload the page and choose another one.',
    'passkey-not-accepted': 'We could not confirm the passkey. Please try again, or choose another way.',
    'passkey-already-added': 'This passkey has been added already. Please make one on another device.',
    'app-code-not-accepted':
      'These six digits cannot be used. Enter the newest ones in your authenticator app. If they are never right, check the clock of that device.',
    'recovery-code-not-accepted':
      'This recovery code cannot be used. Enter one you have not used, as it is written.',
    'too-many-authenticators': 'You can have 10 at most. Please remove one you do not use, then try again.',
    'authenticator-not-found': 'This was not found. Please reload the page.',
    'authenticator-needed': 'This ID must keep at least one of these. Please add another one first.',
    'authenticator-first':
      'This ID must have a passkey or an authenticator app. Please add one first. Until then, nothing else can be used.',
    // Registration, departments, people
    'account-not-found': 'This ID was not found. Please reload the list.',
    'administrator-by-operator':
      'Company administrators cannot be registered or changed here. Please apply to the desk by the change notice form.',
    'only-ticketing-managers': 'This can be done for ticketing managers only. Please check the person.',
    'person-not-found': 'This person was not found. Please reload the list.',
    'person-left':
      'This person has left the company and can no longer be changed. Please reload the list. If they come back, register them again.',
    'person-suspended': 'This person is suspended. Please reopen the account first.',
    'person-has-trips': 'This person still has open trips. Please decide what to do with them and try again.',
    'person-held': 'This account is held. Please lift the hold first and try again.',
    'characters-not-in-cp932':
      'Some characters are not in Shift_JIS, so this cannot be saved in that form. Please save it as CSV in UTF-8 instead.',
    'department-not-found': 'This department was not found. Please reload the departments and choose again.',
    'department-code-taken': 'This department code is in use. Please enter another code of 3 characters.',
    'department-has-trips':
      'This department has trips on record, so it cannot be removed. If it is no longer used, please rename it to say so.',
    'department-in-use':
      'People still belong to this department or issue tickets for it. Please move them first.',
    'member-full-already': 'This member is a full member already. Please reload the page.',
    'member-number-malformed': 'Please enter a member number of 7 or 9 digits.',
    'member-number-taken': 'This member number is already registered in your company. Please check it.',
    'self-registration-password-missing':
      'No self-registration password has been set yet. Please set one first.',
    'application-not-found': 'This application was not found. Please reload the list.',
    'application-decided': 'This application has already been approved or refused. Please reload the list.',
    'member-unknown': 'This member number was not found. Please check it with the person.',
    'member-exists':
      'This member number is already registered. Please check it, then look the member up with “Find the member”.',
    'address-shared':
      'Someone else already uses this mail address. Please enter an address that only this person can read.',
    'address-unchanged': 'This is the current mail address. To change it, please enter a new one.',
    'address-kept-by-programme':
      'A member’s mail address cannot be changed here. Please have the member ask the member office.',
    'no-address':
      'No mail address is registered. To have one registered, members ask the member office, ticketing managers their company administrator, and company administrators the desk.',
    'first-address-not-found': 'A decision on this address has already been made. Please reload the list.',
    'account-limited':
      'Until your mail address is confirmed you can look at things but change nothing. Ticketing managers: please contact your company administrator. Company administrators: please contact the desk.',
    'password-kept-by-programme':
      'A member password cannot be changed here. Please use “Reset your password” on the sign-in page.',
    'password-already-set':
      'This person has already set a password. If it is forgotten, they can reset it themselves on the sign-in page.',
    'password-mail-held-back':
      'Your company settings hold back password-setting mails. To send one, change the setting first and send it again.',
    'session-not-found':
      'That device has already been signed out. Please reload the page and look at “Signed-in devices”.',
    'not-now': 'This cannot be done right now. Please reload the page and check.',
    // Notices and manual
    'manual-not-published':
      'The manual has not been published yet. Please come back on the day it is published.',
    'notice-not-found': 'We could not find this notice. It may have ended. Please reload the list.',
    'notice-changed': 'A colleague changed this notice first. Please reload it and check what it says now.',
    'notice-withdrawn': 'This notice was withdrawn and cannot be changed. Please write a new one.',
    'notice-link-broken':
      'A link leads nowhere or cannot be used. You can link to notices, pages such as the manual, and addresses beginning with https only.',
    'related-notice-unknown': 'One of the related notices was not found. Please choose again.',
    // Import
    'import-not-found': 'This import was not found. Please send the file again.',
    'too-many-lines': 'The file has more than 10,000 lines. Please split it and import the parts.',
    'file-not-readable':
      'The file could not be read. Please save it as CSV in UTF-8 or Shift_JIS and try again.',
    ...accessProblems.en,
    ...agencyProblems.en,
    ...auditProblems.en,
    ...delegationProblems.en,
    ...whereaboutsProblems.en,
    ...watchProblems.en,
    ...assuranceProblems.en,
    ...registerProblems.en,
    ...employeeProblems.en,
    ...drillProblems.en,
    ...incidentProblems.en,
    ...cutoverProblems.en,
    // Maintenance
    'maintenance-not-found': 'This maintenance was not found. Please reload the list.',
    'maintenance-overlaps':
      'This overlaps another maintenance. Please look at the list and choose another time.',
    'maintenance-in-past': 'This time has passed. Please enter one that is still to come.',
    'maintenance-ends-first': 'The end comes before the start. Please check both.',
    'maintenance-too-long': 'A maintenance lasts a week at most. Please check the end.',
    'maintenance-not-now':
      'The maintenance stands differently now, so this cannot be done. Please look at the list.',
    ...bulkProblems.en,
    ...travelMoneyProblems.en,
    ...deskProblems.en,
    ...tripProblems.en,
    ...requestProblems.en,
    ...travelProblems.en,
    'invalid-input': 'Please check what you entered. Something is not in the expected form.',
    'signed-out': 'Your session has ended. Please sign in again from the entry page.',
    forbidden:
      'You are not permitted to do this. If you need to, please ask your company administrator. Company administrators ask the desk, and the operator’s staff their lead.',
    'method-not-allowed': 'This page only shows something. Please send nothing to it, and close it.',
    'not-found':
      'We could not find this. It may have been moved or removed. Please go back, or start from the entry page.',
    conflict: 'Someone else changed this first. Please reload the page and try again.',
    'too-large': 'What you sent is too large. Please split it and try again.',
    'too-slow': 'Sending took too long, so we stopped waiting. Please try again.',
    'too-many-requests': 'There were many requests in a short time. Please wait a moment and try again.',
    'foreign-origin': 'Requests from another site are not accepted. Please start from the entry page.',
    maintenance:
      'The service is stopped for maintenance. What you entered is kept here. Please try again once it is over.',
    busy: 'We are busy right now. What you entered is kept; please wait a moment and try again.',
    unavailable:
      'The service is down because of a fault on our side. What you entered is kept here. Please try again in a few minutes.',
    fault: 'Something went wrong on our side. What you entered is kept here. Please try again in a while.',
    'step-up-required':
      'To continue, we need to confirm that it is you. Please follow the steps on the screen.',
    'step-up-not-found': 'This confirmation has expired. Please start the operation again.',
  },
} as const

/** A refusal that has a text. */
export type ProblemId = keyof (typeof problemWords)['ja']

/** Whether a refusal's id has a text of its own. */
export const isProblemId = (id: string): id is ProblemId => Object.hasOwn(problemWords.ja, id)
