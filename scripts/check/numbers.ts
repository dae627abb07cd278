/** What stands in the way of applying the migrations one after the other: a number that two carry, or that nobody does. */
export function migrationFaults(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => /([^/]+)\.sql$/.exec(path)?.[1] ?? []).toSorted()
  const byNumber = Map.groupBy(names, (name) => Number(/^\d{4}(?=-)/.exec(name)?.[0]))
  const last = Math.max(0, ...[...byNumber.keys()].filter((number) => !Number.isNaN(number)))
  const unnumbered = byNumber.get(Number.NaN) ?? []
  const missing = Array.from({ length: last }, (_, n) => n + 1).filter((number) => !byNumber.has(number))
  return [
    ...unnumbered.map((name) => `The migration ${name}.sql does not begin with a number of four digits.`),
    ...[...byNumber]
      .filter(([number, same]) => same.length > 1 && !Number.isNaN(number))
      .map(
        ([number, same]) =>
          `The number ${written(number)} is carried by ${same.length} migrations, ${same.join(' and ')}: the next free one is ${written(last + 1)}.`,
      ),
    ...missing.map(
      (number) => `No migration carries the number ${written(number)}, though ${written(last)} is there.`,
    ),
  ]
}

const written = (number: number) => String(number).padStart(4, '0')
