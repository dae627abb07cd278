import { isProduct, type SourceFile } from './source-files.ts'

/** What PostgreSQL has learned since 15, the oldest an operator may bring: the embedded one would hide it from our tests. */
const newer: [since: number, words: RegExp][] = [
  [
    16,
    /\b(any_value|array_sample|array_shuffle|random_normal|json_array|json_object|json_arrayagg|json_objectagg|date_add|date_subtract|system_user)\s*\(/i,
  ],
  [16, /\bis\s+(not\s+)?json\b|\b0x[0-9a-f]+\b|\b\d+_\d{3}\b/i],
  [
    17,
    /\b(json_table|json_value|json_query|json_exists|json_scalar|json_serialize|merge_action|to_bin|to_oct|uuid_extract_\w+|xmltext|unicode_assigned)\s*\(/i,
  ],
  [17, /\brandom\(\s*[^)\s]|\bmerge\s+into\b[\s\S]*\breturning\b|\btransaction_timeout\b|\bon_error\b/i],
  [18, /\b(uuidv4|uuidv7|casefold|crc32c?|array_sort|array_reverse)\s*\(/i],
  [
    18,
    /\breturning\s+(with\s*\(|(old|new)\.)|\bwithout\s+overlaps\b|\bgenerated\s+always\s+as\s*\([^)]*\)\s*virtual\b|\bnot\s+enforced\b/i,
  ],
]

/** SQL of migrations and queries that a PostgreSQL 15 would not understand. */
export function tooNewSql(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    newer
      .filter(([, words]) => sqlOf(file).some((text) => words.test(text)))
      .map(([since]) => `${file.path} needs PostgreSQL ${since}`),
  )
}

function sqlOf(file: SourceFile): string[] {
  if (file.path.startsWith('migrations/')) return [file.text.replace(/--.*$/gm, '')]
  if (!isProduct(file)) return []
  // What stands in ${…} is TypeScript.
  return [...file.text.matchAll(/\bsql`([^`]*)`/g)].map((match) =>
    (match[1] ?? '').replace(/\$\{[^}]*\}/g, '?'),
  )
}
