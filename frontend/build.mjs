/**
 * Bundles the browser side into src/onsite/web/static: `node build.mjs [--watch]`.
 *
 * Names carry a hash of the content; manifest.json maps logical names («app.js», «app.css») to
 * them. Everything but fonts also lies there compressed, as .br and .gz. licenses.txt holds the
 * licences of what was bundled.
 */

import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import * as esbuild from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "..", "src", "onsite", "web", "static");
const watching = process.argv.includes("--watch");

/** Browsers that know modules know woff2; KaTeX's older fonts would triple the wheel. */
const woff2Only = {
  name: "woff2-only",
  setup(build) {
    build.onLoad({ filter: /katex(\.min)?\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        /,\s*url\([^)]+\.(woff|ttf)\)\s*format\(["'](woff|truetype)["']\)/g,
        "",
      ),
      loader: "css",
    }));
  },
};

/** The logical name of each bundle that a page or another bundle asks for. */
function manifestOf({ outputs }) {
  const entries = Object.entries(outputs)
    .filter(([file, { entryPoint }]) => entryPoint && !file.endsWith(".map"))
    .map(([file, { entryPoint }]) => [basename(entryPoint).replace(/\.ts$/, ".js"), basename(file)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function licenceOf(name) {
  const folder = join(HERE, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter((file) => file.isFile() && /^(licen[cs]e|notice)/i.test(file.name))
    .map((file) => join(folder, file.name));
  const texts = await Promise.all(files.sort().map((file) => readFile(file, "utf8")));
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join("\n\n");
}

async function licencesOf({ inputs }) {
  const packages = Object.keys(inputs).flatMap(
    (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  const texts = await Promise.all([...new Set(packages)].sort().map(licenceOf));
  return texts.join(`\n\n${"-".repeat(80)}\n\n`) + "\n";
}

async function compress(file) {
  const content = await readFile(join(OUT, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(join(OUT, `${file}.br`), await promisify(brotliCompress)(content, { params }));
  await writeFile(join(OUT, `${file}.gz`), await promisify(gzip)(content, { level: 9 }));
  return [`${file}.br`, `${file}.gz`];
}

/** Writes what goes with the bundles, the manifest last; then removes what it no longer names. */
const finish = {
  name: "finish",
  setup(build) {
    build.onEnd(async ({ errors, metafile }) => {
      if (errors.length > 0) return;
      const made = Object.keys(metafile.outputs).map((file) => basename(file));
      const texts = watching ? [] : made.filter((file) => /\.(js|css)$/.test(file));
      const compressed = await Promise.all(texts.map(compress));
      await writeFile(join(OUT, "licenses.txt"), await licencesOf(metafile));
      const manifest = JSON.stringify(manifestOf(metafile), null, 2);
      await writeFile(join(OUT, "manifest.json"), `${manifest}\n`);
      const current = new Set([...made, ...compressed.flat(), "licenses.txt", "manifest.json"]);
      const stale = (await readdir(OUT)).filter((file) => !current.has(file));
      await Promise.all(stale.map((file) => rm(join(OUT, file), { recursive: true })));
      console.log(`built ${made.length} files in src/onsite/web/static`);
    });
  },
};

const options = {
  absWorkingDir: HERE,
  entryPoints: ["src/app.ts", "styles/app.css"],
  outdir: OUT,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["chrome120", "firefox121", "safari17.2"],
  minify: !watching,
  sourcemap: watching,
  legalComments: "none",
  metafile: true,
  loader: { ".woff2": "file" },
  logLevel: "warning",
  plugins: [woff2Only, finish],
};

if (watching) await (await esbuild.context(options)).watch();
else await esbuild.build(options);
