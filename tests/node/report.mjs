// The report of the network, looked at by a browser and by axe: node report.mjs FILE
import { chromium } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";

const faults = [];
const browser = await chromium.launch({
  executablePath: process.env.JALON_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
for (const width of [360, 1280]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: true });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  await page.goto("file://" + process.argv[2]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) faults.push(`${width}: the page is ${wide} pixels wide`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const found of violations) {
    faults.push(`${width}: ${found.id} × ${found.nodes.length}: ${found.nodes[0].html.slice(0, 200)}`);
  }
  // Details are closed until somebody opens them.
  if (await page.locator("details[open]").count() > 0) faults.push("details are open");
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  // Choices narrow the rows down, by the style sheet alone.
  const shown = () => page.locator(".detail tbody tr:visible").count();
  const all = await shown();
  await page.selectOption("#f-e", "e-replaced");
  const replaced = await shown();
  const others = await page.locator(".detail tbody tr:visible:not(.e-replaced)").count();
  if (!(replaced > 0 && replaced < all && others === 0)) faults.push(`filter: ${replaced} of ${all}, ${others} others`);
  // Every cell that leads somewhere leads to a row.
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id)));
  if (lost.length > 0) faults.push(`links to nothing: ${lost.slice(0, 3)}`);
  await context.close();
}
await browser.close();
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
