/** What scripts/assemblyScript.ts makes of AssemblyScript: WebAssembly in base64, with and without relaxed SIMD. */
declare module '*?assembly' {
  export const plain: string;
  export const relaxed: string;
}
