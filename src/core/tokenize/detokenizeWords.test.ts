import { describe, expect, it } from 'vitest';
import { detokenizeWords } from './detokenizeWords.ts';

describe('detokenizeWords', () => {
  it.each([
    ["l' ami qu' il n' aime pas .", "l'ami qu'il n'aime pas."],
    ["qu' est -ce que c' est ?", "qu'est-ce que c'est\u202f?"],
    ["donne -le -moi , va -t' en !", "donne-le-moi, va-t'en\u202f!"],
    ['il dit : « oui » ; elle part ? !', 'il dit\u00a0: «\u00a0oui\u00a0»\u202f; elle part\u202f?!'],
    ['quoi ? !', 'quoi\u202f?!'],
    ['" oui " , ( non ) …', '"oui", (non)…'],
    ['à 12 : 30 , 5 %', 'à 12:30, 5\u00a0%'],
    ['!', '!'],
    ['', ''],
  ])('joins French: %s', (tokens, expected) => {
    expect(detokenizeWords(tokens.split(' ').filter(Boolean), 'fr')).toBe(expected);
  });

  it.each([
    ["i don 't know the dogs ' owner 's name .", "i don't know the dogs' owner's name."],
    ["he said ' no ' ; why ?", "he said 'no'; why?"],
    ['5 % and / or ( 12 : 30 ) !', '5% and/or (12:30)!'],
  ])('joins English: %s', (tokens, expected) => {
    expect(detokenizeWords(tokens.split(' '), 'en')).toBe(expected);
  });
});
