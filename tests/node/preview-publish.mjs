// « Publier »: a host filled in as a form, an unknown key, a wrong password, a folder chosen by looking, somebody's files in the folder, a publication, another one, and the way back.

import fs from 'node:fs';
import path from 'node:path';
import { atDesk } from './preview-desk.mjs';

const { JALON_SSH_PORT, JALON_SSH_CONFIG, JALON_SSH_HOME, JALON_SSH_PASSWORD } = process.env;
const site = path.join(JALON_SSH_HOME, 'site');

await atDesk(async (desk) => {
  fs.mkdirSync(site);
  fs.writeFileSync(path.join(site, 'wp-config.php'), 'a site of somebody else');
  fs.chownSync(site, 65534, 65534);
  await desk.serve();
  const tab = await desk.open('/', { tools: false });
  // A browser tells of each refusal.
  desk.expected = /status of 422/;
  const result = tab.locator('#result');
  const title = async (name) => {
    try {
      await result.getByRole('heading', { name }).waitFor();
    } catch (error) {
      throw new Error(`${name}: ${error.message}\n${await result.innerText()}`);
    }
  };
  const press = (name) => tab.getByRole('button', { name, exact: true }).click();
  const examined = (what) => desk.examine(tab, 'publish', what);

  // From the toolbar of a page of its site, and from the card of the territory.
  const page = await desk.open('/cote/');
  await page.getByRole('link', { name: 'Publier', exact: true }).click();
  await page.waitForURL(/_jalon\/publier\?niveau=cote/);
  await page.close();
  await tab.locator('.card').first().getByRole('link', { name: 'Publier' }).click();
  await tab.getByText('Aucun hébergeur n\'est encore déclaré').waitFor();
  await tab.waitForTimeout(600);

  // A host as a form, in the words of its control panel.
  await tab.getByRole('button', { name: 'Ajouter un hébergeur' }).focus();
  await tab.keyboard.press('Enter');
  await desk.until(tab, 'the form has the focus', () => document.activeElement?.id === 'form-title');
  await tab.getByLabel(/Serveur FTP et SFTP/).waitFor();
  await examined('a form');
  await tab.getByRole('radio', { name: 'Gandi' }).check();
  await tab.getByText('Non vérifié.').waitFor();
  await tab.getByRole('radio', { name: 'Un autre hébergeur' }).check();
  await tab.getByLabel('Nom de cet hébergeur').fill('mairie');
  await press('Enregistrer');
  await tab.getByText('À remplir : Adresse du serveur').waitFor();
  await tab.getByLabel('Adresse du serveur').fill('127.0.0.1');
  await tab.getByLabel('Port').fill(JALON_SSH_PORT);
  await tab.getByLabel('Identifiant').fill('guide');
  await tab.getByLabel('Dossier du site').fill('ailleurs');
  await press('Enregistrer');
  await tab.getByText('« mairie » est enregistré').waitFor();
  await tab.getByRole('radio', { name: /mairie/ }).waitFor();
  // What the form does not know stays the text file's: here, where the test keeps its keys.
  desk.edit('publier.toml', 'mot_de_passe_demande = true', `mot_de_passe_demande = true\nconfiguration = ${JSON.stringify(JALON_SSH_CONFIG)} # pour l'essai\naides = []`);
  const written = desk.read('publier.toml');
  await press('Voir ce qui va changer');
  await tab.getByText('Tapez d\'abord le mot de passe').waitFor();
  await desk.until(tab, 'the password has the focus', () => document.activeElement?.id === 'password');

  // A host that nobody knows yet shows its key; then the wrong password is told apart.
  await tab.getByLabel('Mot de passe').fill('pas-le-bon-mot');
  await tab.getByRole('button', { name: 'Essayer la connexion' }).focus();
  await tab.keyboard.press('Enter');
  await tab.locator('.print').waitFor();
  desk.true((await tab.locator('.print').innerText()).startsWith('ED25519 SHA256:'), 'the fingerprint is shown');
  await examined('an unknown key');
  await press('C\'est la bonne : continuer');
  await result.getByText('refuse le compte ou le mot de passe').waitFor();
  await desk.until(tab, 'the title has the focus', () => document.activeElement?.id === 'result-title');

  // Somebody else's files are named, and the name of the folder is typed.
  await tab.getByLabel('Mot de passe').fill(JALON_SSH_PASSWORD);
  await press('Essayer la connexion');
  await title('La connexion marche');
  await result.getByText('Place libre').waitFor();
  await result.getByText('ailleurs').waitFor();
  await press('Modifier cet hébergeur');
  desk.true(await tab.locator('#target-mairie').isDisabled(), 'nobody changes the target below an open form');
  desk.true(await tab.getByRole('button', { name: 'Voir ce qui va changer' }).isDisabled(), 'nothing is planned while its form is open');
  await press('Enregistrer et choisir le dossier en regardant');
  await tab.getByRole('heading', { name: 'Ce que voit votre compte' }).waitFor();
  await tab.locator('.entries').getByRole('button', { name: 'site' }).click();
  await tab.getByText('Fichiers : wp-config.php').waitFor();
  await examined('folders of the host');
  await press('Prendre ce dossier');
  await press('Enregistrer');
  await tab.getByRole('radio', { name: /\/site/ }).waitFor();
  desk.same(desk.read('publier.toml'), written.replace('"ailleurs"', '"site"'), 'the smallest change');
  await press('Voir ce qui va changer');
  await title('Ce qui va changer');
  const go = result.getByRole('button', { name: 'Publier', exact: true });
  desk.true(await go.isDisabled(), 'nothing is published over what is not ours');
  await examined('a first plan');
  await result.getByLabel(/tapez le nom du dossier/).fill('site');
  await go.click();
  await title('C\'est en ligne');
  desk.true(fs.existsSync(path.join(site, 'index.html')) && fs.existsSync(path.join(site, 'wp-config.php')), 'the site is there, beside what was');

  // The next plan names the page that changed, and what was before comes back.
  const before = fs.readFileSync(path.join(site, 'index.html'), 'utf8');
  await press('Voir ce qui va changer');
  await title('Tout est déjà en ligne');
  desk.edit('territories/cote.toml', 'nom ', 'slogan = "Autrement dit"\nnom ');
  await press('Voir ce qui va changer');
  await title('Ce qui va changer');
  await examined('a plan');
  // A plan is that of one choice.
  await tab.getByLabel('Le site', { exact: true }).selectOption({ index: 0 });
  await tab.getByLabel('Le site', { exact: true }).selectOption('val');
  desk.true(await result.isHidden(), 'the plan of another choice is gone');
  await tab.getByLabel('Le site', { exact: true }).selectOption('cote');
  await press('Voir ce qui va changer');
  await title('Ce qui va changer');
  await go.click();
  await title('C\'est en ligne');
  await result.getByRole('button', { name: 'Vérifier ce qui est en ligne' }).click();
  await title('Tout est bien en ligne');
  await press('Revenir à la publication d\'avant');
  await title('Ce qui va changer');
  await result.getByRole('button', { name: 'Remettre en ligne' }).click();
  await title('La publication d\'avant est de nouveau en ligne');
  desk.same(fs.readFileSync(path.join(site, 'index.html'), 'utf8'), before, 'the page before');
  // From the first one the way back is to take it away, which is said and agreed to.
  await press('Revenir à la publication d\'avant');
  await title('Ce qui va changer');
  await result.getByText('Ceci retire le site').waitFor();
  const leave = result.getByRole('button', { name: 'Retirer le site d\'ici' });
  desk.true(await leave.isDisabled(), 'no site is taken away unasked');
  await examined('a plan that takes a site away');
  await result.getByLabel('Retirer le site', { exact: true }).check();
  await leave.click();
  await title('Le site est retiré');
  desk.true(!fs.existsSync(path.join(site, 'index.html')) && fs.existsSync(path.join(site, 'wp-config.php')), 'the site is gone, what was there is not');

  // A folder that nobody has chosen yet is asked for, after a reload too.
  const typed = desk.read('publier.toml');
  await tab.getByRole('button', { name: 'Ajouter un hébergeur' }).click();
  await tab.getByRole('radio', { name: 'Un autre hébergeur' }).check();
  await tab.getByLabel('Nom de cet hébergeur').fill('ailleurs');
  await tab.getByLabel('Adresse du serveur').fill('127.0.0.1');
  await tab.getByLabel('Port').fill(JALON_SSH_PORT);
  await tab.getByLabel('Identifiant').fill('guide');
  await tab.getByLabel('Dossier du site').fill('');
  await tab.locator('#field-password').fill(JALON_SSH_PASSWORD);
  await press('Enregistrer et choisir le dossier en regardant');
  await tab.locator('.print').waitFor();
  await tab.reload();
  await tab.locator('#target-ailleurs').check();
  await press('Voir ce qui va changer');
  await tab.getByText('Choisissez d\'abord le dossier du site').waitFor();
  fs.writeFileSync(path.join(process.env.JALON_PROJECT, 'publier.toml'), typed);

  // In the other language, as somebody comes back: the target is there, the password is not.
  const kept = await tab.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  desk.true(!kept.includes(JALON_SSH_PASSWORD), 'the browser keeps no password');
  await desk.stopped();
  await desk.serve('--langue', 'en');
  await tab.goto(`${desk.address}/_jalon/publier?niveau=cote`);
  await tab.getByRole('button', { name: 'See what will change' }).waitFor();
  desk.same(await tab.getByLabel('Password').inputValue(), '', 'the password is typed anew');

  // Nor is the password in what the server says, or in the project.
  const answer = await (await fetch(`${desk.address}/_jalon/publier.json`)).text();
  desk.true(!(answer + desk.read('publier.toml')).includes(JALON_SSH_PASSWORD), 'neither an answer nor a file holds the password');
});
