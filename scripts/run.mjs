// Runs the built program as a child and hands signals on, so that Ctrl-C ends it cleanly and without npm's complaints.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './prepare.mjs'

export const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', join(root, 'dist', 'startlijn.mjs'), ...args],
      { stdio: 'inherit' },
    )
    // in a terminal Ctrl-C reaches the child by itself; from elsewhere it is handed on
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 1))
  })
