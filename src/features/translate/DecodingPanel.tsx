import { type ReactNode, useId } from 'react';
import {
  type DecodeFieldName,
  type DecodeSpec,
  decodeFields,
  decodeSpecFault,
} from '../../core/spec/decodeSpec.ts';
import { applies, type Field as FieldDeclaration } from '../../core/spec/field.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { drawAgain, setDecodeField, setDecodeMethod } from '../../store/actions/decoding.ts';
import { setPrefix } from '../../store/actions/translation.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { TermMark } from '../../ui/TermMark.tsx';
import styles from './DecodingPanel.module.css';
import { HypothesisList } from './HypothesisList.tsx';

const settings = (Object.keys(decodeFields) as DecodeFieldName[]).filter((name) => name !== 'method');

/** Settings that read the attention and so are idle without. */
const needsAttention: readonly DecodeFieldName[] = ['coveragePenalty', 'replaceUnknown'];

/** How the translation is chosen, what it must begin with, and what else was found. */
export default function DecodingPanel(): ReactNode {
  const { decoding: text } = useText();
  const id = useId();
  const decode = usePlayground((state) => state.translation.decode);
  const prefix = usePlayground((state) => state.translation.prefix);
  const hasAttention = usePlayground((state) => state.model.built?.model.attention !== 'none');
  const { target } = useSides();
  const fault = decodeSpecFault(decode);
  const shown = settings.filter((name) => applies(decodeFields[name] as FieldDeclaration, decode));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is.
    <div className={styles['panel']} role="group" aria-label={text.name}>
      <div className={styles['head']}>
        <SegmentedChoice
          label={text.method}
          value={decode.method}
          options={decodeFields.method.options.map(({ value, label }) => ({ value, label: tell(label) }))}
          onChange={setDecodeMethod}
        />
        <TermMark of="decoding" label={text.method} />
        {decode.method === 'sample' && (
          <Button kind="quiet" title={text.againHint} onClick={drawAgain}>
            {text.again}
          </Button>
        )}
        <div className={styles['prefix']}>
          <label htmlFor={id} title={text.prefixHint}>
            {text.prefix}
          </label>
          <TermMark of="prefix" label={text.prefix} />
          <input
            id={id}
            type="text"
            {...target}
            value={prefix}
            title={text.prefixHint}
            placeholder={target.lang === 'fr' ? text.prefixPlaceholder : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="done"
            maxLength={200}
            onChange={(event) => setPrefix(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className={styles['body']}>
        <div className={styles['fields']}>
          {shown.map((name) => {
            const isIdle = !hasAttention && needsAttention.includes(name);
            return (
              <div key={name} title={isIdle ? text.needsAttention : undefined}>
                <Field
                  field={decodeFields[name]}
                  value={decode[name]}
                  isInert={isIdle}
                  onChange={(value) => setDecodeField(name, value as DecodeSpec[typeof name])}
                />
              </div>
            );
          })}
        </div>
        <HypothesisList />
      </div>
      {fault && <p className={styles['fault']}>{tell(fault)}</p>}
    </div>
  );
}
