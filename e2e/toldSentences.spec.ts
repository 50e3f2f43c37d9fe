import { expect, test } from '@playwright/test';
import { fewPairs, PlaygroundPage } from './pages/playgroundPage.ts';

test('experience 32: settings and errors are told in the language of the page, and again when it changes', async ({
  page,
}) => {
  const { problem } = new PlaygroundPage(page);
  await page.goto(`./#?v=1&${fewPairs}&lang=fr&model.hiddenSize=5000&training.learningRate=0.0003`);
  const rate = page.getByRole('spinbutton', { name: 'Taux d’apprentissage' });

  await test.step('a setting, and its number', async () => {
    await expect(rate).toHaveValue('0.0003', { timeout: 60_000 });
    await expect(rate).toBeEnabled({ timeout: 60_000 });
    await expect(page.getByRole('checkbox', { name: 'Encodeur bidirectionnel' })).toBeVisible();
    await expect(page.getByRole('option', { name: 'Bahdanau 2014, en petit' })).toBeAttached();
  });

  await test.step('what is wrong with a link', async () => {
    await expect(problem).toContainText('Tout n’a pas pu être repris du lien. hiddenSize vaut 5000');
  });

  await test.step('what is wrong with a file, whose name stays as it is', async () => {
    const pairs = 'the cat\tle chat\n'.repeat(4);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'Try again.tsv', mimeType: 'text/plain', buffer: Buffer.from(pairs) },
        { name: 'other.tsv', mimeType: 'text/plain', buffer: Buffer.from('no tab') },
      ]);
    await expect(problem).toContainText('other.tsv\u00a0: Lignes sans deuxième colonne\u00a0: 1 sur 1');
  });

  await test.step('in Chinese, once it is chosen', async () => {
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('zh');
    await expect(problem).toContainText('other.tsv：1行中有1行缺少第二列');
    await expect(page.getByRole('spinbutton', { name: '学习率' })).toHaveValue('0.0003');
  });
});
