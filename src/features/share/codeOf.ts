import qrcode from 'qrcode-generator';

/** The light border that readers need, in modules (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;

export interface QrCode {
  /** Modules in a row, its border with it. */
  readonly size: number;
  /** Its dark modules as an SVG path, a rectangle for each run in a row. */
  readonly path: string;
}

/**
 * The QR code of an address.
 *
 * The lowest of the four levels of correction: a screen gets no stains, and fewer modules are larger ones.
 * @param address in ASCII, up to 2,953 characters
 */
export function codeOf(address: string): QrCode {
  const code = qrcode(0, 'L');
  code.addData(address, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column++;
      const width = column + 1 - start;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
    }
  }
  return { size: count + 2 * QUIET_ZONE, path };
}
