import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySettings } from '../../testing/anySettings.ts';
import { defaultSettings } from './settings.ts';
import { settingsFromLink, settingsToLink } from './settingsLink.ts';

test('any settings can be read back from their link', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const link = settingsToLink(settings, defaultSettings);
      expect(settingsFromLink(link, defaultSettings)).toEqual({ settings, faults: [] });
    }),
  );
});

test('a link says only what differs', () => {
  expect(settingsToLink(defaultSettings, defaultSettings)).toEqual(new Map());
  const settings = { ...defaultSettings, model: { ...defaultSettings.model, layers: 2 } };
  expect(settingsToLink(settings, defaultSettings)).toEqual(new Map([['model.layers', '2']]));
});

test('what cannot be taken is said, and the rest is', () => {
  const link = new Map([
    ['model.layers', '9'],
    ['model.cell', 'gru'],
    ['model.lairs', '2'],
    ['corpus', 'everyday'],
  ]);
  const { settings, faults } = settingsFromLink(link, defaultSettings);
  expect(settings.model).toEqual({ ...defaultSettings.model, cell: 'gru' });
  expect(faults).toEqual([
    'There is no setting model.lairs; the nearest is model.layers.',
    'layers is 9; it must lie between 1 and 4.',
  ]);
});

test('text from anywhere leads to settings within their ranges', () => {
  const names = fc.constantFrom(
    'model.layers',
    'training.learningRate',
    'data.tokens',
    'model.__proto__',
    '.',
    'x.y',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string()), { maxLength: 6 }), (entries) => {
      const { settings } = settingsFromLink(new Map(entries), defaultSettings);
      const again = settingsFromLink(settingsToLink(settings, defaultSettings), defaultSettings);
      expect(again).toEqual({ settings, faults: [] });
    }),
  );
});
