/** Tables imported as plain text: `import text from './nouns.tsv?raw'`. */
declare module '*.tsv?raw' {
  const text: string;
  export default text;
}
