// photo_peers.mjs PEER MODULES IN OUT ROWS: the peers of photos.py on its rows.
// ROWS is JSON: {"widths": [...], "formats": {"avif": 50, ...}}. Two photos at a time
// with one thread each is the best that sharp does on two processors.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [peer, modules, from, to, told] = process.argv.slice(2);
const { widths, formats } = JSON.parse(told);
const files = fs.readdirSync(from).filter((name) => name.endsWith(".jpg")).sort();
const suffix = (format) => (format === "jpeg" ? "jpg" : format);
fs.mkdirSync(to, { recursive: true });
const require = createRequire(path.join(path.resolve(modules), "package.json"));
const sharp = require("sharp");
sharp.concurrency(1);
sharp.cache(false);
const options = (format) => ({
  quality: formats[format],
  ...(format === "avif" ? { chromaSubsampling: "4:2:0" } : {}),
});

async function withSharp(name) {
  const stem = path.join(to, path.basename(name, ".jpg"));
  for (const width of widths) {
    const { data, info } = await sharp(path.join(from, name))
      .rotate().resize({ width }).raw().toBuffer({ resolveWithObject: true });
    for (const format of Object.keys(formats)) {
      await sharp(data, { raw: info })[format](options(format))
        .toFile(`${stem}-${width}.${suffix(format)}`);
    }
  }
}

async function withEleventy(name) {
  const address = pathToFileURL(require.resolve("@11ty/eleventy-img"));
  const { default: Image } = await import(address);
  Image.concurrency = 2;
  await Image(path.join(from, name), {
    widths,
    formats: Object.keys(formats),
    outputDir: to,
    useCache: false,
    fixOrientation: true,
    sharpWebpOptions: options("webp"),
    sharpJpegOptions: options("jpeg"),
    sharpAvifOptions: options("avif"),
    filenameFormat: (_, source, width, format) =>
      `${path.basename(source, ".jpg")}-${width}.${suffix(format)}`,
  });
}

const one = peer === "eleventy" ? withEleventy : withSharp;
const waiting = [...files];
const work = async () => {
  for (let name = waiting.shift(); name; name = waiting.shift()) await one(name);
};
await Promise.all([work(), work()]);
