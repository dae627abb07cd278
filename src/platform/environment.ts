import { z } from 'zod'

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'SEKISHO_TRUSTED_PROXIES must be addresses or networks (CIDR), separated by commas.',
})
const networks = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'SEKISHO_RECEIVER_NETWORKS must be addresses or networks (CIDR), separated by commas.',
})
const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

// `__Host-` cookies need a secure context: HTTPS, or localhost where browsers make an exception.
function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  return (url?.protocol === 'https:' || isLocal) && url?.origin === text.replace(/\/$/, '')
}

const settings = z.object({
  PORT: z.coerce
    .number('PORT must be a number.')
    .int('PORT must be a whole number.')
    .min(0, 'PORT must be between 0 and 65535.')
    .max(65535, 'PORT must be between 0 and 65535.')
    .default(3000),
  HOST: z.string().default('localhost'),
  SEKISHO_DATA: z.string().optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL must look like postgres://user:password@host:5432/database.',
    })
    .optional(),
  SEKISHO_ORIGIN: z
    .string()
    .refine(
      isOrigin,
      'SEKISHO_ORIGIN must be an origin such as https://biz.example.jp, without a path (http only for localhost).',
    )
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'SMTP_URL must look like smtp://host:25 or smtps://user:password@host:465.',
    })
    .optional(),
  SEKISHO_PROFILE: z.string().default('demo'),
  SEKISHO_KEY: z
    .string()
    .refine(
      (text) => Buffer.from(text, 'base64').length === 32,
      'SEKISHO_KEY must be 32 bytes in base64: make one with "openssl rand -base64 32".',
    )
    .optional(),
  SEKISHO_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(list)
    .pipe(
      z.array(address, 'SEKISHO_TRUSTED_PROXIES must be addresses or networks (CIDR), separated by commas.'),
    ),
  SEKISHO_REQUESTS_PER_MINUTE: z.coerce
    .number('SEKISHO_REQUESTS_PER_MINUTE must be a number.')
    .int('SEKISHO_REQUESTS_PER_MINUTE must be a whole number.')
    .min(10, 'SEKISHO_REQUESTS_PER_MINUTE must be at least 10.')
    .default(3000),
  SEKISHO_METRICS_TOKEN: z
    .string()
    .min(16, 'SEKISHO_METRICS_TOKEN must have at least 16 characters.')
    .optional(),
  SEKISHO_RECEIVER_NETWORKS: z
    .string()
    .default('')
    .transform(list)
    .pipe(
      z.array(
        networks,
        'SEKISHO_RECEIVER_NETWORKS must be addresses or networks (CIDR), separated by commas.',
      ),
    ),
  SEKISHO_EXPORT_TOKEN: z
    .string()
    .min(16, 'SEKISHO_EXPORT_TOKEN must have at least 16 characters.')
    .optional(),
  CARRIER_URL: z
    .string()
    .refine(
      isOrigin,
      'CARRIER_URL must be an origin such as https://orders.carrier.example, without a path (http only for localhost).',
    )
    .optional(),
  CARRIER_TOKEN: z.string().min(16, 'CARRIER_TOKEN must have at least 16 characters.').optional(),
  CARRIER_TIMEOUT_SECONDS: z.coerce
    .number('CARRIER_TIMEOUT_SECONDS must be a number.')
    .min(1, 'CARRIER_TIMEOUT_SECONDS must be between 1 and 60.')
    .max(60, 'CARRIER_TIMEOUT_SECONDS must be between 1 and 60.')
    .default(10),
  SEKISHO_LOG: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'SEKISHO_LOG must be one of fatal, error, warn, info, debug, silent.',
    )
    .default('info'),
})

/** The environment's settings, each with the one sentence that is said when it is wrong. */
export const Environment = settings.refine((it) => !it.DATABASE_URL || it.SEKISHO_KEY, {
  error: 'With DATABASE_URL set, SEKISHO_KEY is needed too (32 bytes in base64), the same on every node.',
  path: ['SEKISHO_KEY'],
  // Said beside the other faults, not after they are mended.
  when: () => true,
})
