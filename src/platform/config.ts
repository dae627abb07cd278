import { resolve } from 'node:path'
import type { z } from 'zod'
import { Environment } from './environment.ts'
import type { Outside } from './outside/call-outside.ts'
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
  /** The operator's own networks in which receivers of signals may stand; everywhere else they must be on the open internet. */
  readonly receiverNetworks: string[]
  /** Requests a minute that one network (/24, /64) may send to the gate. */
  readonly requestsPerMinute: number
  /** What `/metrics` is read with; without it from this machine only, and not where the origin is https. */
  readonly metricsToken: string | undefined
  /** What receivers of the facts over HTTPS are shown as `Authorization: Bearer …`. */
  readonly exportToken?: string | undefined
  /** The carrier's own system; without it the demonstration's carrier is booked at. */
  readonly carrier?: Outside
  /** Where this start set the clock, for whoever watches the day of the change pass; every screen says so. */
  readonly at?: Date
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** Reads the settings from the environment; empty ones count as not set. Faults in one sentence each, all together. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = Environment.safeParse(set)
  if (!read.success) throw new StartFault(sentencesOf(read.error))
  const it = read.data
  return {
    port: it.PORT,
    host: it.HOST,
    data: resolve(it.SEKISHO_DATA ?? (process.getuid?.() === 0 ? '/var/lib/sekisho' : '.sekisho')),
    databaseUrl: it.DATABASE_URL,
    origin: URL.parse(it.SEKISHO_ORIGIN ?? '')?.origin ?? `http://localhost:${it.PORT}`,
    smtpUrl: it.SMTP_URL,
    profile: it.SEKISHO_PROFILE,
    masterKey: it.SEKISHO_KEY,
    trustedProxies: it.SEKISHO_TRUSTED_PROXIES,
    receiverNetworks: it.SEKISHO_RECEIVER_NETWORKS,
    requestsPerMinute: it.SEKISHO_REQUESTS_PER_MINUTE,
    metricsToken: it.SEKISHO_METRICS_TOKEN,
    exportToken: it.SEKISHO_EXPORT_TOKEN,
    ...carrierOf(it),
    logLevel: it.SEKISHO_LOG,
  }
}

function carrierOf(it: z.output<typeof Environment>): Pick<Config, 'carrier'> {
  const origin = URL.parse(it.CARRIER_URL ?? '')?.origin
  return origin
    ? { carrier: { origin, token: it.CARRIER_TOKEN, timeoutMs: it.CARRIER_TIMEOUT_SECONDS * 1000 } }
    : {}
}

/** One line for each setting that is wrong; of several faults of one setting the first. */
function sentencesOf(error: z.ZodError): string {
  const first = new Map(error.issues.toReversed().map(({ path, message }) => [path[0], message]))
  return [...first.values()].toReversed().join('\n')
}

/** The profile the environment asks for, readable even where another setting is wrong. */
export const profileAskedFor = (env: NodeJS.ProcessEnv = process.env): string =>
  env.SEKISHO_PROFILE?.trim() ? env.SEKISHO_PROFILE : 'demo'

const here = ['localhost', '127.0.0.1', '[::1]', '::1']

/** Whether a host is this machine, which nobody else reaches by that name. */
export const isHere = (host: string): boolean => here.includes(host)

/** Faults when settings and profile do not go together. */
export function checkTogether(config: Config, profile: Profile): void {
  const faults: string[] = []
  if (!profile.demo && !config.smtpUrl)
    faults.push(
      `The profile "${profile.name}" sends real mail: set SMTP_URL, for example smtp://mail.example.jp:25.`,
    )
  // Its passwords are printed and its mailbox is open to whoever can reach it.
  if (profile.demo && (config.origin.startsWith('https:') || !isHere(config.host)))
    faults.push(
      `The profile "${profile.name}" is a demonstration, which is for this machine only: set SEKISHO_PROFILE, or leave HOST and SEKISHO_ORIGIN on localhost.`,
    )
  if (profile.movableClock && config.origin.startsWith('https:'))
    faults.push(
      `The profile "${profile.name}" has a movable clock, which is for rehearsals only: set movableClock to false.`,
    )
  if (faults.length > 0) throw new StartFault(faults.join('\n'))
}
