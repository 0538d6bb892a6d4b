/** The types of `sheets.mjs`, for the checks that are TypeScript. */

export interface Sheet {
  readonly menu?: string;
  readonly orders: string[];
  readonly ovens: number;
  readonly stoves: number;
}

export const presets: readonly Sheet[];

export function randomSheets(count: number, seed: number): readonly Sheet[];
