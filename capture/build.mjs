/** Builds dist/: the page, its script and style, the service worker with its list of files, and checks the size budget. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const room = dirname(fileURLToPath(import.meta.url));
const dist = join(room, 'dist');
const BUDGET = 60 * 1024;
const common = { bundle: true, minify: true, target: 'es2020', legalComments: 'none', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning' };

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await cp(join(room, 'public'), dist, { recursive: true });
await build({ ...common, entryPoints: [join(room, 'src/app.ts')], outfile: join(dist, 'app.js'), format: 'esm' });
await build({ ...common, entryPoints: [join(room, 'src/app.css')], outfile: join(dist, 'app.css'), target: ['chrome90', 'safari14', 'firefox90'] });

const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath ?? one.path, one.name).slice(dist.length + 1))
  .sort();
const manifest = [];
// Pictures that only the home screen needs are not kept for offline use.
for (const file of files.filter((name) => !name.endsWith('.png'))) {
  const revision = createHash('sha256').update(await readFile(join(dist, file))).digest('hex').slice(0, 16);
  manifest.push({ url: file === 'index.html' ? '/chat/' : `/chat/${file}`, revision });
}
await build({ ...common, entryPoints: [join(room, 'src/sw.ts')], outfile: join(dist, 'sw.js'), format: 'iife', define: { ...common.define, 'self.__WB_MANIFEST': JSON.stringify(manifest) } });

let sum = 0;
for (const file of [...files, 'sw.js']) {
  const bytes = await readFile(join(dist, file));
  const small = gzipSync(bytes, { level: 9 }).length;
  sum += small;
  console.log(`${file.padEnd(24)} ${String(bytes.length).padStart(7)} bytes ${String(small).padStart(6)} gzipped`);
}
console.log(`${'all parts'.padEnd(24)} ${String(sum).padStart(21)} gzipped of ${BUDGET} allowed`);
if (sum > BUDGET) {
  console.error('The capture page is over its size budget.');
  process.exit(1);
}
