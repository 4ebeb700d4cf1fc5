/** Bundles every test with the code it tests and runs them with Node's own runner; its summary is the last thing printed. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const room = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? '';
const tests = (await readdir(join(room, 'test'))).filter((name) => name.endsWith('.test.ts') && name.includes(wanted)).sort();
const out = await mkdtemp(join(tmpdir(), 'capture-test-'));
try {
  await build({
    entryPoints: tests.map((name) => join(room, 'test', name)),
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    logLevel: 'warning',
    define: { 'process.env.CAPTURE_ROOM': JSON.stringify(room) },
  });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...tests.map((name) => join(out, name.replace(/\.ts$/, '.cjs')))], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  await rm(out, { recursive: true, force: true });
}
