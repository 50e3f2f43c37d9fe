/**
 * The single key that was pressed: none while something is typed or chosen, while a dialog stands, or together with
 * Ctrl, Alt or Meta, which belong to the browser.
 */
export function singleKeyOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (
    target instanceof Element &&
    target.closest(
      'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, dialog, [contenteditable]',
    )
  )
    return null;
  return key.toLowerCase();
}
