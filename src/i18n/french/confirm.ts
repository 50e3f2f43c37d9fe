import type { Translation } from '../translation.ts';

/** What is asked before trained weights are given up, in French. */
export const frenchConfirm: Translation['confirm'] = {
  corpus: {
    title: 'Charger un autre corpus ?',
    body: (steps) => `Le réseau a appris du corpus actuel pendant ${steps} et sera abandonné.`,
    yes: 'Le charger',
  },
  preset: {
    title: 'Partir de ce préréglage ?',
    body: (steps) => `Le réseau a appris pendant ${steps} et sera abandonné.`,
    yes: 'Tout recommencer',
  },
  seed: {
    title: 'Partir d’une autre graine ?',
    body: (steps) => `Le réseau a appris pendant ${steps} et sera abandonné.`,
    yes: 'Tout recommencer',
  },
  open: {
    title: 'Ouvrir le fichier ?',
    body: (steps) =>
      `Le réseau présent a appris pendant ${steps} et n’a pas pu être gardé dans ce navigateur. Il risque d’être perdu.`,
    yes: 'L’ouvrir',
  },
  lesson: {
    title: 'Commencer la leçon ?',
    body: (steps) =>
      `Elle a besoin d’un réseau à elle. Le vôtre a appris pendant ${steps} et sera abandonné.`,
    yes: 'La commencer',
  },
  link: {
    title: 'Suivre le lien ?',
    body: (steps) =>
      `Il demande un autre corpus ou un autre réseau. Le vôtre a appris pendant ${steps} et sera abandonné.`,
    yes: 'Le suivre',
  },
  no: 'Garder le réseau',
};
