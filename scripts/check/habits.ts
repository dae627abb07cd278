import { isProduct, type SourceFile } from './source-files.ts'

interface Habit {
  /** What the reader should know when it is broken. */
  says: string
  broken: RegExp
  /** Files it does not concern. */
  except?: RegExp
}

const habits: Habit[] = [
  {
    says: 'time comes from platform only',
    broken: /\bDate\.now\(\)|new Date\(\)/,
    except: /^src\/platform\/|^web\//,
  },
  {
    says: 'chance comes from platform only',
    broken: /Math\.random\(|randomBytes\(|randomUUID\(|randomInt\(/,
    except: /^src\/platform\/|^web\/kit\/portal\/new-key\.ts$/,
  },
  {
    says: 'SQL never asks for the time',
    broken: /(?<!\.)\bnow\(\)(?!\s*:)|current_timestamp|clock_timestamp/i,
    except: /^src\/platform\/|^web\//,
  },
  {
    says: 'the environment is read in config.ts only',
    broken: /process\.env\b/,
    except: /^src\/platform\/|^src\/main\.ts$|^web\/vite/,
  },
  {
    says: 'outside calls go through platform',
    broken: /\bfetch\(|from 'node:(http|https|net)'/,
    except: /^src\/platform\/|^web\/|^src\/mail\/demo-mailbox\.ts$|^src\/cli\/doctor\.ts$/,
  },
  {
    says: 'pieces of queries are made in sql.ts only, which knows them again',
    broken: /\bnew Part\(/,
    except: /^src\/platform\/sql\.ts$/,
  },
  { says: 'a type is never given up', broken: /\bany\b(?=[\])>,;]| =|\s*\))/, except: /^web\/words\// },
]

/** Habits of the house that a file breaks, one sentence each. */
export function brokenHabits(files: SourceFile[]): string[] {
  return files
    .filter(isProduct)
    .flatMap((file) =>
      habits
        .filter((habit) => !habit.except?.test(file.path) && habit.broken.test(withoutComments(file.text)))
        .map((habit) => `${file.path}: ${habit.says}`),
    )
}

/** Tables that a room's queries name without owning them. */
export function foreignTables(files: SourceFile[], rooms: string[]): string[] {
  const named = new RegExp(`\\b(?:from|join|into|update|table)\\s+((${rooms.join('|')})_[a-z_]+)`, 'gi')
  return files
    .filter((file) => isProduct(file) && file.path.startsWith('src/'))
    .flatMap((file) => {
      const room = file.path.split('/')[1] ?? ''
      const tables = [...withoutComments(file.text).matchAll(named)]
      return tables.filter((match) => match[2] !== room).map((match) => `${file.path} reads ${match[1]}`)
    })
}

/** Files that have grown past 200 lines. */
export function tooLong(files: SourceFile[]): string[] {
  return files
    .filter((file) => isProduct(file) && !/\/words\//.test(file.path))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 200)
    .map(({ path, lines }) => `${path} has ${lines} lines`)
}

/** Tests that are passed over. */
export function skippedTests(files: SourceFile[]): string[] {
  return files
    .filter(
      (file) =>
        /\.test\.tsx?$/.test(file.path) &&
        /\b(it|test|describe)\.(skip|todo|only|fixme|fails)\b/.test(file.text),
    )
    .map((file) => `${file.path} passes over a test`)
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
