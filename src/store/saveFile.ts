/** Of the latest file; it may be read long after the click. */
let address: string | null = null;

/** Hands the person a file to keep, as the browser does with downloads. */
export function saveFile(name: string, content: Blob): void {
  if (address !== null) URL.revokeObjectURL(address);
  address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
