/** Signing in and joining, as people do it on the pages. */

/** Asks for a code on the page "Sign in", takes it out of the letter, and enters it. */
export async function signIn(page, letters, person) {
  await askForCode(page, person.email);
  await page.getByLabel('Code of 6 digits').fill(await letters.takeCode(person.email));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

export async function askForCode(page, email) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'E-mail me a code' }).click();
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor();
}
