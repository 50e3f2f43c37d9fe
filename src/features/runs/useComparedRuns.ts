import { useMemo } from 'react';
import { useRunHistoryText } from '../../i18n/useRunHistoryText.ts';
import type { FormerRun, RunSettings } from '../../store/formerRuns.ts';
import { usePlayground } from '../../store/playground.ts';
import { nameOfRun } from './nameOfRun.ts';

export interface ComparedRun {
  /** As a person named it, else by what tells it from the present one. */
  readonly name: string;
  /** What the list of kept runs calls it, where it is kept. */
  readonly title: string;
  readonly settings: RunSettings;
  /** Null: it is the present run. */
  readonly run: FormerRun | null;
}

/** The present run and those it is compared with. */
export function useComparedRuns(): readonly ComparedRun[] {
  const text = useRunHistoryText();
  const former = usePlayground((state) => state.training.formerRuns);
  const built = usePlayground((state) => state.model.built);
  const kept = usePlayground((state) => state.runs.all);
  return useMemo(() => {
    if (!built) return [];
    const compared = former.map((run) => {
      const record = kept.find(({ id }) => id === run.kept);
      const name = record?.isNamed ? record.name : nameOfRun(run, built, text);
      return { name, title: record?.name ?? name, settings: run, run };
    });
    return [{ name: text.present, title: text.present, settings: built, run: null }, ...compared];
  }, [former, built, kept, text]);
}
