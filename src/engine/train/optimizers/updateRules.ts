import type { OptimizerKind } from '../../../core/spec/trainSpec.ts';
import { adam } from './adam.ts';
import { adamw } from './adamw.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';
import type { UpdateRule } from './updateRule.ts';

export const updateRules: Readonly<Record<OptimizerKind, UpdateRule>> = { adam, adamw, rmsprop, sgd };
