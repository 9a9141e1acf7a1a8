// Our page and a peer's in one Lighthouse run each, on the same server and browser: node peer.mjs SITE PAGE PEER PAGE [--times N]
//
// For example against Starlight, whose configuration is in ../shared/bench/peers/starlight (not part of the project; about 350
// packages): `npm install && npx astro build` there, then
//   node tests/web/peer.mjs public ru/500-2015/border-permit/ ../starlight/dist ru/some-page/
import { chromium } from "playwright-core";
import { lighthouse, serve } from "./weight.mjs";

const [site, page, peer, other] = process.argv.slice(2);
const times = process.argv.includes("--times") ? Number(process.argv.at(-1)) : 3;
const port = 9300 + (process.pid % 600);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`] });
const paints = {};
for (let time = 0; time < times; time += 1) {
  for (const [name, folder, path] of [["ours", site, page], ["peer", peer, other]]) {
    const { server, base } = await serve(folder);
    const { scores, paint } = await lighthouse(base + path, port);
    (paints[name] ??= []).push(paint);
    console.log(name, JSON.stringify(scores), `first contentful paint ${paint} ms`);
    server.close();
  }
}
await browser.close();
for (const [name, list] of Object.entries(paints)) console.log(`${name}: median first contentful paint ${list.sort((a, b) => a - b)[Math.floor(list.length / 2)]} ms`);
