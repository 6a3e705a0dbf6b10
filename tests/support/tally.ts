import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with the one line a machine reads: `N passed, N failed`; a skipped test outside `todo` counts as failed. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      if (module.errors().length > 0) failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed' || test.options.mode !== 'todo') failed++
      }
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
    if (failed > 0) process.exitCode = 1
  }
}
