/** An airport: where it lies, and what it is called. */
export interface Airport {
  readonly code: string
  readonly latitude: number
  readonly longitude: number
  readonly ja: string
  readonly en: string
}

// Codes and coordinates after OurAirports (public domain, ourairports.com/data); names written by hand.
const written = `
HND 35.5523 139.7800 東京（羽田）|Tokyo (Haneda)
NRT 35.7647 140.3864 東京（成田）|Tokyo (Narita)
ITM 34.7855 135.4380 大阪（伊丹）|Osaka (Itami)
KIX 34.4273 135.2440 大阪（関西）|Osaka (Kansai)
UKB 34.6328 135.2239 神戸|Kobe
NGO 34.8584 136.8050 名古屋（中部）|Nagoya (Chubu)
CTS 42.7752 141.6923 札幌（新千歳）|Sapporo (New Chitose)
HKD 41.7700 140.8220 函館|Hakodate
AKJ 43.6708 142.4475 旭川|Asahikawa
KUH 43.0410 144.1930 釧路|Kushiro
MMB 43.8806 144.1640 女満別|Memanbetsu
OBO 42.7333 143.2170 帯広|Obihiro
WKJ 45.4042 141.8010 稚内|Wakkanai
AOJ 40.7347 140.6910 青森|Aomori
AXT 39.6156 140.2190 秋田|Akita
HNA 39.4286 141.1350 花巻|Hanamaki
SDJ 38.1397 140.9170 仙台|Sendai
FKS 37.2274 140.4310 福島|Fukushima
KIJ 37.9559 139.1210 新潟|Niigata
TOY 36.6483 137.1880 富山|Toyama
KMQ 36.3946 136.4070 小松|Komatsu
OKJ 34.7569 133.8550 岡山|Okayama
HIJ 34.4361 132.9190 広島|Hiroshima
UBJ 33.9300 131.2790 山口宇部|Yamaguchi Ube
TTJ 35.5301 134.1670 鳥取|Tottori
IZO 35.4136 132.8900 出雲|Izumo
TKS 34.1328 134.6070 徳島|Tokushima
TAK 34.2142 134.0160 高松|Takamatsu
MYJ 33.8272 132.7000 松山|Matsuyama
KCZ 33.5461 133.6690 高知|Kochi
FUK 33.5859 130.4510 福岡|Fukuoka
KKJ 33.8459 131.0350 北九州|Kitakyushu
HSG 33.1497 130.3020 佐賀|Saga
NGS 32.9169 129.9140 長崎|Nagasaki
KMJ 32.8373 130.8550 熊本|Kumamoto
OIT 33.4794 131.7370 大分|Oita
KMI 31.8772 131.4490 宮崎|Miyazaki
KOJ 31.8034 130.7190 鹿児島|Kagoshima
ASJ 28.4306 129.7130 奄美大島|Amami Oshima
OKA 26.1958 127.6460 沖縄（那覇）|Okinawa (Naha)
ISG 24.3964 124.2450 石垣|Ishigaki
MMY 24.7828 125.2950 宮古|Miyako`

/** The airports that are flown to, in the order they are shown. */
export const airports: readonly Airport[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', latitude, longitude, ...names] = line.split(' ')
    const [ja = '', en = ''] = names.join(' ').split('|')
    return { code, latitude: Number(latitude), longitude: Number(longitude), ja, en }
  })

const earthKm = 6371

/** The great circle between two airports, in kilometres. */
export function kilometresBetween(one: Airport, other: Airport): number {
  const rad = Math.PI / 180
  const [a, b] = [one.latitude * rad, other.latitude * rad]
  const half =
    Math.sin((b - a) / 2) ** 2 +
    Math.cos(a) * Math.cos(b) * Math.sin(((other.longitude - one.longitude) * rad) / 2) ** 2
  return 2 * earthKm * Math.asin(Math.sqrt(half))
}
