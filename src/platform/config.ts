import { resolve } from 'node:path'
import { z } from 'zod'
import type { Profile } from './profile.ts'
import { StartFault } from './start-fault.ts'

export { readProfile } from './read-profile.ts'

/** What the installer sets by environment. Everything has a default that works on one machine. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the embedded database, keys and locks. */
  readonly data: string
  /** A real PostgreSQL; without it the embedded one is started in the data folder. */
  readonly databaseUrl: string | undefined
  /** The only origin that links are built from and that browsers may call from. */
  readonly origin: string
  readonly smtpUrl: string | undefined
  /** Name of a shipped profile or path of a file. */
  readonly profile: string
  /** 32 bytes, base64; without it a key file is made in the data folder. */
  readonly masterKey: string | undefined
  /** Addresses or networks (CIDR) whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: string[]
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Each setting with the one sentence that is said when it is wrong. */
const Environment = z.object({
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
  SEKISHO_ORIGIN: z.string().optional(),
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
  SEKISHO_LOG: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'SEKISHO_LOG must be one of fatal, error, warn, info, debug, silent.',
    )
    .default('info'),
})

/** Reads the settings from the environment; empty ones count as not set. Faults in one sentence. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = Environment.safeParse(set)
  if (!read.success) throw new StartFault(read.error.issues[0]?.message ?? 'The settings cannot be read.')
  const it = read.data
  if (it.DATABASE_URL && !it.SEKISHO_KEY)
    throw new StartFault(
      'With DATABASE_URL set, SEKISHO_KEY is needed too (32 bytes in base64), the same on every node.',
    )
  return {
    port: it.PORT,
    host: it.HOST,
    data: resolve(it.SEKISHO_DATA ?? (process.getuid?.() === 0 ? '/var/lib/sekisho' : '.sekisho')),
    databaseUrl: it.DATABASE_URL,
    origin: originOf(it.SEKISHO_ORIGIN ?? `http://localhost:${it.PORT}`),
    smtpUrl: it.SMTP_URL,
    profile: it.SEKISHO_PROFILE,
    masterKey: it.SEKISHO_KEY,
    trustedProxies: it.SEKISHO_TRUSTED_PROXIES,
    logLevel: it.SEKISHO_LOG,
  }
}

function originOf(text: string): string {
  const url = URL.parse(text)
  // `__Host-` cookies need a secure context: HTTPS, or localhost where browsers make an exception.
  const isSecure =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  if (!url || !isSecure || url.origin !== text.replace(/\/$/, ''))
    throw new StartFault(
      'SEKISHO_ORIGIN must be an origin such as https://biz.example.jp, without a path (http only for localhost).',
    )
  return url.origin
}

/** Faults when settings and profile do not go together. */
export function checkTogether(config: Config, profile: Profile): void {
  if (!profile.demo && !config.smtpUrl)
    throw new StartFault(
      `The profile "${profile.name}" sends real mail: set SMTP_URL, for example smtp://mail.example.jp:25.`,
    )
  if (profile.movableClock && config.databaseUrl && config.origin.startsWith('https:'))
    throw new StartFault(
      `The profile "${profile.name}" has a movable clock, which is for rehearsals only: set movableClock to false.`,
    )
}
