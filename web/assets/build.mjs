/** Builds dist/: the style from Sass, each script of src, and what is in public, and checks the size of the style. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compileAsync } from 'sass';

const room = dirname(fileURLToPath(import.meta.url));
const dist = join(room, 'dist');
const BUDGET = 20 * 1024;

await mkdir(dist, { recursive: true });
// Emptied, not removed: the program's build watches the folder.
for (const old of await readdir(dist)) await rm(join(dist, old), { recursive: true });
await cp(join(room, 'public'), dist, { recursive: true });

const style = await compileAsync(join(room, 'styles/app.scss'), {
  style: 'compressed',
  loadPaths: [join(room, 'node_modules/nhsuk-frontend/dist/nhsuk')],
  quietDeps: true,
});
await writeFile(join(dist, 'app.css'), style.css);

// The pictures that the style asks for come along, and no others.
for (const [, name] of style.css.matchAll(/url\("\/assets\/(images\/[\w-]+\.svg)"\)/g)) {
  await cp(join(room, 'node_modules/nhsuk-frontend/dist/nhsuk/assets', name), join(dist, name));
}

const scripts = (await readdir(join(room, 'src'))).filter((name) => name.endsWith('.ts'));
await build({
  entryPoints: scripts.map((name) => join(room, 'src', name)),
  outdir: dist,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  legalComments: 'none',
  logLevel: 'warning',
});

let tooLarge = false;
for (const name of (await readdir(dist, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort()) {
  const bytes = await readFile(join(dist, name));
  const small = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name.padEnd(28)} ${String(bytes.length).padStart(7)} bytes ${String(small).padStart(6)} gzipped`);
  if (name === 'app.css') {
    tooLarge = small > BUDGET;
    const outside = /(https?:)?\/\/[a-z]|@import|frutiger/i.exec(bytes.toString());
    if (outside) throw new Error(`app.css asks another host or a font that is not ours: ${outside[0]}`);
  }
}
if (tooLarge) {
  console.error(`app.css is over its ${BUDGET} bytes.`);
  process.exit(1);
}
