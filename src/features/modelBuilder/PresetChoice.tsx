import type { ReactNode } from 'react';
import { modelPresets } from '../../core/spec/modelPresets.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { choosePreset, presetInForce } from '../../store/actions/presets.ts';
import { usePlayground } from '../../store/playground.ts';
import styles from './PresetChoice.module.css';

const CUSTOM = '';

/** A network of the literature with one choice; "own" as soon as a setting differs from all of them. */
export function PresetChoice(): ReactNode {
  const { model: text } = useText();
  const chosen = usePlayground(presetInForce);
  const isInert = usePlayground((state) => state.corpus.report === null || state.engine.activity !== 'ready');
  const preset = modelPresets.find(({ name }) => name === chosen);
  return (
    <select
      className={styles['presets']}
      aria-label={text.preset}
      title={preset ? tell(preset.explanation) : text.ownPresetHint}
      value={chosen ?? CUSTOM}
      disabled={isInert}
      onChange={(event) => void choosePreset(event.currentTarget.value)}
    >
      {chosen === null && <option value={CUSTOM}>{text.ownPreset}</option>}
      {modelPresets.map(({ name, label, explanation }) => (
        <option key={name} value={name} title={tell(explanation)}>
          {tell(label)}
        </option>
      ))}
    </select>
  );
}
