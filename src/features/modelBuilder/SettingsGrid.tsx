import type { ReactNode } from 'react';
import { applies, type Field as FieldDeclaration, type Fields, type SpecOf } from '../../core/spec/field.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './SettingsGrid.module.css';

interface SettingsGridProps<F extends Fields> {
  readonly fields: F;
  /** Which of them, in this order. One that has no effect beside the others is left out. */
  readonly names: readonly (keyof F & string)[];
  readonly spec: SpecOf<F>;
  readonly isInert: boolean;
  /** Whether choices stand side by side, their explanations left to tooltips. */
  readonly isDense?: boolean;
  readonly onChange: (name: keyof F & string, value: string | number | boolean) => void;
}

/** Settings as their declarations ask for them, numbers two in a row. */
export function SettingsGrid<F extends Fields>({
  fields,
  names,
  spec,
  isInert,
  isDense = false,
  onChange,
}: SettingsGridProps<F>): ReactNode {
  const shown = names.filter((name) => applies(fields[name] as FieldDeclaration, spec));
  return (
    <div className={styles['grid']} data-dense={isDense || undefined}>
      {shown.map((name) => (
        <div key={name} className={styles[(fields[name] as FieldDeclaration).kind]}>
          <Field
            field={fields[name] as FieldDeclaration}
            value={spec[name] as string | number | boolean}
            isInert={isInert}
            onChange={(value) => onChange(name, value)}
          />
        </div>
      ))}
    </div>
  );
}
