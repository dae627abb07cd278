/** A text in both languages. */
export interface Label {
  readonly ja: string
  readonly en: string
}

const label = (ja: string, en: string): Label => ({ ja, en })

/** What each signal says, for the security office alone: no screen carries these words, they come with the answer (S1-46). */
const labels: Readonly<Record<string, Label>> = {
  'network-0': label('いつもの接続元', 'the usual address'),
  'network-1': label('いつものネットワーク', 'the usual network'),
  'network-2': label('いつもの国の別のネットワーク', 'another network of the usual country'),
  'network-3': label('データセンター、または出張先の国', 'a data centre, or a country of a trip'),
  'network-4': label('知らない国、または不明な接続元', 'elsewhere or unknown'),
  'browser-0': label('いつものブラウザー', 'the very browser'),
  'browser-1': label('いつものブラウザーの同じか新しい版', 'the browser, in this or a newer version'),
  'browser-2': label('いつものブラウザーで見た目の違うもの', 'the same browser, with another look'),
  'browser-3': label('いつものブラウザーで別のOSの版', 'the same browser, on another release of the system'),
  'browser-4': label('いつものOSの別のブラウザー', 'another browser on the usual system'),
  'browser-5': label('同じ種類の別の機器', 'another system on the usual kind of device'),
  'browser-6': label(
    '知らない、または古い版のブラウザー、または補足情報のないもの',
    'a browser that is unknown, older than before, or without its client hints',
  ),
  'network-with-browser': label('接続元とブラウザーの組み合わせ', 'network and browser together'),
  'device-0': label('鍵のある既知の端末', 'a known device with its key'),
  'device-1': label('既知の端末', 'a known device'),
  'device-2': label('知らない端末', 'an unknown device'),
  'device-key-missing': label('端末の鍵がない', 'the key of the device is missing'),
  'device-key-other': label('端末の鍵が別のもの', 'another key than the device’s'),
  'device-key-refused': label('端末の鍵の署名が無効', 'what the key of the device signed does not hold'),
  'device-key-replayed': label(
    '端末の鍵の署名の使い回し',
    'what the key of the device signed was sent before',
  ),
  'device-renewed-since': label(
    '端末Cookieの複製の疑い',
    'an older cookie than the device was given: a copy',
  ),
  'company-eased': label('会社ごとの頻度の調整', 'the share of codes of the company'),
  'no-past': label('本人確認済みの記録がない', 'no proved past'),
  absence: label('前回からの日数', 'days since the last sign-in'),
  young: label('記録の少なさ', 'few proved sign-ins so far'),
  failures: label('直前の失敗', 'wrong tries just before'),
  'out-of-reach': label('移動できない距離', 'too far to have travelled'),
  campaign: label('攻撃の波', 'a campaign'),
  'threat-indicator': label('脅威情報と一致', 'threat intelligence'),
  'never-here': label('半年以内の本人確認がない', 'nothing proved within half a year'),
  'device-unproved': label('コードを通していない端末', 'no code was passed on this device'),
  'device-elsewhere': label('別のブラウザーから来た端末Cookie', 'a device cookie in another browser'),
  'network-unreadable': label('読めない接続元', 'an address that cannot be read'),
  'family-unreadable': label('読めないブラウザー名', 'a browser that cannot be read'),
  'hints-contradict': label(
    'ブラウザー名と食い違う補足情報（クライアントヒント）',
    'client hints that contradict the browser’s name',
  ),
  'network-raised': label('警戒中のネットワーク', 'a network the office distrusts'),
  'threat-grave': label('強い脅威情報と一致', 'strong threat intelligence'),
  prior: label('基準', 'to begin with'),
  'operation-plain': label('日常の操作', 'a daily operation'),
  'operation-sensitive': label('注意を要する操作', 'a sensitive operation'),
  'operation-critical': label('重大な操作', 'a critical operation'),
  'proof-fresh': label('コードを通したばかり', 'a code was passed just now'),
  'proof-old': label('コードを通してから時間がたった', 'the last code was a while ago'),
  'proof-never': label('この接続でコードを通していない', 'no code in this session'),
  'device-missing': label('端末Cookieがない', 'no device cookie'),
  'device-new': label('コードを通していない端末', 'no code was passed on this device'),
  'device-young': label('今日からの端末', 'a device since today'),
  'device-known': label('既知の端末', 'a known device'),
  'network-known': label('いつものネットワーク', 'the usual network'),
  'network-new': label('別のネットワーク', 'another network'),
  'network-unknown': label('読めない接続元', 'an address that cannot be read'),
  'family-known': label('いつものブラウザー', 'the usual browser'),
  'family-new': label('別のブラウザー', 'another browser'),
  'family-changed': label('別のブラウザーから来た端末Cookie', 'a device cookie in another browser'),
  'value-none': label('金額なし', 'no value'),
  'value-low': label('低い金額', 'a low value'),
  'value-high': label('高い金額', 'a high value'),
  'value-broken': label('読めない金額', 'a value that cannot be read'),
}

/** What is asked of whom while a campaign goes on. */
export const asksInCampaign = label(
  '使ったことのない端末で、いつもと違うネットワークから来た方には、パスワードが正しくてもワンタイムパスワードを求めます。いつもの端末の方には影響しません。アカウントのロックもありません。',
  'Whoever comes on a device that is not his own from a network that is not his is asked for a one-time password, though the password is right. Nobody on a device of his own is asked more, and nobody is locked out.',
)

/** What has shown a campaign. */
export const shownByLabel = (kind: string): Label =>
  ({
    all: label('ログイン全体の失敗の増加', 'failed sign-ins, in all'),
    unknown: label('存在しないIDへの試行の増加', 'tries at IDs nobody has'),
    network: label('1つのネットワークからの失敗の増加', 'failed sign-ins from one network'),
    family: label('1種類のブラウザーでの失敗の増加', 'failed sign-ins with one kind of browser'),
  })[kind] ?? label(kind, kind)

/** What a signal says; its own name where nobody has written it down. */
export function labelOf(signal: string): Label {
  const known = labels[signal]
  if (known) return known
  if (signal.startsWith('hour-')) return label('時間帯', 'the hour')
  if (signal.startsWith('kind-')) return label('アカウントの種類', 'the kind of account')
  return { ja: signal, en: signal }
}
