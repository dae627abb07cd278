import { auditMailWords } from './mail-audit.ts'
import { changeNoticeMailWords } from './mail-change-notice.ts'
import { clockMailWords } from './mail-clock.ts'
import { contactMailWords } from './mail-contact.ts'
import { firstAddressMailWords } from './mail-first-address.ts'
import { invitationMailWords } from './mail-invitation.ts'
import { memberOfficeMailWords } from './mail-member-office.ts'
import { reminderMailWords } from './mail-reminder.ts'
import { safetyMailWords } from './mail-safety.ts'
import { tripMailWords } from './mail-trip.ts'
import { watchMailWords } from './mail-watch.ts'

/**
 * The words of every mail; `{name}` is filled in by the mail room. Layout and order are the same for all:
 * what it is, particulars, what to do next, what to beware of, whom to tell.
 */
export const mailWords = {
  ja: {
    ...auditMailWords.ja,
    ...firstAddressMailWords.ja,
    ...memberOfficeMailWords.ja,
    ...invitationMailWords.ja,
    ...changeNoticeMailWords.ja,
    ...clockMailWords.ja,
    ...contactMailWords.ja,
    ...tripMailWords.ja,
    ...reminderMailWords.ja,
    ...safetyMailWords.ja,
    ...watchMailWords.ja,
    'label.code': 'ワンタイムパスワード',
    'label.link': 'パスワードの設定画面',
    'label.at': '日時',
    'label.device': 'ご利用の端末',
    'label.network': '接続元',
    'label.validity': '有効期限',
    'label.newAddress': '新しいメールアドレス',
    'label.case': '受付番号',
    'label.colleague': '対象の方',
    'kind.administrator': '利用管理者1名',
    'kind.ticketing-manager': '発券管理者1名',
    'kind.traveller': '社員1名',
    'label.signInId': '管理者用ID',
    'label.authenticator': '名前',
    'label.codesLeft': 'リカバリーコードの残り',
    'label.next': '次にしていただくこと',
    'label.caution': 'ご注意',
    'label.notYou': 'お心当たりがないとき',
    time: '{time}(日本時間)',
    validMinutes: '発行から{minutes}分間',
    validHours: 'このメールの送信から{hours}時間',
    neverAsk:
      'お電話やメールで、このワンタイムパスワードをおたずねすることは決してありません。どなたにもお伝えにならないでください。',
    desk: '{name}(無料 {free}/携帯電話などから・有料 {charged})',
    memberOffice: '{name}({phone})',
    sender: '{portal}({operator})',
    senderNote:
      '{portal}からのメールは、いつも {from} からお送りしています。\n送信専用のため、このメールにご返信いただいてもお答えできません。',
    'one-time-code/sign-in.subject': '【{portal}】ログイン用ワンタイムパスワードのお知らせ',
    'one-time-code/sign-in.purpose':
      '{portal}へのログインを続けるためのワンタイムパスワードをお知らせします。',
    'one-time-code/sign-in.next':
      'ログインを始めた画面に戻り、上のワンタイムパスワードを入力してください。有効期限を過ぎたときは、同じ画面から再送できます。',
    'one-time-code/sign-in.notYou':
      'パスワードを第三者に知られているおそれがあります。ワンタイムパスワードはどこにも入力せず、ログイン画面の「パスワード再設定はこちら」からパスワードを変更したうえで、{contact}までお知らせください。',
    'one-time-code/reset.subject': '【{portal}】パスワード再設定用ワンタイムパスワードのお知らせ',
    'one-time-code/reset.purpose': 'パスワードを再設定するためのワンタイムパスワードをお知らせします。',
    'one-time-code/reset.next':
      '再設定を始めた画面に戻り、上のワンタイムパスワードを入力して、新しいパスワードを設定してください。有効期限を過ぎたときは、同じ画面から再送できます。',
    'one-time-code/reset.notYou':
      'ワンタイムパスワードを入力しない限り、いまのパスワードは変わりません。このようなメールが続くときは、{contact}までお知らせください。',
    'one-time-code/address.subject': '【{portal}】メールアドレス確認用ワンタイムパスワードのお知らせ',
    'one-time-code/address.purpose':
      'このメールアドレスを{portal}に登録するためのワンタイムパスワードをお知らせします。',
    'one-time-code/address.next':
      'メールアドレスを入力した画面に戻り、上のワンタイムパスワードを入力してください。入力が済むまで、登録は変わりません。',
    'one-time-code/address.notYou':
      'どなたかがメールアドレスを誤って入力したものと思われます。ワンタイムパスワードを入力しない限り、このメールアドレスは登録されません。このようなメールが続くときは、{contact}までお知らせください。',
    'one-time-code/operation.subject': '【{portal}】お手続き確認用ワンタイムパスワードのお知らせ',
    'one-time-code/operation.purpose':
      '{portal}でのお手続きを続けるためのワンタイムパスワードをお知らせします。',
    'one-time-code/operation.next':
      'お手続きの画面に戻り、上のワンタイムパスワードを入力してください。入力が済むまで、お手続きは行われません。',
    'one-time-code/operation.notYou':
      '第三者がお客さまとしてログインしているおそれがあります。ワンタイムパスワードはどこにも入力せず、ログイン画面の「パスワード再設定はこちら」からパスワードを変更したうえで、至急{contact}までお知らせください。',
    'user-registered/ticketing-manager.subject': '【{portal}】ユーザー登録完了',
    'user-registered/ticketing-manager.purpose':
      '{company}の発券管理者として、{portal}へのユーザー登録が完了しました。',
    'user-registered/ticketing-manager.next':
      '下の画面を開き、ご自身でパスワードを設定してください。ログインに必要なIDはこのメールに記載していません。貴社の利用管理者からの案内をお待ちください。有効期限を過ぎたときは、利用管理者に再送をご依頼ください。',
    'user-registered/ticketing-manager.notYou':
      '下の画面は開かずに、{contact}までお知らせください。パスワードを設定しない限り、ログインはできません。',
    'user-registered/administrator.subject': '【{portal}】ユーザー登録完了',
    'user-registered/administrator.purpose':
      '{company}の利用管理者として、{portal}へのユーザー登録が完了しました。',
    'user-registered/administrator.next':
      '下の画面を開き、ご自身でパスワードを設定してください。ログインに必要なIDはこのメールに記載していません。別途ご案内いたします。有効期限を過ぎたときは、{contact}に再送をご依頼ください。',
    'user-registered/administrator.notYou':
      '下の画面は開かずに、{contact}までお知らせください。パスワードを設定しない限り、ログインはできません。',
    'user-registered/staff.subject': '【{portal}】担当者登録完了',
    'user-registered/staff.purpose': '{portal}の運営担当者としての登録が完了しました。',
    'user-registered/staff.next':
      '下の画面を開き、ご自身でパスワードを設定してください。設定が済みましたら、担当者用の画面（{staffDoor}）からログインします。IDはこのメールに記載していません。登録した管理者からお受け取りください。有効期限を過ぎたときは、登録した管理者に再送をご依頼ください。',
    'user-registered/staff.notYou':
      '下の画面は開かずに、{contact}までお知らせください。パスワードを設定しない限り、ログインはできません。',
    'login-notice.subject': '【{portal}】ログインのお知らせ',
    'login-notice.purpose': 'お客さまのIDで{portal}にログインがありましたので、お知らせします。',
    'login-notice.next':
      'ご本人によるログインでしたら、お手続きは必要ありません。この通知は、マイナビゲーションの「管理者ログイン通知メール送信設定」でいつでも変更できます。',
    'login-notice.notYou':
      'ログイン画面の「パスワード再設定はこちら」から、すぐにパスワードを変更してください。ほかの端末からのログインはすべて終了します。ログインできるときは、マイナビゲーションの「セキュリティの記録」で「心当たりがない」を選ぶと、アカウントをすぐに保護できます。そのうえで、{contact}までお知らせください。',
    'password-changed.subject': '【{portal}】パスワード変更のお知らせ',
    'password-changed.purpose': '{portal}で、お客さまのパスワードが変更されましたので、お知らせします。',
    'password-changed.next':
      'ご本人による変更でしたら、お手続きは必要ありません。次回から新しいパスワードでログインしてください。',
    'password-changed.notYou':
      'ログイン画面の「パスワード再設定はこちら」から、すぐにパスワードを設定し直してください。そのうえで、至急{contact}までお知らせください。',
    'address-changed-old.subject': '【{portal}】メールアドレス変更のお知らせ',
    'address-changed-old.purpose':
      '{portal}の各種サービス用メールアドレスが変更されましたので、これまでのメールアドレスにもお知らせします。',
    'address-changed-old.next':
      'ご承知の変更でしたら、お手続きは必要ありません。今後のメールは新しいメールアドレスにお送りします。',
    'address-changed-old.notYou':
      '至急{contact}までお知らせください。このメールアドレスには、以後ワンタイムパスワードは届きません。',
    'address-changed-new.subject': '【{portal}】メールアドレス登録完了のお知らせ',
    'address-changed-new.purpose':
      'このメールアドレスが、{portal}の各種サービス用メールアドレスとして登録されました。',
    'address-changed-new.next':
      'お手続きは必要ありません。今後のワンタイムパスワードやお知らせは、このメールアドレスにお送りします。',
    'address-changed-new.notYou': '{contact}までお知らせください。',
    'self-registration-locked.subject': '【{portal}】セルフ社員登録のロックのお知らせ',
    'self-registration-locked.purpose':
      'パスワードの誤りが続いたため、{company}のセルフ社員登録をロックしました。',
    'self-registration-locked.next':
      'ロックは、利用管理者が新しいパスワードを設定すると解除されます。時間がたっても解除されません。ポータルの「企業設定」で「セルフ社員登録」のパスワードを設定し、社員の方へお知らせください。登録済みの方のログインや、そのほかの機能はいつもどおりご利用いただけます。',
    'self-registration-locked.notYou':
      '第三者がパスワードを推測しようとした可能性があります。続くときは「企業設定」でセルフ社員登録を停止し、{contact}までお知らせください。',
    'self-registration-unlocked.subject': '【{portal}】セルフ社員登録のロック解除のお知らせ',
    'self-registration-unlocked.purpose':
      '利用管理者が新しいパスワードを設定したため、{company}のセルフ社員登録のロックを解除しました。',
    'self-registration-unlocked.next':
      'これまでのパスワードは使えません。これから登録される社員の方へ、新しいパスワードをお知らせください。',
    'self-registration-unlocked.notYou':
      '利用管理者のどなたも設定していないときは、至急{contact}までお知らせください。',
    'application-received.subject': '【{portal}】セルフ社員登録の申し込みのお知らせ',
    'application-received.purpose': '{company}へのセルフ社員登録の申し込みがあり、承認を待っています。',
    'application-received.next':
      'ポータルの「社員・利用登録」で、承認を待っている方をご確認ください。続けて申し込みがあっても、このお知らせは1日に1通だけお送りします。',
    'application-received.notYou':
      '身に覚えのない方の申し込みは、却下してください。続くときは「企業設定」でセルフ社員登録のパスワードを変更し、{contact}までお知らせください。',
    'application-agreed.subject': '【{portal}】社員登録完了のお知らせ',
    'application-agreed.purpose':
      'お申し込みいただいたセルフ社員登録を{company}の利用管理者が承認し、登録が完了しました。',
    'application-agreed.next':
      '入口のページの「会員ログイン」から、会員番号と会員のパスワードでログインしてください。',
    'application-agreed.notYou':
      'どなたかがお客さまの会員番号とパスワードを使った可能性があります。会員のパスワードを変更したうえで、{contact}までお知らせください。',
    'application-refused.subject': '【{portal}】セルフ社員登録についてのお知らせ',
    'application-refused.purpose':
      'お申し込みいただいたセルフ社員登録は、{company}の利用管理者が承認しませんでした。登録は行われていません。',
    'application-refused.next':
      '理由については、貴社の利用管理者へおたずねください。もう一度お申し込みいただくこともできます。',
    'application-refused.notYou':
      'どなたかがお客さまの会員番号とパスワードを使った可能性があります。会員のパスワードを変更したうえで、{contact}までお知らせください。',
    'account-held.subject': '【{portal}】アカウントの保護のお知らせ',
    'account-held.purpose':
      'セキュリティの記録について「心当たりがない」とのお申し出を受け、お客さまのアカウントを保護しました。すべての端末でのログインが終了し、パスワードを再設定するまでログインできません。',
    'account-held.next':
      '入口のページからログイン画面を開き、「パスワード再設定はこちら」から新しいパスワードを設定してください。設定が済むと、保護は解除されます。お申し出の記録のあとに追加されたパスキーと認証アプリは使えません。ほかに使えるものがないときは、貴社の利用管理者または{contact}までご連絡ください。このメールアドレスをほかの方も読めるおそれがあるときは、再設定の前に{contact}までお知らせください。ログインの際に登録したメールアドレスの確認がまだ済んでいない方は、再設定の前に、貴社の利用管理者の確認が必要です。利用管理者ご本人は{contact}までご連絡ください。',
    'account-held.notYou':
      'ほかの方がお客さまとしてログインし、申し出をしたおそれがあります。同じようにパスワードを再設定すると、その方はログインできなくなります。そのうえで、{contact}まで受付番号とともにお知らせください。',
    'colleague-held.subject': '【{portal}】貴社のアカウントを保護しました',
    'colleague-held.purpose':
      'ご本人から「心当たりがない」とのお申し出があり、貴社の下記の方のアカウントを保護しました。ご本人がパスワードを再設定するまでログインできません。',
    'colleague-held.next':
      'どなたが保護中かは、ポータルの「利用登録」で状態を「保護中」にしてご確認ください。ご本人にお電話などで確かめ、パスワードの再設定をお伝えください。発券管理者のメールアドレスが違うときは「利用登録」から修正できます。利用管理者の保護は、{contact}が解除します。',
    'colleague-held.notYou':
      'このお申し出についてご不明な点は、{contact}まで受付番号とともにお知らせください。',
    'account-held/office.subject': '【{portal}】アカウントの保護のお知らせ',
    'account-held/office.purpose':
      'お客さまのアカウントを守るため、当社のセキュリティ担当がアカウントを保護しました。すべての端末でのログインが終了し、保護が解除されるまでログインできません。',
    'account-held/office.next':
      'パスワードを再設定しても、保護は解除されません。{contact}まで受付番号とともにご連絡ください。安全を確かめたうえで保護を解除し、メールでお知らせします。',
    'account-held/office.notYou':
      'ほかの方がお客さまとしてログインしていたおそれがあるときや、ご不明な点があるときも、{contact}までお知らせください。',
    'colleague-held/office.subject': '【{portal}】貴社のアカウントを保護しました',
    'colleague-held/office.purpose':
      '当社のセキュリティ担当が、貴社の下記の方のアカウントを保護しました。保護が解除されるまで、どなたもこのアカウントではログインできません。',
    'colleague-held/office.next':
      'どなたが保護中かは、ポータルの「利用登録」で状態を「保護中」にしてご確認ください。パスワードの再設定や、貴社での解除はできません。お急ぎのときは、{contact}まで受付番号とともにご連絡ください。',
    'colleague-held/office.notYou':
      'この保護についてご不明な点は、{contact}まで受付番号とともにお知らせください。',
    'hold-lifted.subject': '【{portal}】アカウントの保護の解除のお知らせ',
    'hold-lifted.purpose':
      'お客さまのアカウントの保護が解除され、これまでのパスワードでログインできるようになりました。お申し出によって使えなくなっていたパスキーと認証アプリは削除しました。',
    'hold-lifted.next':
      'ほかの方に知られたおそれのあるパスワードは、ログイン画面の「パスワード再設定はこちら」から変更してください。',
    'hold-lifted.notYou':
      'すぐにログイン画面の「パスワード再設定はこちら」からパスワードを再設定し、{contact}までお知らせください。',
    'authenticator/added.subject': '【{portal}】本人確認の手段が追加されました',
    'authenticator/added.purpose':
      '{portal}で、お客さまの本人確認の手段（パスキーまたは認証アプリ）が追加されましたので、お知らせします。',
    'authenticator/added.next':
      'ご本人による追加でしたら、お手続きは必要ありません。リカバリーコードは、端末とは別の場所に保管してください。',
    'authenticator/added.notYou':
      'マイナビゲーションの「パスキーと認証アプリ」でお心当たりのないものを削除し、パスワードを変更したうえで、至急{contact}までお知らせください。',
    'authenticator/removed.subject': '【{portal}】本人確認の手段が削除されました',
    'authenticator/removed.purpose':
      '{portal}で、お客さまの本人確認の手段（パスキーまたは認証アプリ）が削除されましたので、お知らせします。',
    'authenticator/removed.next': 'ご本人による削除でしたら、お手続きは必要ありません。',
    'authenticator/removed.notYou':
      'ログイン画面の「パスワード再設定はこちら」からパスワードを変更したうえで、至急{contact}までお知らせください。',
    'authenticator/suspended.subject': '【{portal}】本人確認の手段を使えなくしました',
    'authenticator/suspended.purpose':
      '{portal}で、お客さまの本人確認の手段（パスキーまたは認証アプリ）を、紛失または複製のおそれがあるため使えなくしました。',
    'authenticator/suspended.next':
      'マイナビゲーションの「パスキーと認証アプリ」で削除し、新しいものを追加してください。ほかの手段がないときは、リカバリーコードで本人確認ができます。',
    'authenticator/suspended.notYou':
      'ご本人が紛失を届け出ていないときは、第三者がお使いになっているおそれがあります。至急{contact}までお知らせください。',
    'authenticator/codes-made.subject': '【{portal}】リカバリーコードが新しくなりました',
    'authenticator/codes-made.purpose':
      '{portal}で、お客さまのリカバリーコードが新しく発行されましたので、お知らせします。以前のものは使えません。',
    'authenticator/codes-made.next':
      'ご本人による発行でしたら、お手続きは必要ありません。新しいリカバリーコードを、端末とは別の場所に保管してください。',
    'authenticator/codes-made.notYou':
      'ログイン画面の「パスワード再設定はこちら」からパスワードを変更したうえで、至急{contact}までお知らせください。',
    'authenticator/code-used.subject': '【{portal}】リカバリーコードが使われました',
    'authenticator/code-used.purpose':
      '{portal}で、お客さまのリカバリーコードが1つ使われましたので、お知らせします。使われたものは、もう使えません。',
    'authenticator/code-used.next':
      'ご本人による利用でしたら、残りの数をお確かめのうえ、少ないときはマイナビゲーションで新しく発行してください。',
    'authenticator/code-used.notYou':
      'リカバリーコードとパスワードを第三者に知られているおそれがあります。パスワードを変更してリカバリーコードを新しくしたうえで、至急{contact}までお知らせください。',
    'authenticator/refused.subject': '【{portal}】本人確認に失敗したログインがありました',
    'authenticator/refused.purpose':
      'お客さまのIDと正しいパスワードが入力されましたが、そのあとの本人確認ができませんでした。ログインはされていません。',
    'authenticator/refused.next':
      'ご本人の入力の間違いでしたら、お手続きは必要ありません。認証アプリの数字が合わないときは、端末の時刻をお確かめください。',
    'authenticator/refused.notYou':
      'パスワードを第三者に知られているおそれがあります。ログイン画面の「パスワード再設定はこちら」からパスワードを変更したうえで、{contact}までお知らせください。',
    'authenticator/operation-refused.subject': '【{portal}】操作の本人確認に失敗しました',
    'authenticator/operation-refused.purpose':
      'ログイン中の画面で本人確認が必要な操作が行われましたが、本人確認ができませんでした。操作は行われていません。',
    'authenticator/operation-refused.next':
      'ご本人の入力の間違いでしたら、お手続きは必要ありません。認証アプリの数字が合わないときは、端末の時刻をお確かめください。',
    'authenticator/operation-refused.notYou':
      '第三者がお客さまのログイン中の画面を操作しているおそれがあります。ポータルの「セキュリティの記録」で、そのログインについて「心当たりがない」をお選びのうえ、{contact}までお知らせください。',
    'authenticator/ended.subject': '【{portal}】本人確認の手段の登録を終了しました',
    'authenticator/ended.purpose':
      '{portal}のご利用が終了したため、お客さまのパスキー・認証アプリ・リカバリーコードの登録を終了しました。',
    'authenticator/ended.next':
      'お手続きは必要ありません。端末に残っているパスキーは、もう使えませんので削除してください。',
    'authenticator/ended.notYou': '{contact}までお知らせください。',
  },
  en: {
    ...auditMailWords.en,
    ...firstAddressMailWords.en,
    ...memberOfficeMailWords.en,
    ...invitationMailWords.en,
    ...changeNoticeMailWords.en,
    ...clockMailWords.en,
    ...contactMailWords.en,
    ...tripMailWords.en,
    ...reminderMailWords.en,
    ...safetyMailWords.en,
    ...watchMailWords.en,
    'label.code': 'One-time password',
    'label.link': 'Page to set your password',
    'label.at': 'Date and time',
    'label.device': 'Device',
    'label.network': 'Network',
    'label.validity': 'Valid',
    'label.newAddress': 'New mail address',
    'label.case': 'Case number',
    'label.colleague': 'Who',
    'kind.administrator': 'one company administrator',
    'kind.ticketing-manager': 'one ticketing manager',
    'kind.traveller': 'one traveller',
    'label.signInId': 'Administrator ID',
    'label.authenticator': 'Name',
    'label.codesLeft': 'Recovery codes left',
    'label.next': 'What to do next',
    'label.caution': 'Please note',
    'label.notYou': 'If this was not you',
    time: '{time} (Japan time)',
    validMinutes: 'for {minutes} minutes after it was issued',
    validHours: 'for {hours} hours after this mail was sent',
    neverAsk:
      'We never ask you for this one-time password by phone or by mail. Please do not tell it to anyone.',
    desk: 'the {name} (free of charge: {free}; from mobile phones, charged: {charged})',
    memberOffice: 'the {name} ({phone})',
    sender: '{portal} ({operator})',
    senderNote:
      'Mails from {portal} always come from {from}.\nThis address only sends mail, so we cannot answer replies to it.',
    'one-time-code/sign-in.subject': '[{portal}] Your one-time password to sign in',
    'one-time-code/sign-in.purpose': 'Here is the one-time password to continue signing in to {portal}.',
    'one-time-code/sign-in.next':
      'Go back to the screen where you started to sign in and enter the one-time password above. If it is no longer valid, that screen can send a new one.',
    'one-time-code/sign-in.notYou':
      'Somebody else may know your password. Do not enter the one-time password anywhere. Change your password with "Reset your password" on the sign-in screen, then tell {contact}.',
    'one-time-code/reset.subject': '[{portal}] Your one-time password to reset your password',
    'one-time-code/reset.purpose': 'Here is the one-time password to reset your password.',
    'one-time-code/reset.next':
      'Go back to the screen where you started the reset, enter the one-time password above and set a new password. If it is no longer valid, that screen can send a new one.',
    'one-time-code/reset.notYou':
      'Your password stays as it is unless the one-time password is entered. If you keep receiving mails like this, tell {contact}.',
    'one-time-code/address.subject': '[{portal}] Your one-time password to confirm your mail address',
    'one-time-code/address.purpose':
      'Here is the one-time password to register this mail address with {portal}.',
    'one-time-code/address.next':
      'Go back to the screen where you entered the mail address and enter the one-time password above. Nothing changes until you do.',
    'one-time-code/address.notYou':
      'Somebody probably mistyped a mail address. This address is not registered unless the one-time password is entered. If you keep receiving mails like this, tell {contact}.',
    'one-time-code/operation.subject': '[{portal}] Your one-time password to confirm an operation',
    'one-time-code/operation.purpose':
      'Here is the one-time password to continue what you are doing on {portal}.',
    'one-time-code/operation.next':
      'Go back to the screen you were working on and enter the one-time password above. Nothing is carried out until you do.',
    'one-time-code/operation.notYou':
      'Somebody else may be signed in as you. Do not enter the one-time password anywhere. Change your password with "Reset your password" on the sign-in screen, then tell {contact} at once.',
    'user-registered/ticketing-manager.subject': '[{portal}] User registration complete',
    'user-registered/ticketing-manager.purpose':
      'You have been registered with {portal} as a ticketing manager of {company}.',
    'user-registered/ticketing-manager.next':
      'Open the page below and set your password yourself. The ID you sign in with is not in this mail: your company administrator will tell it to you. If the page is no longer valid, ask your company administrator to send this mail again.',
    'user-registered/ticketing-manager.notYou':
      'Do not open the page below, and tell {contact}. Nobody can sign in until a password is set.',
    'user-registered/administrator.subject': '[{portal}] User registration complete',
    'user-registered/administrator.purpose':
      'You have been registered with {portal} as a company administrator of {company}.',
    'user-registered/administrator.next':
      'Open the page below and set your password yourself. The ID you sign in with is not in this mail: it will be told to you separately. If the page is no longer valid, ask {contact} to send this mail again.',
    'user-registered/administrator.notYou':
      'Do not open the page below, and tell {contact}. Nobody can sign in until a password is set.',
    'user-registered/staff.subject': '[{portal}] Staff registration complete',
    'user-registered/staff.purpose': 'You have been registered with {portal} as a member of its staff.',
    'user-registered/staff.next':
      'Open the page below and set your password yourself. Then sign in on the screen for staff ({staffDoor}). The ID you sign in with is not in this mail: whoever registered you will tell it to you. If the page is no longer valid, ask them to send this mail again.',
    'user-registered/staff.notYou':
      'Do not open the page below, and tell {contact}. Nobody can sign in until a password is set.',
    'login-notice.subject': '[{portal}] Login notice',
    'login-notice.purpose': 'Somebody has signed in to {portal} with your ID.',
    'login-notice.next':
      'If it was you, there is nothing to do. You can switch this notice on and off in My Navigation, under "Login notice mails for administrators".',
    'login-notice.notYou':
      'Change your password at once with "Reset your password" on the sign-in screen: that ends every other sign-in. If you can sign in, "This was not me" in the "Security timeline" of My Navigation holds your account at once. Then tell {contact}.',
    'password-changed.subject': '[{portal}] Your password was changed',
    'password-changed.purpose': 'Your {portal} password has been changed.',
    'password-changed.next':
      'If it was you, there is nothing to do. Use the new password the next time you sign in.',
    'password-changed.notYou':
      'Set a new password at once with "Reset your password" on the sign-in screen, then tell {contact} without delay.',
    'address-changed-old.subject': '[{portal}] Your mail address was changed',
    'address-changed-old.purpose':
      'Your mail address for {portal} has been changed. We are telling your former address too.',
    'address-changed-old.next':
      'If you know of this change, there is nothing to do. From now on we write to the new address.',
    'address-changed-old.notYou':
      'Tell {contact} without delay. One-time passwords no longer arrive at this address.',
    'address-changed-new.subject': '[{portal}] Your mail address is registered',
    'address-changed-new.purpose': 'This address has been registered as your mail address for {portal}.',
    'address-changed-new.next':
      'There is nothing to do. One-time passwords and notices will arrive at this address.',
    'address-changed-new.notYou': 'Tell {contact}.',
    'self-registration-locked.subject': '[{portal}] Self-registration is locked',
    'self-registration-locked.purpose':
      'After repeated wrong passwords, the self-registration of {company} has been locked.',
    'self-registration-locked.next':
      'It is unlocked when a company administrator sets a new password. Waiting does not unlock it. Set one in the portal under "Company settings", "Self-registration", and share it with your staff. People already registered sign in as usual, and nothing else is affected.',
    'self-registration-locked.notYou':
      'Somebody may be guessing the password. If it happens again, close the self-registration under "Company settings" and tell {contact}.',
    'self-registration-unlocked.subject': '[{portal}] Self-registration is open again',
    'self-registration-unlocked.purpose':
      'A company administrator has set a new password, so the self-registration of {company} is no longer locked.',
    'self-registration-unlocked.next':
      'The previous password no longer works. Please share the new one with the staff who are to register.',
    'self-registration-unlocked.notYou':
      'If no company administrator of yours has set it, tell {contact} without delay.',
    'application-received.subject': '[{portal}] A self-registration is waiting for your approval',
    'application-received.purpose':
      'There is an application by self-registration for {company}, waiting for approval.',
    'application-received.next':
      'See who is waiting in the portal, under "People and registration". Even if more people apply, this mail is sent only once a day.',
    'application-received.notYou':
      'Refuse anyone you do not know. If it happens again, change the self-registration password under "Company settings" and tell {contact}.',
    'application-agreed.subject': '[{portal}] You are registered',
    'application-agreed.purpose':
      'A company administrator of {company} has approved your self-registration. You are registered.',
    'application-agreed.next':
      'Sign in from the entry page under "Member sign-in", with your member number and member password.',
    'application-agreed.notYou':
      'Somebody may have used your member number and password. Change your member password, then tell {contact}.',
    'application-refused.subject': '[{portal}] About your self-registration',
    'application-refused.purpose':
      'A company administrator of {company} did not approve your self-registration. You are not registered.',
    'application-refused.next': 'Please ask your company administrator for the reason. You may apply again.',
    'application-refused.notYou':
      'Somebody may have used your member number and password. Change your member password, then tell {contact}.',
    'account-held.subject': '[{portal}] Your account is held',
    'account-held.purpose':
      'We received the report "This was not me" from your security timeline, so your account is held: every sign-in has ended, and nobody can sign in until the password is reset.',
    'account-held.next':
      'Open the sign-in screen from the entry page and set a new password with "Reset your password". That ends the hold. Passkeys and authenticator apps added since the reported entry no longer work; if nothing else is left to you, tell your company administrator or {contact}. If somebody else may read this mailbox, tell {contact} before you reset. If an address you entered at sign-in still waits to be confirmed, your company administrator confirms it before you can reset; if you are the administrator, contact {contact}.',
    'account-held.notYou':
      'Somebody else may have been signed in as you. Reset your password in the same way: it shuts them out. Then tell {contact} the case number.',
    'colleague-held.subject': '[{portal}] An account of your company is held',
    'colleague-held.purpose':
      'A person of your company said "This was not me", so we hold the account below. Nobody can sign in with it until its owner resets the password.',
    'colleague-held.next':
      'In the portal, "People" with the status "Held" shows who it is. Please speak with that person, for example by phone, and tell them to reset the password. If a ticketing manager\'s mail address is wrong, correct it under "People". The hold of a company administrator is lifted by {contact}.',
    'colleague-held.notYou': 'If anything about this is unclear, tell {contact} the case number.',
    'account-held/office.subject': '[{portal}] Your account is held',
    'account-held/office.purpose':
      'To protect your account, our security office is holding it: every sign-in has ended, and nobody can sign in until it is released.',
    'account-held/office.next':
      'A new password does not end the hold. Please contact {contact} and quote the case number. Once we know that the account is safe, we release it and tell you by mail.',
    'account-held/office.notYou':
      'If somebody else may have been signed in as you, or anything about this is unclear, tell {contact}.',
    'colleague-held/office.subject': '[{portal}] An account of your company is held',
    'colleague-held/office.purpose':
      'Our security office holds the account of a person of your company named below. Nobody can sign in with it until it is released.',
    'colleague-held/office.next':
      'In the portal, "People" with the status "Held" shows who it is. Neither a new password nor your company can end this hold. If it is urgent, tell {contact} the case number.',
    'colleague-held/office.notYou': 'If anything about this is unclear, tell {contact} the case number.',
    'hold-lifted.subject': '[{portal}] Your account is no longer held',
    'hold-lifted.purpose':
      'The hold on your account was lifted. You can sign in again with the password you had. Passkeys and authenticator apps that the report had put out of use were removed.',
    'hold-lifted.next':
      'If somebody else may know that password, change it with "Reset your password" on the sign-in screen.',
    'hold-lifted.notYou':
      'Reset your password at once with "Reset your password" on the sign-in screen, then tell {contact}.',
    'authenticator/added.subject': '[{portal}] A passkey or authenticator app was added',
    'authenticator/added.purpose':
      'A passkey or an authenticator app has been added to your {portal} account.',
    'authenticator/added.next':
      'If it was you, there is nothing to do. Keep your recovery codes somewhere other than on that device.',
    'authenticator/added.notYou':
      'Remove what you do not know in My Navigation under "Passkeys and authenticator apps", change your password, then tell {contact} without delay.',
    'authenticator/removed.subject': '[{portal}] A passkey or authenticator app was removed',
    'authenticator/removed.purpose':
      'A passkey or an authenticator app has been removed from your {portal} account.',
    'authenticator/removed.next': 'If it was you, there is nothing to do.',
    'authenticator/removed.notYou':
      'Change your password with "Reset your password" on the sign-in screen, then tell {contact} without delay.',
    'authenticator/suspended.subject': '[{portal}] A passkey or authenticator app no longer works',
    'authenticator/suspended.purpose':
      'One of your passkeys or authenticator apps may be lost or copied, so it no longer works with {portal}.',
    'authenticator/suspended.next':
      'Remove it in My Navigation under "Passkeys and authenticator apps" and add a new one. If you have no other, a recovery code proves that it is you.',
    'authenticator/suspended.notYou':
      'If you did not report a loss, somebody else may be using it. Tell {contact} without delay.',
    'authenticator/codes-made.subject': '[{portal}] You have new recovery codes',
    'authenticator/codes-made.purpose':
      'New recovery codes have been made for your {portal} account. The earlier ones no longer work.',
    'authenticator/codes-made.next':
      'If it was you, there is nothing to do. Keep the new recovery codes somewhere other than on your devices.',
    'authenticator/codes-made.notYou':
      'Change your password with "Reset your password" on the sign-in screen, then tell {contact} without delay.',
    'authenticator/code-used.subject': '[{portal}] A recovery code was used',
    'authenticator/code-used.purpose':
      'One of your {portal} recovery codes has been used. It does not work a second time.',
    'authenticator/code-used.next':
      'If it was you, check how many are left, and make new ones in My Navigation if there are only a few.',
    'authenticator/code-used.notYou':
      'Somebody else may know your recovery codes and your password. Change the password, make new recovery codes, then tell {contact} without delay.',
    'authenticator/refused.subject': '[{portal}] A sign-in failed at the second step',
    'authenticator/refused.purpose':
      'Your ID and the correct password were entered, but the second step that followed failed. Nobody was signed in.',
    'authenticator/refused.next':
      'If you mistyped, there is nothing to do. If the digits of your authenticator app are never right, check the clock of that device.',
    'authenticator/refused.notYou':
      'Somebody else may know your password. Change it with "Reset your password" on the sign-in screen, then tell {contact}.',
    'authenticator/operation-refused.subject': '[{portal}] An operation could not be confirmed',
    'authenticator/operation-refused.purpose':
      'Somebody signed in as you started an operation that has to be confirmed, but could not confirm it. Nothing was done.',
    'authenticator/operation-refused.next':
      'If you mistyped, there is nothing to do. If the digits of your authenticator app are never right, check the clock of that device.',
    'authenticator/operation-refused.notYou':
      'Somebody may be using your session. Open the security timeline in the portal, choose "this was not me" at that sign-in, then tell {contact}.',
    'authenticator/ended.subject': '[{portal}] Your passkeys and authenticator apps have ended',
    'authenticator/ended.purpose':
      'Your {portal} account has ended, and with it your passkeys, authenticator apps and recovery codes.',
    'authenticator/ended.next':
      'There is nothing to do. Passkeys still kept on your devices no longer work, so please delete them.',
    'authenticator/ended.notYou': 'Tell {contact}.',
  },
} as const
