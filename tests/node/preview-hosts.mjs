// « Publier »: what each host says when it refuses, and a publication where it does not.

import { atDesk } from './preview-desk.mjs';

const hosts = JSON.parse(process.env.JALON_HOSTS);

await atDesk(async (desk) => {
  await desk.serve();
  const tab = await desk.open('/', { tools: false });
  await tab.locator('.card').first().getByRole('link', { name: 'Publier' }).click();
  const result = tab.locator('#result');
  const heard = async (host, what) => {
    try {
      await result.getByText(what).first().waitFor();
    } catch (error) {
      throw new Error(`${host.name}: ${what}: ${error.message}\n${await result.innerText()}`);
    }
  };
  await tab.getByRole('button', { name: 'Essayer la connexion' }).waitFor();
  await tab.waitForTimeout(600);
  for (const host of hosts) {
    await tab.locator(`#target-${host.name}`).check();
    if (host.password) await tab.getByLabel('Mot de passe').fill(host.password);
    if (host.act === 'try') {
      await tab.getByRole('button', { name: 'Essayer la connexion' }).click();
    } else {
      await tab.getByRole('button', { name: 'Voir ce qui va changer' }).click();
      await heard(host, 'Ce qui va changer');
      await result.getByRole('button', { name: 'Publier', exact: true }).click();
    }
    await heard(host, host.says);
    desk.true(!/JALON_|--\w|publier\.toml/.test(await result.innerText()), `${host.name}: advice for a terminal: ${await result.innerText()}`);
  }
});
