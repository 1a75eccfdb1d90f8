/** What the analyzer exports and its own types do not tell of. */
import type { Package } from 'custom-elements-manifest/schema';

declare module '@custom-elements-manifest/analyzer' {
  export function create(options: { modules: unknown[]; plugins: object[] }): Package;
  export const ts: {
    ScriptTarget: { ES2022: number };
    createSourceFile(path: string, source: string, target: number, parents: boolean): unknown;
    isPropertyAssignment(node: unknown): boolean;
    isCallExpression(node: unknown): boolean;
    forEachChild(node: unknown, visit: (child: unknown) => void): void;
  };
}
