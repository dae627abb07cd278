import type { Mutant } from './mutant.ts'

/** `docs/guide/security-tests.md`: what is guarded, by which line, and which test notices when it is not. */
export function securityTestsPage(mutants: readonly Mutant[]): string {
  const rows = mutants.map(({ breaks, ids, file, test, title }) =>
    [
      breaks,
      `[${nameOf(file)}](../../${file})`,
      ids.join(' '),
      `«${title}» in [${nameOf(test)}](../../${test})`,
    ].join(' | '),
  )
  return `# What the tests guard

For auditors. \`npm run mutants\` takes away one guard after another in a copy of the sources and demands that the named
test fails; a mutant that survives, or no longer fits the code, fails the run. Made from \`scripts/mutants\` by
\`npm run docs\`; \`npm run check\` refuses an old one. ${mutants.length} guards:

| without it there would be | it stands in | proves | the test that notices |
|---|---|---|---|
${rows.map((row) => `| ${row.replaceAll('\n', ' ')} |`).join('\n')}
`
}

const nameOf = (path: string) => path.split('/').at(-1)
